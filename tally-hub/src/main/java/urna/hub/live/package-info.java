/**
 * How things stand, as the pages show it: one {@link urna.hub.live.PlaceView} for each place of the territory, once
 * ({@code GET /api/tallies}) or as server-sent events ({@code GET /api/events}) that are fed from commits. Sums are kept as
 * kiosks change and are never made anew for the whole nation. Where votes are published at the close, no choice is in any
 * of these before all kiosks of the commune have closed, in no sum either (secrecy-and-threats.md).
 */
@NullMarked
package urna.hub.live;

import org.jspecify.annotations.NullMarked;
