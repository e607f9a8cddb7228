/**
 * How many votes a second a hub takes, and whether it stays so with a nation's votes. Everything stands beside a limit that is
 * measured in the same run on the same cores; whether a goal is met is no test, since that depends on the machine.
 */
@NullMarked
package urna.hall.bench.hub;

import org.jspecify.annotations.NullMarked;
