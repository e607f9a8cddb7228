/** The hub's web server: its settings, its headers, its files. What is answered comes from the features. */
@NullMarked
package urna.hub.web;

import org.jspecify.annotations.NullMarked;
