package urna.hub.watch;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import urna.hub.store.Refusal;
import urna.log.Checkpoint;
import urna.log.MalformedCheckpointException;
import urna.note.MalformedNoteException;
import urna.note.SignedNote;

/**
 * What proves a refusal, as files. In a fork, {@code theirs.txt} and {@code ours.txt} are two checkpoints under one key:
 * whoever holds both needs nobody's word.
 */
public final class Evidence {
    /** The checkpoint that came. */
    public static final String THEIRS = "theirs.txt";
    /** The checkpoint that the hub had cosigned by then. */
    public static final String OURS = "ours.txt";
    /** The beginning of the message that came. It may hold votes. */
    public static final String SEGMENT = "segment.bin";

    private final Map<String, byte[]> files;

    private Evidence(Map<String, byte[]> files) {
        this.files = files;
    }

    static Evidence of(Refusal refusal) {
        Map<String, byte[]> files = new TreeMap<>();
        byte[] message = new byte[refusal.evidence().remaining()];
        refusal.evidence().duplicate().get(message);
        files.put(SEGMENT, message);
        checkpoint(message).ifPresent(bytes -> files.put(THEIRS, bytes));
        SignedNote receipt = refusal.receipt();
        if (receipt != null) {
            files.put(OURS, receipt.bytes());
        }
        return new Evidence(files);
    }

    static Evidence of(Map<String, byte[]> files) {
        return new Evidence(new TreeMap<>(files));
    }

    /** The checkpoint that a segment begins with; none if something else stands there, which could be anything. */
    private static Optional<byte[]> checkpoint(byte[] message) {
        if (message.length < Short.BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(message);
        int length = Short.toUnsignedInt(buffer.getShort());
        if (length > buffer.remaining()) {
            return Optional.empty();
        }
        byte[] note = new byte[length];
        buffer.get(note);
        try {
            Checkpoint.parse(SignedNote.parse(note).text());
            return Optional.of(note);
        } catch (MalformedNoteException | MalformedCheckpointException e) {
            // That it is malformed is what it was refused for.
            return Optional.empty();
        }
    }

    /**
     * One of its files.
     *
     * @param mayTell false where votes are published at the close and not all kiosks have closed: then there are checkpoints
     *     and nothing else
     */
    public Optional<byte[]> file(String name, boolean mayTell) {
        return name.equals(SEGMENT) && !mayTell ? Optional.empty() : Optional.ofNullable(files.get(name));
    }
}
