package urna.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import urna.election.Paper;
import urna.kiosk.screen.Printout;
import urna.kiosk.screen.Printouts;
import urna.kiosk.screen.Slips;
import urna.kiosk.testing.Fixture;
import urna.record.Counts;
import urna.record.EntryNote;
import urna.record.PollsClosed;
import urna.record.Sessions;
import urna.testing.SeededRandom;
import urna.testing.TestElection;
import urna.testing.TestLog;
import urna.wire.CodeParts;

class EscPosPaperTest {
    private static final TestElection ELECTION =
            new TestElection(TestElection.Settings.standard().paper(new Paper(2, true, false)));
    private static final Printouts REPORTS = new Printouts(ELECTION.electionPackage(), ELECTION.kiosk("k-1"), "test-1");

    private static List<PaperRoll.Strip> print(List<Printout> printouts, int columns) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        printouts.forEach(printout -> bytes.writeBytes(new EscPosPaper(columns).bytes(printout)));
        return PaperRoll.print(bytes.toByteArray(), columns);
    }

    private static String text(List<PaperRoll.Strip> strips) {
        return String.join(
                "--------- cut\n", strips.stream().map(PaperRoll.Strip::text).toList());
    }

    private static PollsClosed closed() {
        Counts counts = Counts.zero(ELECTION.election()).plus(new TestLog(ELECTION, "k-1").ballots(5));
        return new PollsClosed(ELECTION.origin("k-1"), new Sessions(6, 5, 1), counts);
    }

    private static String note() {
        return new String(EntryNote.sign(closed(), ELECTION.kioskKey("k-1")), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void aZeroReportOnNarrowPaper(String language) throws IOException {
        Fixture.assertMatches(
                EscPosPaperTest.class,
                "zero-58mm-" + language + ".txt",
                text(print(List.of(REPORTS.zero(language)), 32)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void aCloseReportInCopiesOnWidePaper(String language) throws IOException {
        List<PaperRoll.Strip> strips = print(REPORTS.close(closed(), CodeParts.of(note()), language), 48);
        Fixture.assertMatches(EscPosPaperTest.class, "close-80mm-" + language + ".txt", text(strips));
        assertThat(strips)
                .hasSize(2)
                .allSatisfy(strip -> assertThat(CodeParts.join(strip.codes())).isEqualTo(note()));
    }

    @Test
    void aSlipForEachContest() throws IOException {
        Map<String, List<String>> choices =
                Map.of("proyecto", List.of("agua"), "jueces", List.of("ana", "diego"), "carta", List.of());
        List<Printout> slips = new Slips(ELECTION.election(), new SeededRandom(5)).of(choices);
        Fixture.assertMatches(EscPosPaperTest.class, "slips-58mm.txt", text(print(slips, 32)));
    }

    @Test
    void aTestsPaperSaysSoFirstAndLast() {
        Printout test =
                new Printout(Printout.Kind.SLIP, Optional.of("PRUEBA · NO CUENTA"), List.of("uno"), List.of("código"));
        PaperRoll.Strip strip = print(List.of(test), 32).get(0);
        assertThat(strip.lines()).startsWith("=PRUEBA · NO=", "=CUENTA=", "uno").endsWith("=PRUEBA · NO=", "=CUENTA=");
        assertThat(strip.codes()).containsExactly("código");
    }

    @Test
    void aNameIsNoCommand() {
        String name = "Ana \u001dV\u0000 \u001b@";
        Printout report = new Printout(Printout.Kind.ZERO_REPORT, Optional.empty(), List.of(name), List.of());
        assertThat(print(List.of(report), 32))
                .singleElement()
                .satisfies(strip -> assertThat(strip.lines()).containsExactly("Ana ?V? ?@"));
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 48})
    void theLongestCodeFitsOnEveryPaper(int columns) {
        String code = "é".repeat(CodeParts.MOST_BYTES / 2);
        Printout report = new Printout(Printout.Kind.CLOSE_REPORT, Optional.empty(), List.of(), List.of(code));
        assertThat(print(List.of(report), columns).get(0).codes()).containsExactly(code);
    }

    @Test
    void aCodeThatNoPhoneWouldReadIsRefused() {
        String code = "x".repeat(2 * CodeParts.MOST_BYTES);
        Printout report = new Printout(Printout.Kind.CLOSE_REPORT, Optional.empty(), List.of(), List.of(code));
        EscPosPaper paper = new EscPosPaper(32);
        assertThatThrownBy(() -> paper.bytes(report)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsPaperOf58To80Millimetres() {
        assertThatThrownBy(() -> new EscPosPaper(24)).hasMessageContaining("32 (58 mm paper) to 48");
    }
}
