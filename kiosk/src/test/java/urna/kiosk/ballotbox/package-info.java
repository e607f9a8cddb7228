/** Tests of the ballot box on real files: that nothing is lost, and that nothing tells the order of votes. */
@NullMarked
package urna.kiosk.ballotbox;

import org.jspecify.annotations.NullMarked;
