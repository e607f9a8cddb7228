/**
 * A kiosk's devices on a Raspberry Pi's pins, as {@link urna.kiosk.board.Board} wires them. Pi4J 2.8.0 lives here and nowhere
 * else. What decides (debouncing, patterns, the display's bytes) knows neither Pi4J nor a clock.
 */
@NullMarked
package urna.kiosk.pi;

import org.jspecify.annotations.NullMarked;
