package urna.emulated.machine;

import java.nio.file.Path;

/**
 * What a stopped machine was at.
 *
 * @param memory its memory's bytes
 * @param devices what QEMU knows of its processors and devices
 */
record SavedState(Path memory, Path devices) {
    /** Saved, or to be saved, in a folder of its own. */
    static SavedState in(Path folder) {
        return new SavedState(folder.resolve("memory"), folder.resolve("devices"));
    }
}
