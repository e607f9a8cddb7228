/**
 * Signed notes, verifier keys and cosignatures: C2SP signed-note v1.0.0 and tlog-cosignature v1.0.1.
 *
 * <p>The one envelope for everything that Urna signs: readable with {@code cat}, verifiable with tools that are not ours.
 */
@NullMarked
package urna.note;

import org.jspecify.annotations.NullMarked;
