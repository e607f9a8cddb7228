/**
 * What leaves the hub for auditors and the commission: the export (C2SP tlog-tiles, formats.md, "Tiles") and the acta. Both
 * are made from the stored entries, verified again from the first one; no count of the hub is taken on trust.
 */
@NullMarked
package urna.hub.report;

import org.jspecify.annotations.NullMarked;
