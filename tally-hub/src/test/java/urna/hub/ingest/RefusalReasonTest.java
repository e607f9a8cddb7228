package urna.hub.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.election.ElectionPackage;
import urna.hub.store.Refusal;
import urna.hub.testing.Desk;
import urna.log.Checkpoint;
import urna.log.Segment;
import urna.log.SignedCheckpoint;
import urna.merkle.Hash;
import urna.note.RefusedException;
import urna.note.SignatureType;
import urna.note.SignedNote;
import urna.note.SigningKey;
import urna.note.StrictText;
import urna.record.EntryNote;
import urna.record.PollsOpened;
import urna.record.Vote;
import urna.record.VoteId;
import urna.testing.SeededRandom;
import urna.testing.TestElection;
import urna.testing.TestLog;
import urna.wire.Receipt;

/** Each reason why a segment is not taken. */
class RefusalReasonTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_795_000_000), ZoneOffset.UTC);

    private final TestElection election = new TestElection();
    private final TestLog log = new TestLog(election, "k-1");

    @TempDir
    Path data;

    private Desk desk;

    @BeforeEach
    void openPolls() throws Exception {
        desk = new Desk(data, CLOCK, election);
        desk.send("k-1", log.add(log.opened()).addAll(log.ballots(3)).segment());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void assertRefused(String reason, byte[] payload) throws RefusedException {
        long size = desk.size("k-1");
        Receipt answer = desk.send("k-1", payload);
        assertThat(answer).isEqualTo(new Receipt.Refused(reason, size));
        assertThat(desk.size("k-1")).isEqualTo(size);
        Refusal kept = desk.refusals().get(0);
        assertThat(kept.reason()).isEqualTo(reason);
        assertThat(kept.evidence().remaining()).isPositive();
        assertThat(kept.receipt()).isNotNull();
    }

    /** Signs a head over whatever entries, true or not. */
    private SignedNote head(long size, Hash root) {
        Checkpoint checkpoint = new Checkpoint(election.origin("k-1").toString(), size, root);
        return SignedCheckpoint.sign(checkpoint, election.kioskKey("k-1"));
    }

    @Test
    void revokedKey(@TempDir Path other) throws Exception {
        TestLog stolen = new TestLog(election, "k-1");
        byte[] good =
                stolen.add(stolen.opened()).addAll(stolen.ballots(3)).segment().encode();
        long size = stolen.notes().size();
        ElectionPackage revoking = election.revoking("k-1", size, stolen.head().root());
        byte[] later = stolen.addAll(stolen.ballots(1)).segment().encode();

        try (Desk wary = new Desk(other, CLOCK, election, revoking)) {
            TestLog forged = new TestLog(election, "k-1");
            byte[] elsewhere = forged.add(forged.opened())
                    .addAll(forged.ballots(1))
                    .segment()
                    .encode();
            assertThat(wary.send("k-1", elsewhere)).isEqualTo(new Receipt.Refused("revoked-key", 0));
            assertThat(wary.send("k-1", good)).isInstanceOf(Receipt.Stored.class);
            assertThat(wary.send("k-1", later)).isEqualTo(new Receipt.Refused("revoked-key", size));
            assertThat(wary.send("k-1", good)).isInstanceOf(Receipt.Stored.class);
        }
    }

    @Test
    void gap() throws Exception {
        log.addAll(log.ballots(1)).segment();
        assertRefused("gap", log.addAll(log.ballots(1)).segment().encode());
    }

    @Test
    void forkInTheEntries() throws Exception {
        TestLog clone = new TestLog(election, "k-1");
        clone.add(new PollsOpened(
                election.origin("k-1"),
                election.electionPackage().hash(),
                "clone",
                log.opened().counts()));
        assertRefused("fork", clone.segment().encode());
        assertThat(desk.refusals().get(0).evidence().remaining()).isGreaterThan(100);
    }

    @Test
    void forkInTheCheckpointAlone() throws Exception {
        SignedNote lie = head(log.notes().size(), Hash.of(new byte[] {1}));
        assertRefused("fork", new Segment(lie, log.notes()).encode());
    }

    @Test
    void forkInTheCheckpointOfAnEarlierSegment() throws Exception {
        SignedNote lie = head(1, Hash.of(new byte[] {1}));
        assertRefused("fork", new Segment(lie, log.notes().subList(0, 1)).encode());
    }

    @Test
    void rootMismatch() throws Exception {
        List<byte[]> before = log.notes();
        log.addAll(log.ballots(1));
        SignedNote lie = head(log.notes().size(), Hash.of(new byte[] {1}));
        assertRefused(
                "root-mismatch",
                new Segment(lie, log.notes().subList(before.size(), log.notes().size())).encode());
    }

    @Test
    void rootMismatchAndNoForkForOtherEntriesUnderAGenuineCheckpoint() throws Exception {
        List<byte[]> swapped = new ArrayList<>(log.notes());
        Collections.swap(swapped, 1, 2);
        assertRefused("root-mismatch", new Segment(log.checkpoint(), swapped).encode());
        log.addAll(log.ballots(1));
        swapped.addAll(log.notes().subList(swapped.size(), log.notes().size()));
        assertRefused("root-mismatch", new Segment(log.checkpoint(), swapped).encode());
    }

    @Test
    void forkThatIsLongerThanTheStoredLog() throws Exception {
        TestLog clone = new TestLog(election, "k-1");
        clone.add(clone.opened()).addAll(clone.ballots(5));
        assertRefused("fork", clone.segment().encode());
    }

    @Test
    void duplicateVoteIdOfAnEarlierSegment() throws Exception {
        VoteId id = VoteId.ofBytes(new SeededRandom(7).bytes(VoteId.BYTES));
        Vote once = new Vote(election.origin("k-1"), "carta", id, List.of("si"));
        Vote again = new Vote(election.origin("k-1"), "carta", id, List.of("no"));
        desk.send("k-1", log.add(once).segment());
        assertRefused("duplicate-vote-id", log.add(again).segment().encode());
    }

    @Test
    void duplicateVoteIdWithinASegment() throws Exception {
        Vote vote = log.vote("carta", "si");
        assertRefused("duplicate-vote-id", log.add(vote).add(vote).segment().encode());
    }

    @Test
    void unsortedSegment() throws Exception {
        List<Vote> votes = new ArrayList<>(log.ballots(2));
        Collections.reverse(votes);
        assertRefused("unsorted-segment", log.addAll(votes).segment().encode());
    }

    @Test
    void ruleViolation() throws Exception {
        Vote overvote = log.vote("proyecto", "agua", "cancha");
        // Counted by nobody: the test's own log would not add it up.
        assertRefused(
                "rule-violation",
                log.addNote(EntryNote.sign(overvote, election.kioskKey("k-1")))
                        .segment()
                        .encode());
    }

    @Test
    void ruleViolationForAnythingAfterTheClose() throws Exception {
        desk.send("k-1", log.add(log.closed()).segment());
        assertRefused(
                "rule-violation", log.add(log.vote("carta", "si")).segment().encode());
    }

    @Test
    void invalidSignatureOfTheCheckpoint() throws Exception {
        SignedNote right = log.addAll(log.ballots(1)).checkpoint();
        SignedNote wrong = new SignedNote(head(1, Hash.of(new byte[0])).text(), right.signatures());
        assertRefused("invalid-signature", new Segment(wrong, log.segment().entries()).encode());
    }

    @Test
    void invalidSignatureOfAnEntry() throws Exception {
        byte[] note = EntryNote.sign(log.vote("carta", "si"), election.kioskKey("k-1"));
        String flipped = new String(note, StandardCharsets.UTF_8).replace("choose si", "choose no");
        assertRefused(
                "invalid-signature",
                log.addNote(StrictText.utf8(flipped)).segment().encode());
    }

    @Test
    void unknownSignerForAnotherKiosksSegment() throws Exception {
        TestLog other = new TestLog(election, "k-2");
        assertRefused("unknown-signer", other.add(other.opened()).segment().encode());
    }

    @Test
    void unknownSignerForAnotherElectionsSegment() throws Exception {
        TestElection elsewhere = new TestElection(TestElection.Settings.standard(), new SeededRandom(2));
        TestLog other = new TestLog(elsewhere, "k-1");
        assertRefused("unknown-signer", other.add(other.opened()).segment().encode());
    }

    @Test
    void unknownSignerForAForgedCosignatureAlone() throws Exception {
        SignedNote head = log.addAll(log.ballots(1)).checkpoint();
        SignedNote cosignedOnly =
                new SignedNote(head.text(), List.of(election.cosigner().cosign(head.text(), 1)));
        assertRefused("unknown-signer", new Segment(cosignedOnly, log.segment().entries()).encode());
    }

    @Test
    void testElectionForWhatAKioskInTestModeSigned() throws Exception {
        String origin = "urna/test-cp-2026-4/el-panal/k-1";
        SigningKey drawn = SigningKey.generate(origin, SignatureType.ED25519, new SeededRandom(8));
        Checkpoint head = new Checkpoint(origin, 1, Hash.of(new byte[0]));
        List<byte[]> notes = log.notes().subList(0, 1);

        assertRefused("test-election", new Segment(SignedCheckpoint.sign(head, drawn), notes).encode());
        assertThat(desk.refusals().get(0).detail()).contains("a kiosk's test").contains("does not count");
        assertRefused(
                "test-election", new Segment(SignedCheckpoint.sign(head, election.kioskKey("k-1")), notes).encode());
    }

    @Test
    void malformedSegmentWhenItIsTruncated() throws Exception {
        byte[] whole = log.addAll(log.ballots(1)).segment().encode();
        assertRefused("malformed-segment", Arrays.copyOf(whole, whole.length - 1));
    }

    @Test
    void malformedSegmentWhenItIsOversize() throws Exception {
        assertRefused("malformed-segment", new byte[Segment.MAX_BYTES + 1]);
        assertThat(desk.refusals().get(0).evidence().remaining()).isEqualTo(Refusal.MAX_EVIDENCE_BYTES);
    }

    @Test
    void malformedSegmentWithMoreEntriesThanItsCheckpoint() throws Exception {
        SignedNote lie = head(1, Hash.of(new byte[0]));
        assertRefused("malformed-segment", new Segment(lie, log.notes()).encode());
    }

    @Test
    void malformedCheckpoint() throws Exception {
        SignedNote odd = SignedNote.sign("no checkpoint\n", election.kioskKey("k-1"));
        assertRefused("malformed-checkpoint", new Segment(odd, log.notes()).encode());
    }

    @Test
    void malformedNote() throws Exception {
        byte[] whole = log.addAll(log.ballots(1)).segment().encode();
        whole[10] = 0;
        assertRefused("malformed-note", whole);
    }

    @Test
    void malformedEntry() throws Exception {
        String text = log.vote("carta", "si").text().replace("urna.vote/v1", "urna.wish/v1");
        byte[] note = SignedNote.sign(text, election.kioskKey("k-1")).bytes();
        assertRefused("malformed-entry", log.addNote(note).segment().encode());
    }

    @Test
    void unknownKioskIsKeptAndNotAnswered() {
        assertThat(desk.take(new Message("k-99", new byte[] {1, 2, 3}))).isEmpty();
        assertThat(desk.refusals().get(0).reason()).isEqualTo("unknown-kiosk");
        assertThat(desk.refusals().get(0).detail()).contains("k-99");
    }

    @Test
    void aFloodOfOneReasonLeavesTheEvidenceOfAnother() throws Exception {
        forkInTheEntries();
        for (int i = 0; i < 100; i++) {
            desk.send("k-1", new byte[] {0});
        }
        assertThat(desk.refusals())
                .hasSizeLessThan(20)
                .anyMatch(refusal -> refusal.reason().equals("fork"));
        assertThat(desk.standings().snapshot().refused()).containsEntry("k-1", 101L);
    }
}
