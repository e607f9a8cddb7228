package urna.hall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets of Java's flags to compare, by what they are called in the table. */
record Flags(Map<String, List<String>> sets) {
    /** Those that the package has. */
    static final String INSTALLED = "as installed";

    private static final String HEAP = "-Xmx64m";

    static Flags withInstalled(List<String> installed) {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        sets.put(INSTALLED, installed);
        sets.put("Java's own choice", List.of());
        sets.put("serial collector", List.of(HEAP, "-XX:+UseSerialGC"));
        sets.put("simple compiler", List.of(HEAP, "-XX:TieredStopAtLevel=1"));
        sets.put("both", List.of(HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        sets.put("both, no shared JDK", List.of(HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:off"));
        return new Flags(sets);
    }

    /** A flag that makes Java read its flags from a file. */
    static List<String> of(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return List.of("@" + file);
    }
}
