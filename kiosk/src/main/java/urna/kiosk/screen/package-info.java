/**
 * What stands on a kiosk's screen and paper, as content and not as pixels, in the languages of the resource files beside it:
 * a pure function of the session's state. What is shown when follows the design's page on voting. A choice is on a screen
 * only while its voter votes.
 */
@NullMarked
package urna.kiosk.screen;

import org.jspecify.annotations.NullMarked;
