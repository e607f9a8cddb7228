package urna.hub.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.hub.database.SqliteDatabase;
import urna.hub.store.LogReader;
import urna.hub.testing.Desk;
import urna.log.Segment;
import urna.log.VerifiedLog;
import urna.note.SignedNote;
import urna.testing.TestElection;
import urna.testing.TestLog;
import urna.wire.Receipt;

class IngestTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_795_000_000), ZoneOffset.UTC);
    private static final Clock LATER = Clock.fixed(Instant.ofEpochSecond(1_795_000_060), ZoneOffset.UTC);

    private final TestElection election = new TestElection();

    @TempDir
    Path data;

    private static Message message(String kiosk, Segment segment) {
        return new Message(kiosk, segment.encode());
    }

    @Test
    void oneGroupTakesTheGoodOfManyKiosksAndRefusesTheBad() throws Exception {
        TestElection hall = new TestElection(TestElection.Settings.standard().kiosks(20));
        try (Desk desk = new Desk(data, CLOCK, hall)) {
            List<Message> group = new ArrayList<>();
            for (int i = 1; i <= 20; i++) {
                TestLog log = new TestLog(hall, "k-" + i);
                log.add(log.opened()).addAll(log.ballots(2));
                byte[] segment = log.segment().encode();
                if (i % 4 == 0) {
                    segment[segment.length - 30] ^= 1;
                }
                group.add(new Message("k-" + i, segment));
            }
            List<Answer> answers = desk.take(group);

            assertThat(answers).hasSize(20);
            for (int i = 1; i <= 20; i++) {
                assertThat(desk.size("k-" + i)).as("kiosk %d", i).isEqualTo(i % 4 == 0 ? 0 : 7);
            }
            assertThat(desk.refusals()).hasSize(5);
        }
    }

    @Test
    void segmentsOfOneKioskInOneGroupChain() throws Exception {
        TestLog log = new TestLog(election, "k-1");
        try (Desk desk = new Desk(data, CLOCK, election)) {
            Message first = message("k-1", log.add(log.opened()).segment());
            Message second = message("k-1", log.addAll(log.ballots(2)).segment());
            Message third = message("k-1", log.add(log.closed()).segment());

            List<Answer> answers = desk.take(first, second, first, third);

            assertThat(answers).hasSize(1);
            assertThat(((Receipt.Stored) desk.open(answers.get(0))).checkpoint().checkpoint())
                    .isEqualTo(log.head());
            assertThat(desk.refusals()).isEmpty();
        }
    }

    @Test
    void whatBuildsOnARefusedSegmentOfTheSameGroupIsRefusedToo() throws Exception {
        TestLog log = new TestLog(election, "k-1");
        var vote = log.vote("carta", "si");
        try (Desk desk = new Desk(data, CLOCK, election)) {
            desk.send("k-1", log.add(log.opened()).add(vote).segment());
            // That the id is there already, only the database knows: the judge lets it pass.
            Message duplicate = message("k-1", log.add(vote).segment());
            Message next = message("k-1", log.addAll(log.ballots(1)).segment());

            List<Answer> answers = desk.take(duplicate, next);

            assertThat(desk.open(answers.get(0))).isEqualTo(new Receipt.Refused("gap", 2));
            assertThat(desk.refusals()).extracting("reason").containsExactly("gap", "duplicate-vote-id");
        }
        try (LogReader reader = LogReader.open(new SqliteDatabase(data))) {
            assertThat(reader.recountAll(election.electionPackage()).get(0).notes())
                    .hasSize(2);
        }
    }

    @Test
    void aForkInPlaceOfARefusedSegmentOfTheSameGroupCarriesNothingThatWasBuiltOnThatOne() throws Exception {
        TestLog log = new TestLog(election, "k-1");
        var vote = log.vote("carta", "si");
        TestLog fork = new TestLog(election, "k-1");
        try (Desk desk = new Desk(data, CLOCK, election)) {
            desk.send("k-1", log.add(log.opened()).add(vote).segment());
            fork.add(fork.opened()).add(fork.vote("carta", "si")).segment();
            Message duplicate = message("k-1", log.add(vote).segment());
            Message instead = message("k-1", fork.add(fork.vote("carta", "no")).segment());
            // Judged on top of the duplicate; by then the log has the same size, and another entry there.
            Message onTop = message("k-1", log.add(log.vote("carta", "no")).segment());

            desk.take(duplicate, instead, onTop);

            assertThat(desk.log("k-1").tree().root()).isEqualTo(fork.head().root());
            assertThat(desk.refusals()).extracting("reason").containsExactly("root-mismatch", "duplicate-vote-id");
        }
        try (LogReader reader = LogReader.open(new SqliteDatabase(data))) {
            assertThat(reader.recountAll(election.electionPackage()).get(0).notes())
                    .hasSize(3);
        }
    }

    @Test
    void aCrashBetweenCommitAndReceiptCostsNothing() throws Exception {
        TestLog log = new TestLog(election, "k-1");
        Segment segment = log.add(log.opened()).addAll(log.ballots(3)).segment();
        SignedNote lost;
        try (Desk crashed = new Desk(data, CLOCK, election)) {
            lost = crashed.take(message("k-1", segment)).get(0).note();
            // Here the hub dies: nobody hears the receipt.
        }
        try (Desk desk = new Desk(data, LATER, election)) {
            SignedNote again = desk.take(message("k-1", segment)).get(0).note();

            assertThat(again.bytes())
                    .as("the same receipt, with the time of the first")
                    .isEqualTo(lost.bytes());
            VerifiedLog stored = desk.log("k-1");
            assertThat(stored.counts().of("carta").votes()).as("counted once").isEqualTo(3);
        }
    }

    @Test
    void aRestartInTheMiddleGoesOnWhereItWas() throws Exception {
        TestLog log = new TestLog(election, "k-1");
        try (Desk desk = new Desk(data, CLOCK, election)) {
            desk.send("k-1", log.add(log.opened()).addAll(log.ballots(3)).segment());
        }
        try (Desk desk = new Desk(data, LATER, election)) {
            desk.send("k-1", log.addAll(log.ballots(2)).add(log.closed()).segment());
            VerifiedLog stored = desk.log("k-1");
            assertThat(stored.phase()).isEqualTo(VerifiedLog.Phase.CLOSED);
            assertThat(stored.sessions().cast()).isEqualTo(5);
            assertThat(stored.counts().of("carta").votes()).isEqualTo(5);
        }
    }

    @Test
    void anOlderDatabaseThatWasRestoredHealsFromTheKiosk() throws Exception {
        TestLog log = new TestLog(election, "k-1");
        Path backup = data.resolveSibling(data.getFileName() + "-backup");
        try (Desk desk = new Desk(data, CLOCK, election)) {
            desk.send("k-1", log.add(log.opened()).segment());
        }
        Files.createDirectories(backup);
        Files.copy(data.resolve("hub.db"), backup.resolve("hub.db"));
        Segment second = log.addAll(log.ballots(1)).segment();
        try (Desk desk = new Desk(data, CLOCK, election)) {
            desk.send("k-1", second);
        }
        Segment third = log.addAll(log.ballots(1)).segment();
        try (Desk restored = new Desk(backup, LATER, election)) {
            assertThat(restored.send("k-1", third)).isEqualTo(new Receipt.Refused("gap", 1));
            assertThat(restored.send("k-1", second)).isInstanceOf(Receipt.Stored.class);
            assertThat(restored.send("k-1", third)).isInstanceOf(Receipt.Stored.class);
        }
    }

    @Test
    void twoCommunesAreKeptApart() throws Exception {
        TestElection other = new TestElection(TestElection.Settings.standard().commune("los-mangos"));
        TestLog here = new TestLog(election, "k-1");
        TestLog there = new TestLog(other, "los-mangos-1");
        try (Desk desk = new Desk(data, CLOCK, election, other)) {
            Segment segment = here.add(here.opened()).addAll(here.ballots(1)).segment();
            List<Answer> answers = desk.take(
                    message("k-1", segment),
                    message("los-mangos-1", there.add(there.opened()).segment()),
                    message("los-mangos-2", segment));
            assertThat(answers).extracting(Answer::kiosk).containsExactly("los-mangos-2", "k-1", "los-mangos-1");
            assertThat(desk.open(answers.get(0))).isEqualTo(new Receipt.Refused("unknown-signer", 0));
        }
    }

    @Test
    void aSegmentThatOverlapsWhatIsStoredAddsOnlyWhatIsNew() throws Exception {
        TestLog log = new TestLog(election, "k-1");
        try (Desk desk = new Desk(data, CLOCK, election)) {
            desk.send("k-1", log.add(log.opened()).segment());
            log.addAll(log.ballots(1));
            assertThat(desk.send("k-1", new Segment(log.checkpoint(), log.notes())))
                    .isInstanceOf(Receipt.Stored.class);
            assertThat(desk.size("k-1")).isEqualTo(4);
        }
    }

    @Test
    void signaturesThatNobodyAskedForAreNotCosigned() throws Exception {
        TestLog log = new TestLog(election, "k-1");
        SignedNote head = log.add(log.opened()).checkpoint();
        SignedNote dressedUp = head.with(election.signer().sign(head.text()));
        try (Desk desk = new Desk(data, CLOCK, election)) {
            Receipt receipt = desk.send("k-1", new Segment(dressedUp, log.notes()));
            assertThat(((Receipt.Stored) receipt).checkpoint().note().unknown()).isEmpty();
        }
    }
}
