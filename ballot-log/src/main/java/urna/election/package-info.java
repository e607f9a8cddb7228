/**
 * What an election is: its commune, contests, options, rules, kiosks and keys, and the package in which the commune's
 * commission signs all that ({@code election.json} and {@code election.note}).
 */
@NullMarked
package urna.election;

import org.jspecify.annotations.NullMarked;
