package urna.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.election.Election;
import urna.election.Rule;
import urna.testing.TestElection;

class ClipMakerTest {
    private static final Election ELECTION = new TestElection(TestElection.Settings.standard()
                    .contests(List.of(TestElection.contest("carta", new Rule.YesNo(15), "si", "no"))))
            .election();

    @TempDir
    private Path folder;

    @Test
    void recordsAllThatCanBeSaidOnce() throws Exception {
        Clips clips = new Clips(folder.resolve("voice"));
        ClipMaker maker = new ClipMaker(ClipMaker.ESPEAK, clips);
        int phrases =
                Phrases.of(ELECTION, "es").size() + Phrases.of(ELECTION, "en").size();
        assertThat(clips.missing(ELECTION)).isEqualTo(phrases);
        assertThat(maker.make(ELECTION)).isEqualTo(phrases);
        assertThat(clips.missing(ELECTION)).isZero();
        for (String phrase : Phrases.of(ELECTION, "es")) {
            Wav wav = Wav.read(clips.clip("es", phrase).orElseThrow());
            assertThat(wav.duration())
                    .as(phrase)
                    .isBetween(Duration.ofMillis(100), Duration.ofMillis(600 + 150L * phrase.length()));
        }
        assertThatTheyCanBeJoined(clips);
        Files.delete(clips.clip("en", "PIN").orElseThrow());
        assertThat(maker.make(ELECTION)).isEqualTo(1);
    }

    private void assertThatTheyCanBeJoined(Clips clips) throws IOException {
        Wav one = Wav.read(clips.clip("es", "Opción si").orElseThrow());
        Wav other = Wav.read(clips.clip("es", "PIN").orElseThrow());
        Path joined = Files.write(folder.resolve("joined.wav"), Wav.join(List.of(one, other)));
        assertThat(Wav.read(joined).duration())
                .isGreaterThan(one.duration().plus(other.duration()))
                .isLessThan(one.duration().plus(other.duration()).plusSeconds(1));
    }

    @Test
    void saysInOneLineThatTheProgramIsMissing() {
        ClipMaker maker = new ClipMaker("no-such-program", new Clips(folder.resolve("voice")));
        assertThat(maker.isInstalled()).isFalse();
        assertThatThrownBy(() -> maker.make(ELECTION))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("no-such-program: not installed; sudo apt-get install")
                .hasMessageNotContaining("\n");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aProgramThatRecordsNothingIsNoticed() {
        assertThatThrownBy(() -> new ClipMaker("true", new Clips(folder)).make(ELECTION))
                .isInstanceOf(IOException.class);
    }

    @Test
    void namesOfClipsLeadNowhereElse() throws IOException {
        Files.writeString(folder.resolve("secret.wav"), "x");
        Clips clips = new Clips(folder.resolve("voice"));
        assertThat(clips.named("es", "../../secret")).isEmpty();
        assertThat(clips.named("..", "0123456789abcdef")).isEmpty();
        assertThat(clips.named("es", "0123456789abcdef")).isEmpty();
    }
}
