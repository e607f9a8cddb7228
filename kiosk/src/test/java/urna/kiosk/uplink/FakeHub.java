package urna.kiosk.uplink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.log.Checkpoint;
import urna.log.Segment;
import urna.log.VerifiedLog;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.testing.TestElection;
import urna.wire.Receipt;

/** A hub that keeps the log of one kiosk in memory and answers as the real one does. */
final class FakeHub {
    private static final long COSIGNED_AT_SECONDS = 1_800_000_000L;

    private final TestElection election;
    private final String kiosk;
    private final List<byte[]> entries = new ArrayList<>();
    private VerifiedLog log;
    private Optional<byte[]> retained = Optional.empty();

    FakeHub(TestElection election, String kiosk) {
        this.election = election;
        this.kiosk = kiosk;
        this.log = VerifiedLog.empty(election.election());
    }

    long size() {
        return entries.size();
    }

    List<byte[]> entries() {
        return entries;
    }

    /** What the receipt topic holds. */
    Optional<byte[]> retained() {
        return retained;
    }

    /** Takes a message, and gives the answer, which is retained. */
    byte[] take(byte[] message) throws RefusedException {
        Segment segment = Segment.decode(message);
        Checkpoint head = Checkpoint.parse(segment.checkpoint().text());
        long first = head.size() - segment.entries().size();
        byte[] answer;
        if (first > size()) {
            answer = refuse("gap", size());
        } else if (first < size()) {
            answer = cosign(segment.checkpoint());
        } else {
            log = log.extend(segment.entries(), election.kiosk(kiosk), election.rules())
                    .log();
            log.requireHead(head);
            entries.addAll(segment.entries());
            answer = cosign(segment.checkpoint());
        }
        retained = Optional.of(answer);
        return answer;
    }

    byte[] refuse(String reason, long size) {
        return Receipt.refuse(election.origin(kiosk), reason, size, election.signer())
                .bytes();
    }

    byte[] cosign(SignedNote checkpoint) {
        return checkpoint
                .with(election.cosigner().cosign(checkpoint.text(), COSIGNED_AT_SECONDS))
                .bytes();
    }
}
