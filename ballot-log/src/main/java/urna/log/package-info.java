/**
 * A kiosk's append-only log: checkpoints (C2SP tlog-checkpoint v1.0.0), segments on their way to the hub, the log that has
 * been verified entry by entry, and the directory of tiles (C2SP tlog-tiles v0.1.0) that is its only export.
 */
@NullMarked
package urna.log;

import org.jspecify.annotations.NullMarked;
