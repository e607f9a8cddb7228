/**
 * From a kiosk's message to a receipt: take segments from the broker, judge each against what is stored, commit a group of
 * them from many kiosks in one transaction, then answer, then acknowledge. Whether a segment is new, known, early or a fork
 * follows from its position and its hashes alone (architecture.md, "Idempotent by position"); the forms are those of
 * formats.md, "Segment" and "Topics".
 */
@NullMarked
package urna.hub.ingest;

import org.jspecify.annotations.NullMarked;
