/**
 * A whole assembly hall in one process: the real hub, the real firmware in virtual kiosks, and scripted people. It decides
 * nothing about votes; it only presses buttons and looks.
 */
@NullMarked
package urna.hall;

import org.jspecify.annotations.NullMarked;
