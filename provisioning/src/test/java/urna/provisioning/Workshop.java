package urna.provisioning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import urna.handover.KeyFile;
import urna.note.RefusedException;
import urna.note.SigningKey;
import urna.testing.SeededRandom;

/** The command line in a folder of its own, with five members of whom three must sign. */
final class Workshop {
    static final Path EXAMPLE = Path.of("examples/consulta.json");

    /** What a command gave back. */
    record Result(int exit, String out, String err) {}

    private final Path folder;
    private final SeededRandom random = new SeededRandom(7);
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

    Workshop(Path folder) {
        this.folder = folder;
    }

    /** The same files in another folder, which a test may spoil. */
    Workshop copyTo(Path other) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(one -> !one.equals(folder)).toList()) {
                Path target = other.resolve(folder.relativize(path).toString());
                Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return new Workshop(other);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Runs a command; file names in it are those that {@link #file} gives. */
    Result run(String... arguments) {
        return answer("", arguments);
    }

    Result answer(String answer, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = ProvisionCommand.commandLine(
                        random,
                        clock,
                        new BufferedReader(new StringReader(answer)),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true))
                .execute(arguments);
        return new Result(exit, out.toString(), err.toString());
    }

    /** Keys of members 1 to 5 and a foreign one, and {@code commission.json}. */
    Workshop withCommission() throws IOException, RefusedException {
        List<String> arguments = new ArrayList<>(List.of("commission", "--threshold", "3"));
        for (int i = 1; i <= 5; i++) {
            run("key", "comision/" + i, "--out", path(i + ".key"));
            arguments.addAll(List.of("--member", key(i).verifierKey().toString()));
        }
        run("key", "comision/6", "--out", path("6.key"));
        arguments.addAll(List.of("--out", path("commission.json")));
        run(arguments.toArray(String[]::new));
        return this;
    }

    /** The example election in {@code eleccion}, not yet signed. */
    Workshop withElection() throws IOException, RefusedException {
        withCommission();
        prepare(EXAMPLE, "eleccion");
        return this;
    }

    Result prepare(Path draft, String out, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("prepare", draft.toString(), "--commission", path("commission.json"), "--out", path(out)));
        arguments.addAll(Arrays.asList(more));
        return run(arguments.toArray(String[]::new));
    }

    /** The example with one text changed for another, which it must have; its pictures lie beside it. */
    Path draftWith(String text, String other) throws IOException {
        String example = Files.readString(EXAMPLE);
        if (!example.contains(text)) {
            throw new IllegalArgumentException("the example has no " + text);
        }
        Path pictures = EXAMPLE.resolveSibling("pictures");
        Files.createDirectory(file("pictures"));
        try (Stream<Path> files = Files.list(pictures)) {
            for (Path picture : files.toList()) {
                Files.copy(picture, file("pictures").resolve(picture.getFileName()));
            }
        }
        return Files.writeString(file("draft.json"), example.replaceFirst(Pattern.quote(text), other));
    }

    Result sign(int member) {
        return run("sign", path("eleccion"), "--key", path(member + ".key"), "--yes");
    }

    SigningKey key(int member) throws IOException, RefusedException {
        return KeyFile.read(file(member + ".key"));
    }

    String path(String name) {
        return file(name).toString();
    }
}
