/**
 * What is wired to what: {@code board.json} maps the kiosk's functions to pins and devices, and is the one source for the
 * firmware, the drawings and pages of hardware-docs and the installer's self-test. No pin is touched here.
 */
@NullMarked
package urna.kiosk.board;

import org.jspecify.annotations.NullMarked;
