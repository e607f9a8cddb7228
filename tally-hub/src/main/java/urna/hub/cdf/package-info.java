/**
 * Results in the Common Data Formats of the US National Institute of Standards and Technology, as JSON: cast vote records
 * (SP 1500-103, version 1.0) and election results (SP 1500-100, version 2.0), for tools that others wrote. Made from the
 * stored entries once a commune has closed. They are not signed: the logs and the acta are.
 */
@NullMarked
package urna.hub.cdf;

import org.jspecify.annotations.NullMarked;
