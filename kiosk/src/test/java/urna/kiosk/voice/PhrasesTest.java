package urna.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import urna.election.Election;
import urna.election.Paper;
import urna.kiosk.screen.Texts;
import urna.kiosk.session.Event;
import urna.kiosk.session.PlayedKiosk;
import urna.kiosk.session.RandomHall;
import urna.record.Alarm;
import urna.testing.SeededRandom;
import urna.testing.TestElection;

class PhrasesTest {
    private static final int EVENTS = 20_000;
    private static final Election ELECTION =
            new TestElection(TestElection.Settings.standard().paper(new Paper(1, true, true))).election();

    @Test
    void whateverHappensIsSaidInPhrasesThatAreRecorded() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        SeededRandom random = new SeededRandom(seed);
        RandomHall hall = new RandomHall(random);
        Listener listener = new Listener(ELECTION, new PlayedKiosk(ELECTION).opened());
        Map<String, Set<String>> recorded =
                Map.of("es", Set.copyOf(Phrases.of(ELECTION, "es")), "en", Set.copyOf(Phrases.of(ELECTION, "en")));
        Set<String> heard = new HashSet<>();
        for (int i = 0; i < EVENTS; i++) {
            Event event = random.below(200) == 0
                    ? new Event.PartChanged(Alarm.Part.PRINTER, random.below(2) == 0)
                    : hall.next(listener.state());
            List<String> phrases = listener.hear(event);
            assertThat(recorded.get(listener.state().language()))
                    .as("seed " + seed + ", event " + i)
                    .containsAll(phrases);
            heard.addAll(phrases);
        }
        assertThat(heard).as("seed " + seed).hasSizeGreaterThan(80);
    }

    @Test
    void aSmallElectionHasFewHundredPhrases() {
        for (String language : Texts.LANGUAGES) {
            assertThat(Phrases.of(ELECTION, language)).hasSizeBetween(80, 300);
        }
    }

    @Test
    void noTwoPhrasesShareAClip() {
        assertThat(Phrases.of(ELECTION, "es")).extracting(Clips::name).doesNotHaveDuplicates();
    }
}
