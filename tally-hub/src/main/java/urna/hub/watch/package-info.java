/**
 * What an operator must know of on the day, and what is kept of turnout. Alarms are decided by pure functions
 * ({@link urna.hub.watch.AlarmRules}) and stand in tables, so that every hub process and every restart says the same.
 * Turnout is kept by the quarter of an hour and never finer (secrecy-and-threats.md).
 */
@NullMarked
package urna.hub.watch;

import org.jspecify.annotations.NullMarked;
