/**
 * Open books: everything that was counted, as a folder of static files that any web server serves and anybody mirrors.
 * {@code audit verify} reads it from a folder or an address.
 */
@NullMarked
package urna.hub.publish;

import org.jspecify.annotations.NullMarked;
