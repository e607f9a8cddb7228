/**
 * How things stand, as the pages show it: {@link urna.hub.live.Tallies}, once ({@code GET /api/tallies}) or as server-sent
 * events ({@code GET /api/events}) that are fed from commits. Where votes are published at the close, no choice is in any of
 * these before all kiosks of the commune have closed (secrecy-and-threats.md).
 */
@NullMarked
package urna.hub.live;

import org.jspecify.annotations.NullMarked;
