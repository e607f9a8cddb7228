/**
 * The day at a kiosk and the voter's session, as the design's page on voting tells them: a pure state machine. A
 * {@link urna.kiosk.session.State} and an {@link urna.kiosk.session.Event} give a
 * {@link urna.kiosk.session.Step}: the next state, and effects for others to carry out. Nothing here reads a clock, draws
 * a random number or touches a disk, so a seed replays any run.
 */
@NullMarked
package urna.kiosk.session;

import org.jspecify.annotations.NullMarked;
