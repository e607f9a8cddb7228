/** The command line of the electoral commission and of the workshop: elections, keys, kiosks. */
@NullMarked
package urna.provisioning;

import org.jspecify.annotations.NullMarked;
