/** QEMU, seen from the machine that it runs on: its machine protocol, and what its displays show. */
@NullMarked
package urna.emulated.qemu;

import org.jspecify.annotations.NullMarked;
