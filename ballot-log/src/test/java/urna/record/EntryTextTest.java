package urna.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import urna.election.Origin;
import urna.note.InvalidSignatureException;
import urna.note.UnknownSignerException;
import urna.testing.TestElection;
import urna.testing.TestLog;

class EntryTextTest {
    private final TestElection election = new TestElection();
    private final TestLog log = new TestLog(election, "k-1");
    private final Origin origin = election.origin("k-1");

    @Test
    void aVoteReadsAsTheFormatSays() {
        Vote vote = new Vote(origin, "jueces", new VoteId("9f86d081884c7d659a2feaa0c55ad015"), List.of("diego", "ana"));

        assertThat(vote.text()).isEqualTo("""
                        urna.vote/v1
                        election cp-2026-4
                        commune el-panal
                        kiosk k-1
                        contest jueces
                        id 9f86d081884c7d659a2feaa0c55ad015
                        choose ana
                        choose diego
                        """);
    }

    @Test
    void everyKindComesBackFromItsText() throws Exception {
        log.add(log.opened()).addAll(log.ballots(5));
        List<Entry> entries = List.of(
                log.opened(),
                log.vote("proyecto", "agua"),
                log.vote("proyecto"),
                log.vote("jueces", "elena", "ana"),
                new Restarted(origin, "0.1.0"),
                new Alarm(origin, Alarm.Part.TAMPER, true),
                new Alarm(origin, Alarm.Part.DISPLAY, true),
                new Alarm(origin, Alarm.Part.PRINTER, false),
                log.closed());
        for (Entry entry : entries) {
            assertThat(EntryText.parse(entry.text())).isEqualTo(entry);
            byte[] note = EntryNote.sign(entry, election.kioskKey("k-1"));
            assertThat(EntryNote.open(note, election.kiosk("k-1").key())).isEqualTo(entry);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "choices out of order | choose ana;choose diego | choose diego;choose ana",
                "upper case in the id | id 9f | id 9F",
                "short id             | id 9f | id 9",
                "no choice            | choose ana;choose diego; | ''",
                "a blank among others | choose ana; | choose -;choose ana;choose -;",
                "an extra line        | choose diego; | choose diego;time 12:00;",
                "a missing line       | contest jueces; | ''",
                "two spaces           | kiosk k-1 | kiosk  k-1",
                "an unknown kind      | urna.vote/v1 | urna.vote/v2",
                "a space in an id     | commune el-panal | commune el panal"
            })
    void whatIsNotCanonicalIsRefused(String fault, String sound, String broken) {
        String text = new Vote(
                        origin, "jueces", new VoteId("9f86d081884c7d659a2feaa0c55ad015"), List.of("ana", "diego"))
                .text();
        String changed = text.replace(sound.replace(';', '\n'), broken.replace(';', '\n'));
        assertThat(changed).as(fault).isNotEqualTo(text);

        assertThatThrownBy(() -> EntryText.parse(changed))
                .as(fault)
                .isInstanceOf(MalformedEntryException.class)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void anEntryOfAnotherKioskIsRefused() {
        byte[] foreign = EntryNote.sign(log.vote("proyecto", "agua"), election.kioskKey("k-2"));

        assertThatThrownBy(() -> EntryNote.open(foreign, election.kiosk("k-1").key()))
                .isInstanceOf(UnknownSignerException.class);
        assertThatThrownBy(() -> EntryNote.open(foreign, election.kiosk("k-2").key()))
                .isInstanceOf(MalformedEntryException.class)
                .hasMessageContaining("in the log of");
    }

    @Test
    void aChangedEntryIsRefused() {
        byte[] note = EntryNote.sign(log.vote("proyecto", "agua"), election.kioskKey("k-1"));
        note[20] ^= 1;

        assertThatThrownBy(() -> EntryNote.open(note, election.kiosk("k-1").key()))
                .isInstanceOf(InvalidSignatureException.class);
    }
}
