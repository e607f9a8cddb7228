/**
 * What the counts of a commune decide: outcome rules, ties, and the acta in which hub and commission sign them. Counting is
 * ours to do; breaking a tie is not.
 */
@NullMarked
package urna.tally;

import org.jspecify.annotations.NullMarked;
