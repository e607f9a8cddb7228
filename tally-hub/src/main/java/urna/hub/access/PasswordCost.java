package urna.hub.access;

/**
 * What one guess of a password costs.
 *
 * @param memoryKibibytes that it fills
 * @param passes over that memory
 * @param lanes that the memory is in; they are worked on one after another
 */
public record PasswordCost(int memoryKibibytes, int passes, int lanes) {
    /** RFC 9106 section 4, the second recommended option: 64 MiB, so that two at a time leave room for the hub. */
    public static final PasswordCost STANDARD = new PasswordCost(64 << 10, 3, 4);

    public PasswordCost {
        if (passes < 1 || lanes < 1 || lanes > 255 || memoryKibibytes < 8 * lanes) {
            throw new IllegalArgumentException("Argon2 needs a pass, a lane, and 8 KiB a lane (RFC 9106 section 3.1)");
        }
    }
}
