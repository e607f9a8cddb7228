/**
 * What the hub keeps, in SQLite: each kiosk's entries, the head of its log with the hub's cosignature, the counts, and what
 * was refused and why. One writer; a group of segments is one transaction (WAL, {@code synchronous=FULL}), so that nothing
 * is answered or shown that a power cut could take back (architecture.md, "Durable before visible").
 */
@NullMarked
package urna.hub.store;

import org.jspecify.annotations.NullMarked;
