/**
 * Actas as the hub draws them up: from a recount of every stored entry, signed, as tables for programs, and of the bodies
 * above. On paper they are in Spanish: what a commission reads aloud,
 * signs by hand and hangs on the wall. Everything but the recount is made from the note and the definition alone, and the same
 * note gives the same bytes.
 */
@NullMarked
package urna.hub.acta;

import org.jspecify.annotations.NullMarked;
