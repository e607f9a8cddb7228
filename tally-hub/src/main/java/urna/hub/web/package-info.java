/**
 * The hub's page and its REST JSON. One page, live by server-sent events that are fed from commits; everything comes from
 * this hub, under a strict Content-Security-Policy.
 *
 * <p>{@code GET /api/tallies} answers with {@link urna.hub.web.Tallies} as JSON: what the hub has verified so far, for each
 * commune, contest and option. {@code GET /api/events} sends the same as events named {@code tallies}, at most four in a
 * second. {@code GET /api/words?lang=es|en} answers with the page's words. Where votes are published at the close, no
 * choice is in any of these before all kiosks of the commune have closed (secrecy-and-threats.md).
 */
@NullMarked
package urna.hub.web;

import org.jspecify.annotations.NullMarked;
