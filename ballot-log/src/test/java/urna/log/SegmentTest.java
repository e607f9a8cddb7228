package urna.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import urna.note.MalformedNoteException;
import urna.testing.SeededRandom;
import urna.testing.TestElection;
import urna.testing.TestLog;

class SegmentTest {
    private final TestElection election = new TestElection();
    private final TestLog log = new TestLog(election, "k-1");

    @Test
    void aSegmentComesBackFromItsMessage() throws Exception {
        log.add(log.opened()).addAll(log.ballots(10));
        Segment segment = log.segment();
        byte[] message = segment.encode();

        Segment decoded = Segment.decode(message);

        assertThat(decoded.checkpoint()).isEqualTo(segment.checkpoint());
        assertThat(decoded.entries()).hasSize(31);
        assertThat(decoded.encode()).isEqualTo(message);
    }

    @Test
    void aMessageCutAnywhereIsRefused() {
        log.add(log.opened()).addAll(log.ballots(1));
        byte[] message = log.segment().encode();
        int refused = 0;
        for (int length = 0; length < message.length; length++) {
            byte[] cut = Arrays.copyOf(message, length);
            try {
                // Cut between two entries it is a shorter segment, whose checkpoint then does not fit.
                assertThat(Segment.decode(cut).entries()).hasSizeLessThan(4);
            } catch (MalformedSegmentException | MalformedNoteException e) {
                refused++;
            }
        }
        assertThat(refused).isEqualTo(message.length - 3);
    }

    @Test
    void tooManyEntriesOrBytesAreRefused() {
        log.add(log.opened());
        byte[] one = log.segment().encode();
        byte[] tooLarge = Arrays.copyOf(one, Segment.MAX_BYTES + 1);
        byte[] manyEmptyEntries = Arrays.copyOf(one, one.length + 2 * Segment.MAX_ENTRIES);

        assertThatThrownBy(() -> Segment.decode(tooLarge)).isInstanceOf(MalformedSegmentException.class);
        assertThatThrownBy(() -> Segment.decode(manyEmptyEntries)).isInstanceOf(MalformedSegmentException.class);
    }

    @Test
    void noBytesCrashTheDecoder() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        SeededRandom random = new SeededRandom(seed);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = random.bytes(random.below(300));
            assertThatThrownBy(() -> Segment.decode(bytes))
                    .isInstanceOfAny(MalformedSegmentException.class, MalformedNoteException.class);
        }
    }
}
