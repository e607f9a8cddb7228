package urna.hub.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.hub.database.SqliteDatabase;
import urna.hub.database.StoreException;
import urna.hub.store.LogReader;
import urna.hub.testing.Desk;
import urna.hub.testing.FailingTables;
import urna.log.Checkpoint;
import urna.log.ForkException;
import urna.log.GapException;
import urna.log.MalformedSegmentException;
import urna.log.RootMismatchException;
import urna.log.VerifiedLog;
import urna.note.InvalidSignatureException;
import urna.note.SignedNote;
import urna.testing.TestElection;
import urna.testing.TestLog;
import urna.wire.Receipt;

/** A log that does not come segment by segment. */
class TakeLogTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_795_000_000), ZoneOffset.UTC);

    private final TestElection election = new TestElection();
    private final TestLog log = new TestLog(election, "k-1");

    @TempDir
    private Path data;

    @Test
    void aLongLogIsTakenAtOnceThoughItIsNotSorted() throws Exception {
        log.add(log.opened());
        for (int i = 0; i < 400; i++) {
            log.addAll(log.ballots(1));
        }
        log.add(log.closed());
        try (Desk desk = new Desk(data, CLOCK, election)) {
            Receipt receipt = desk.sendLog("k-1", log.checkpoint(), log.notes());

            assertThat(head(receipt)).isEqualTo(log.head());
            assertThat(desk.log("k-1").phase()).isEqualTo(VerifiedLog.Phase.CLOSED);
        }
        try (LogReader reader = LogReader.open(new SqliteDatabase(data))) {
            assertThat(reader.recountAll(election.electionPackage()).get(0).notes())
                    .containsExactlyElementsOf(log.notes());
        }
    }

    @Test
    void whatIsStoredAlreadyIsPassedOver() throws Exception {
        try (Desk desk = new Desk(data, CLOCK, election)) {
            desk.send("k-1", log.add(log.opened()).addAll(log.ballots(3)).segment());
            List<byte[]> shorter = log.notes();
            var shorterHead = log.checkpoint();
            log.addAll(log.ballots(2)).add(log.closed());

            assertThat(head(desk.sendLog("k-1", log.checkpoint(), log.notes()))).isEqualTo(log.head());
            assertThat(head(desk.sendLog("k-1", shorterHead, shorter)))
                    .as("the receipt is over all that is stored")
                    .isEqualTo(log.head());
            assertThat(desk.refusals()).isEmpty();
        }
    }

    @Test
    void anotherHistoryIsAForkAndKept() throws Exception {
        TestLog fork = new TestLog(election, "k-1");
        fork.add(fork.opened()).addAll(fork.ballots(1));
        try (Desk desk = new Desk(data, CLOCK, election)) {
            desk.send("k-1", log.add(log.opened()).add(log.vote("carta", "no")).segment());

            assertThatThrownBy(() -> desk.sendLog("k-1", fork.checkpoint(), fork.notes()))
                    .isInstanceOf(ForkException.class);
            assertThat(desk.refusals()).extracting("reason").containsExactly("fork");
            assertThat(desk.size("k-1")).isEqualTo(2);
        }
    }

    @Test
    void aLogThatIsNotTheCheckpointsIsRefused() throws Exception {
        log.add(log.opened()).addAll(log.ballots(2));
        byte[] changed = log.notes().get(2).clone();
        changed[changed.length - 10] ^= 1;
        try (Desk desk = new Desk(data, CLOCK, election)) {
            assertThatThrownBy(() -> desk.sendLog("k-1", log.checkpoint(), List.of()))
                    .as("no entries")
                    .isInstanceOf(GapException.class);
            assertThatThrownBy(() -> desk.sendLog("k-1", headOfAShorterLog(), log.notes()))
                    .isInstanceOf(MalformedSegmentException.class);
            assertThatThrownBy(() -> desk.sendLog(
                            "k-1",
                            log.checkpoint(),
                            List.of(
                                    log.notes().get(0),
                                    log.notes().get(1),
                                    changed,
                                    log.notes().get(3),
                                    log.notes().get(4),
                                    log.notes().get(5),
                                    log.notes().get(6))))
                    .isInstanceOfAny(InvalidSignatureException.class, RootMismatchException.class);
            assertThat(desk.refusals()).hasSize(3);
            assertThat(desk.size("k-1")).isZero();
        }
    }

    @Test
    void afterATransactionThatFailedNothingIsTakenAnyMoreThoughTheDatabaseWouldTakeIt() throws Exception {
        log.add(log.opened()).addAll(log.ballots(2));
        try (Desk desk = new Desk(data, CLOCK, election)) {
            FailingTables.fail(new SqliteDatabase(data));
            assertThatThrownBy(() -> desk.sendLog("k-1", log.checkpoint(), log.notes()))
                    .isInstanceOf(StoreException.class);
            assertThat(desk.ingest().failed()).isCompletedExceptionally();

            FailingTables.mend(new SqliteDatabase(data));
            assertThatThrownBy(() -> desk.send("k-1", log.segment())).isInstanceOf(IllegalStateException.class);
            assertThat(desk.size("k-1")).isZero();
        }
        try (Desk restarted = new Desk(data, CLOCK, election)) {
            assertThat(restarted.size("k-1")).isZero();
            assertThat(head(restarted.sendLog("k-1", log.checkpoint(), log.notes())))
                    .isEqualTo(log.head());
        }
    }

    /** The checkpoint of a shorter log. */
    private SignedNote headOfAShorterLog() {
        TestLog shorter = new TestLog(election, "k-1");
        return shorter.add(shorter.opened()).checkpoint();
    }

    private static Checkpoint head(Receipt receipt) {
        return ((Receipt.Stored) receipt).checkpoint().checkpoint();
    }
}
