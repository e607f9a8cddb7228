/** The audit against exports that are right, and against exports that are wrong in one way each. */
@NullMarked
package urna.audit;

import org.jspecify.annotations.NullMarked;
