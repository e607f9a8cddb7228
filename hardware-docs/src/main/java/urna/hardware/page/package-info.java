/** The tables of a case, as Markdown. The same board gives the same bytes. */
@NullMarked
package urna.hardware.page;

import org.jspecify.annotations.NullMarked;
