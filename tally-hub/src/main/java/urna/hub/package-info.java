/** The hub: verifies what the kiosks publish, tallies it commune by commune, and shows it. */
@NullMarked
package urna.hub;

import org.jspecify.annotations.NullMarked;
