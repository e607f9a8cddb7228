/**
 * The sealed ballot box and the kiosk's log, in one SQLite file ({@code data/box.db}) or in two: on the card and on a stick.
 * Follows the pages "secrecy and threats" (threshold pool, nothing that tells the order of votes) and "formats" (entries,
 * checkpoints, segments).
 *
 * <p>Two places hold the same, but for a crash between their two commits. One that fails is left alone and never written to
 * again before it was verified; one that was away is brought into step if all that it holds is a part of the other. What may
 * be more is never overwritten. A place that was left behind cannot know it: started with that one alone, a kiosk goes on
 * with less until the hub's receipt or the other place tells; both stop it.
 *
 * <p>What a flash card keeps below the file system is outside the reach of this package.
 */
@NullMarked
package urna.kiosk.ballotbox;

import org.jspecify.annotations.NullMarked;
