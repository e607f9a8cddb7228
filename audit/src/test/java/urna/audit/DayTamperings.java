package urna.audit;

import static urna.audit.Tampering.fault;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import urna.merkle.Hash;
import urna.note.RefusedException;
import urna.record.ContestCounts;
import urna.record.Counts;
import urna.record.EntryNote;
import urna.record.PollsClosed;
import urna.record.PollsOpened;
import urna.record.Sessions;
import urna.record.Vote;
import urna.testing.TestLog;

/** Faults that a dishonest kiosk could record: everything is signed, checkpoint and cosignature are valid. */
final class DayTamperings {
    private static final String RULES = "entry-rules logs/k-1 rule-violation";
    private static final String OPENED = "polls-opened logs/k-1 rule-violation";
    private static final String CLOSED = "polls-closed logs/k-1 rule-violation";
    private static final String TOTALS = "close-totals logs/k-1 rule-violation";
    private static final String SESSIONS = "sessions-balance logs/k-1 rule-violation";
    private static final String TURNOUT = "votes-per-contest logs/k-1 rule-violation";

    private DayTamperings() {}

    static Stream<Tampering> all() {
        return Stream.of(votes(), openings(), closings()).flatMap(List::stream);
    }

    private static List<Tampering> votes() {
        return List.of(
                fault("overvote", e -> day(e, log -> log.addNote(vote(e, log, "proyecto", "agua", "cancha"))), RULES),
                fault(
                        "option-chosen-twice",
                        e -> day(e, log -> log.addNote(vote(e, log, "jueces", "ana", "ana"))),
                        RULES),
                fault("unknown-option", e -> day(e, log -> log.addNote(vote(e, log, "proyecto", "piscina"))), RULES),
                fault("unknown-contest", e -> day(e, log -> log.addNote(vote(e, log, "vocero", "ana"))), RULES),
                fault(
                        "vote-before-the-zero-report",
                        e -> {
                            TestLog log = new TestLog(e.election(), "k-1");
                            log.addAll(log.ballots(2));
                            e.writeLog("k-1", log.add(log.opened()).add(log.closed()));
                        },
                        OPENED,
                        RULES),
                fault(
                        "duplicate-vote-id",
                        e -> day(e, log -> {
                            List<Vote> ballots = log.ballots(2);
                            Vote first = ballots.get(0);
                            ballots.set(
                                    0,
                                    new Vote(
                                            first.origin(),
                                            first.contest(),
                                            ballots.get(1).id(),
                                            first.choices()));
                            log.addAll(ballots);
                        }),
                        "vote-ids-unique logs duplicate-vote-id"));
    }

    private static List<Tampering> openings() {
        return List.of(
                fault("empty-log", e -> e.writeLog("k-1", new TestLog(e.election(), "k-1")), OPENED, CLOSED),
                fault(
                        "not-opened",
                        e -> {
                            TestLog log = new TestLog(e.election(), "k-1");
                            log.addAll(log.ballots(2));
                            e.writeLog("k-1", log.add(log.closed()));
                        },
                        OPENED),
                fault(
                        "opened-with-another-package",
                        e -> reopened(
                                e,
                                opened -> new PollsOpened(
                                        opened.origin(), Hash.of(new byte[] {1}), opened.software(), opened.counts())),
                        OPENED),
                fault(
                        "opened-with-votes",
                        e -> reopened(
                                e,
                                opened -> new PollsOpened(
                                        opened.origin(),
                                        opened.electionPackage(),
                                        opened.software(),
                                        oneMore(opened.counts()))),
                        OPENED),
                fault("opened-twice", e -> day(e, log -> log.add(log.opened())), RULES));
    }

    private static List<Tampering> closings() {
        return List.of(
                fault("not-closed", e -> e.writeLog("k-1", e.opened("k-1")), CLOSED),
                fault(
                        "vote-after-close",
                        e -> {
                            TestLog log = e.opened("k-1");
                            log.add(log.closed()).add(log.vote("carta", "si"));
                            e.writeLog("k-1", log);
                        },
                        RULES,
                        CLOSED),
                fault("closed-twice", e -> day(e, log -> log.add(log.closed())), RULES),
                fault(
                        "close-totals-wrong",
                        e -> closed(
                                e,
                                report ->
                                        new PollsClosed(report.origin(), report.sessions(), oneMore(report.counts()))),
                        TOTALS),
                fault(
                        "sessions-do-not-balance",
                        e -> closed(
                                e,
                                report -> new PollsClosed(
                                        report.origin(), report.sessions().plusEnabled(), report.counts())),
                        SESSIONS),
                fault(
                        "more-sessions-than-the-limit",
                        e -> closed(
                                e,
                                report ->
                                        new PollsClosed(report.origin(), new Sessions(6000, 2, 5998), report.counts())),
                        SESSIONS),
                fault(
                        "ballot-without-its-votes",
                        e -> closed(
                                e, report -> new PollsClosed(report.origin(), new Sessions(3, 3, 0), report.counts())),
                        TURNOUT),
                fault("ballot-with-a-contest-missing", e -> day(e, log -> log.add(log.vote("carta", "si"))), TURNOUT));
    }

    @FunctionalInterface
    private interface Day {
        void record(TestLog log) throws IOException, RefusedException;
    }

    @FunctionalInterface
    private interface Change<T> {
        T of(T honest);
    }

    /** A day of one kiosk: opened, what the test records, closed with the report that fits. */
    private static void day(TestExport export, Day day) throws IOException, RefusedException {
        TestLog log = export.opened("k-1");
        day.record(log);
        export.writeLog("k-1", log.add(log.closed()));
    }

    private static void reopened(TestExport export, Change<PollsOpened> change) throws IOException {
        TestLog log = new TestLog(export.election(), "k-1");
        log.add(change.of(log.opened())).addAll(log.ballots(2));
        export.writeLog("k-1", log.add(log.closed()));
    }

    private static void closed(TestExport export, Change<PollsClosed> change) throws IOException {
        TestLog log = export.opened("k-1");
        log.addAll(log.ballots(2));
        export.writeLog("k-1", log.add(change.of(log.closed())));
    }

    /** A vote as a note: what the definition does not know, the log's own totals cannot take. */
    private static byte[] vote(TestExport export, TestLog log, String contest, String... choices) {
        return EntryNote.sign(log.vote(contest, choices), export.election().kioskKey("k-1"));
    }

    private static Counts oneMore(Counts counts) {
        Map<String, ContestCounts> changed = new LinkedHashMap<>(counts.byContest());
        ContestCounts carta = counts.of("carta");
        Map<String, Long> options = new LinkedHashMap<>(carta.options());
        options.merge("si", 1L, Long::sum);
        changed.put("carta", new ContestCounts(carta.votes(), carta.blank(), options));
        return new Counts(changed);
    }
}
