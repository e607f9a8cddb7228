package urna.log;

import java.nio.ByteBuffer;
import java.util.List;
import urna.note.MalformedNoteException;
import urna.note.SignedNote;

/**
 * What a kiosk sends to the hub in one message: its new checkpoint and the entries since the segment before.
 *
 * @param checkpoint a signed note, not yet verified
 * @param entries signed notes, not yet verified; at least one
 */
public record Segment(SignedNote checkpoint, List<byte[]> entries) {
    public static final int MAX_ENTRIES = 1000;
    public static final int MAX_BYTES = 1 << 20;

    public Segment {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() > MAX_ENTRIES) {
            throw new IllegalArgumentException("a segment has 1 to " + MAX_ENTRIES + " entries");
        }
    }

    /** Reads a message: u16be length of the checkpoint, the checkpoint, an entry bundle. */
    public static Segment decode(byte[] message) throws MalformedSegmentException, MalformedNoteException {
        if (message.length > MAX_BYTES) {
            throw new MalformedSegmentException("a segment of " + message.length + " bytes, more than " + MAX_BYTES);
        }
        ByteBuffer buffer = ByteBuffer.wrap(message);
        if (message.length < Short.BYTES || message.length < Short.BYTES + Short.toUnsignedInt(buffer.getShort(0))) {
            throw new MalformedSegmentException("a segment that ends before its checkpoint does");
        }
        byte[] checkpoint = new byte[Short.toUnsignedInt(buffer.getShort())];
        buffer.get(checkpoint);
        List<byte[]> entries = EntryBundle.decode(buffer);
        if (entries.isEmpty() || entries.size() > MAX_ENTRIES) {
            throw new MalformedSegmentException("a segment of " + entries.size() + " entries, not 1 to " + MAX_ENTRIES);
        }
        return new Segment(SignedNote.parse(checkpoint), entries);
    }

    public byte[] encode() {
        byte[] head = checkpoint.bytes();
        byte[] bundle = EntryBundle.encode(entries);
        return ByteBuffer.allocate(Short.BYTES + head.length + bundle.length)
                .putShort((short) head.length)
                .put(head)
                .put(bundle)
                .array();
    }
}
