package urna.kiosk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that stands in a file beside the test's class, to be read by people as well. */
public final class Fixture {
    private Fixture() {}

    /** Compares; what differs is left below target/ so that it can be read, and taken over if it is right. */
    public static void assertMatches(Class<?> test, String name, String actual) throws IOException {
        Path left = Path.of("target", "fixtures", test.getPackageName().replace('.', '/'), name);
        Files.createDirectories(left.resolveSibling("."));
        Files.writeString(left, actual);
        assertThat(actual).as(name + " (the new text is in " + left + ")").isEqualTo(expected(test, name));
    }

    private static String expected(Class<?> test, String name) throws IOException {
        try (InputStream file = test.getResourceAsStream(name)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
