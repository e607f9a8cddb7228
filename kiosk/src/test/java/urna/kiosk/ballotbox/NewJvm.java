package urna.kiosk.ballotbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sqlite.util.LibraryLoaderUtil;

/** Starts a class of the tests in a process of its own, which starts fast and may be killed. */
final class NewJvm {
    private NewJvm() {}

    /**
     * The process, not started yet.
     *
     * @param folder takes SQLite's native library. A process that is killed cannot delete the copy that it would make for
     *     itself, and hundreds of them fill a disk
     */
    static ProcessBuilder of(Path folder, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Xmx64m",
                "-Dorg.sqlite.lib.path=" + nativeLibrary(folder),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static synchronized Path nativeLibrary(Path folder) {
        String name = LibraryLoaderUtil.getNativeLibName();
        Path copy = folder.resolve("native").resolve(name);
        if (!Files.exists(copy)) {
            String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
            try (InputStream library = NewJvm.class.getResourceAsStream(resource)) {
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(Objects.requireNonNull(library, resource), copy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return copy.resolveSibling(".").normalize();
    }
}
