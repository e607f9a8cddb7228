/** The commission's and the workshop's commands, from a draft to folders that kiosk and hub accept. */
@NullMarked
package urna.provisioning;

import org.jspecify.annotations.NullMarked;
