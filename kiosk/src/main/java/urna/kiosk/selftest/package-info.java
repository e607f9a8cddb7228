/**
 * The installer's guided test of a kiosk: every button, lamp, buzzer, display, printer, storage, clock, network and broker, as
 * the design's page on voting has it for the morning of the day. What was found goes into a report under the kiosk's key.
 */
@NullMarked
package urna.kiosk.selftest;

import org.jspecify.annotations.NullMarked;
