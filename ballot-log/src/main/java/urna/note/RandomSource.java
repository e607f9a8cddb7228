package urna.note;

import java.security.SecureRandom;

/** Where random numbers come from: passed in, so that a test can replay a run. */
@FunctionalInterface
public interface RandomSource {
    /** So many random bytes. */
    byte[] bytes(int count);

    /** The operating system's generator, the only source outside of tests. */
    static RandomSource operatingSystem() {
        SecureRandom random = new SecureRandom();
        return count -> {
            byte[] bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        };
    }
}
