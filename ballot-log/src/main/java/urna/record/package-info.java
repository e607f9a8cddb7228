/**
 * What a kiosk's log can hold: polls opened, votes, restarts, alarms, polls closed. Each entry is a signed note by the
 * kiosk with one strict text form; nothing in a vote tells when, in which order or by whom it was cast.
 */
@NullMarked
package urna.record;

import org.jspecify.annotations.NullMarked;
