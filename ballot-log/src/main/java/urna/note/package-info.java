/** Signed notes, verifier keys and cosignatures: C2SP signed-note v1.0.0 and tlog-cosignature v1.0.1. */
@NullMarked
package urna.note;

import org.jspecify.annotations.NullMarked;
