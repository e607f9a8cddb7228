package urna.log;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import urna.record.EntryNote;

/** Entries one after another, each after its length as a 16-bit big-endian number (C2SP tlog-tiles, "Log Entries"). */
public final class EntryBundle {
    private EntryBundle() {}

    public static byte[] encode(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > EntryNote.MAX_BYTES) {
                throw new IllegalArgumentException("an entry of " + entry.length + " bytes");
            }
            bundle.write(entry.length >> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /** Reads all entries that are left in a buffer. */
    public static List<byte[]> decode(ByteBuffer bundle) throws MalformedSegmentException {
        List<byte[]> entries = new ArrayList<>();
        try {
            while (bundle.hasRemaining()) {
                byte[] entry = new byte[Short.toUnsignedInt(bundle.getShort())];
                bundle.get(entry);
                entries.add(entry);
            }
        } catch (BufferUnderflowException e) {
            throw new MalformedSegmentException("an entry bundle that ends in the middle of entry " + entries.size());
        }
        return entries;
    }
}
