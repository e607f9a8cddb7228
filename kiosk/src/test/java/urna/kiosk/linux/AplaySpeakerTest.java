package urna.kiosk.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.election.Election;
import urna.kiosk.voice.Clips;
import urna.kiosk.voice.Speech;
import urna.kiosk.voice.Wav;
import urna.testing.TestElection;

class AplaySpeakerTest {
    private static final Election ELECTION = new TestElection().election();
    private static final int RATE = 8000;

    @TempDir
    private Path folder;

    /** A player that keeps what it was given under its own process id, and then does what the test says. */
    private List<String> player(String then) throws Exception {
        Path program = folder.resolve("player");
        Files.writeString(program, "#!/bin/sh\ncat > \"$1/$$.part\"\nmv \"$1/$$.part\" \"$1/$$.wav\"\n" + then + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return List.of(
                program.toString(),
                Files.createDirectory(folder.resolve("played")).toString());
    }

    private Clips clips(String... phrases) throws Exception {
        Path language = Files.createDirectories(folder.resolve("voice/es"));
        for (String phrase : phrases) {
            Wav sound = new Wav(RATE, ByteBuffer.allocate(2 * RATE));
            Files.write(language.resolve(Clips.name(phrase) + ".wav"), Wav.join(List.of(sound)));
        }
        return new Clips(folder.resolve("voice"));
    }

    private List<Path> played() throws Exception {
        try (var files = Files.list(folder.resolve("played"))) {
            return files.filter(file -> file.toString().endsWith(".wav")).toList();
        }
    }

    private static Speech speech(String... phrases) {
        return new Speech("es", List.of(phrases));
    }

    @Test
    void playsTheClipsOfASpeechInOneGoAndLeavesOutWhatIsMissing() throws Exception {
        Clips clips = clips("uno", "dos");
        try (AplaySpeaker speaker = new AplaySpeaker(player(""), clips, ELECTION)) {
            speaker.say(speech("uno", "no grabada", "dos"));
            await().until(() -> played().size() == 1);
            // Each clip is a second and a pause, and is joined with another pause.
            assertThat(Wav.read(played().get(0)).duration()).hasMillis(2 * (1000 + 200 + 200));
        }
    }

    @Test
    void somethingNewEndsWhatIsBeingSaid() throws Exception {
        Clips clips = clips("uno", "dos");
        try (AplaySpeaker speaker = new AplaySpeaker(player("exec sleep 600"), clips, ELECTION)) {
            speaker.say(speech("uno"));
            await().until(() -> played().size() == 1);
            speaker.say(speech("dos"));
            await().until(() -> played().size() == 2);
        }
        await().until(() -> ProcessHandle.current().children().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aPlayerThatFailsOrIsMissingStopsNothing() throws Exception {
        Clips clips = clips("uno");
        try (AplaySpeaker missing = new AplaySpeaker(List.of("no-such-player"), clips, ELECTION);
                AplaySpeaker failing = new AplaySpeaker(player("exit 1"), clips, ELECTION)) {
            missing.say(speech("uno"));
            missing.say(speech("uno"));
            failing.say(speech("uno"));
            await().until(() -> played().size() == 1);
            failing.say(speech("uno"));
            await().until(() -> played().size() == 2);
        }
    }
}
