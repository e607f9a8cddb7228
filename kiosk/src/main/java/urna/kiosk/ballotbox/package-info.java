/**
 * The sealed ballot box and the kiosk's log, in one SQLite file ({@code data/box.db}). Follows the pages "secrecy and
 * threats" (threshold pool, nothing that tells the order of votes) and "formats" (entries, checkpoints, segments).
 *
 * <p>What a flash card keeps below the file system is outside the reach of this package.
 */
@NullMarked
package urna.kiosk.ballotbox;

import org.jspecify.annotations.NullMarked;
