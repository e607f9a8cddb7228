package urna.kiosk.voice;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import urna.disk.AtomicWrite;
import urna.election.Election;
import urna.kiosk.screen.Texts;
import urna.note.RefusedException;

/**
 * Records the phrases of an election with espeak-ng. Done before the day: on it no program but the player is needed, and a
 * Pi has no time to spare between a press and its answer.
 *
 * @param program the speech program: {@link #ESPEAK}, or one that takes the same arguments
 * @param clips where the clips go
 */
public record ClipMaker(String program, Clips clips) {
    public static final String ESPEAK = "espeak-ng";

    /** By language: es-419 is the Spanish of Latin America. */
    private static final Map<String, String> VOICES = Map.of("es", "es-419", "en", "en");

    /** Slower than espeak's own 175: there is one hearing for most. */
    private static final String WORDS_PER_MINUTE = "150";

    private static final long LONGEST_SECONDS = 60;

    /** Whether the program is there. */
    public boolean isInstalled() {
        try {
            Process asked = new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return finish(asked) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Records what is not there yet. Each clip appears whole or not at all; a crash here: the next call does the rest.
     *
     * @return how many clips are new
     * @throws IOException saying in one line that the program is missing or has failed
     */
    public int make(Election election) throws IOException, RefusedException {
        if (!isInstalled()) {
            throw new IOException(program + ": not installed; sudo apt-get install --no-install-recommends espeak-ng");
        }
        int made = 0;
        for (String language : Texts.LANGUAGES) {
            Files.createDirectories(clips.folder().resolve(language));
            for (String phrase : Phrases.of(election, language)) {
                if (clips.clip(language, phrase).isEmpty()) {
                    AtomicWrite.newFile(clips.place(language, phrase), part -> record(language, phrase, part));
                    made++;
                }
            }
        }
        return made;
    }

    /** The phrase goes in by its standard input: a name that begins with a dash is no option. */
    private void record(String language, String phrase, Path file) throws IOException {
        String voice = VOICES.getOrDefault(language, language);
        Process speaking = new ProcessBuilder(
                        program, "-v", voice, "-s", WORDS_PER_MINUTE, "-w", file.toString(), "--stdin")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream text = speaking.getOutputStream()) {
            text.write(phrase.getBytes(StandardCharsets.UTF_8));
        }
        if (finish(speaking) != 0) {
            throw new IOException(program + ": failed, voice " + voice);
        }
        Wav.read(file);
    }

    private static int finish(Process process) throws IOException {
        try {
            if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw new IOException("the speech program did not end");
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
