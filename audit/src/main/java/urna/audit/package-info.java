/** The auditor's command line: verifies every vote and recounts, offline, from published files alone. */
@NullMarked
package urna.audit;

import org.jspecify.annotations.NullMarked;
