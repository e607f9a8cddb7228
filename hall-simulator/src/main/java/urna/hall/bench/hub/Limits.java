package urna.hall.bench.hub;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import urna.hub.database.SqliteDatabase;
import urna.hub.roster.Enrolled;
import urna.hub.store.LogStore;
import urna.hub.store.StoreBatch;
import urna.hub.store.StoredLog;
import urna.log.VerifiedLog;
import urna.note.MalformedNoteException;
import urna.note.NoteVerifier;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.record.Entry;
import urna.record.EntryText;

/** What the hub cannot be faster than: its parts alone, with the same segments. Each answers in seconds. */
final class Limits {
    private static final double NANOS = 1e9;

    private Limits() {}

    /** Every signature, on all cores. */
    static double verification(Work work) {
        List<List<SignedNote>> parsed =
                work.segments().stream().map(Limits::parse).toList();
        long begin = System.nanoTime();
        for (int i = 0; i < work.segments().size(); i += Ends.GROUP) {
            int end = Math.min(work.segments().size(), i + Ends.GROUP);
            IntStream.range(i, end)
                    .parallel()
                    .forEach(at -> verify(work.segments().get(at), parsed.get(at)));
        }
        return (System.nanoTime() - begin) / NANOS;
    }

    private static List<SignedNote> parse(Work.Sent sent) {
        try {
            List<SignedNote> notes = new ArrayList<>();
            notes.add(sent.segment().checkpoint());
            for (byte[] note : sent.segment().entries()) {
                notes.add(SignedNote.parse(note));
            }
            return notes;
        } catch (MalformedNoteException e) {
            throw new IllegalStateException("signed by ourselves", e);
        }
    }

    private static void verify(Work.Sent sent, List<SignedNote> notes) {
        try {
            for (SignedNote note : notes) {
                NoteVerifier.verify(
                        note, List.of(sent.kiosk().enrolled().kiosk().key()));
            }
        } catch (RefusedException e) {
            throw new IllegalStateException("signed by ourselves", e);
        }
    }

    /** What the database does, in groups of the hub's size, each committed. */
    static double inserts(Work work, Country country, Path folder) throws IOException, RefusedException {
        Map<String, VerifiedLog> logs = new HashMap<>();
        List<List<Ready>> groups = new ArrayList<>();
        for (List<Work.Sent> group : work.groups(Ends.GROUP)) {
            groups.add(group.stream().map(sent -> ready(sent, logs, country)).toList());
        }
        try (LogStore store = LogStore.open(new SqliteDatabase(folder), country.roster())) {
            long begin = System.nanoTime();
            for (List<Ready> group : groups) {
                try (StoreBatch batch = store.begin()) {
                    for (Ready each : group) {
                        if (!batch.claim(each.kiosk(), each.before().tree())) {
                            throw new IllegalStateException("nobody else writes here");
                        }
                        batch.append(
                                each.kiosk(),
                                each.before().tree().size(),
                                each.notes(),
                                each.after().votes());
                        batch.saveHead(each.kiosk(), new StoredLog(each.after().log(), each.receipt()));
                    }
                    batch.commit();
                }
            }
            return (System.nanoTime() - begin) / NANOS;
        }
    }

    private record Ready(
            Enrolled kiosk, VerifiedLog before, VerifiedLog.Extension after, List<byte[]> notes, SignedNote receipt) {}

    private static Ready ready(Work.Sent sent, Map<String, VerifiedLog> logs, Country country) {
        try {
            Enrolled kiosk = sent.kiosk().enrolled();
            VerifiedLog before = logs.getOrDefault(kiosk.id(), VerifiedLog.empty(kiosk.election()));
            List<Entry> entries = new ArrayList<>();
            for (byte[] note : sent.segment().entries()) {
                entries.add(EntryText.parse(SignedNote.parse(note).text()));
            }
            VerifiedLog.Extension after =
                    before.extendOpened(sent.segment().entries(), entries, kiosk.kiosk(), kiosk.rules());
            logs.put(kiosk.id(), after.log());
            SignedNote checkpoint = sent.segment().checkpoint();
            SignedNote receipt = checkpoint.with(country.cosigner().cosign(checkpoint.text(), 0));
            return new Ready(kiosk, before, after, sent.segment().entries(), receipt);
        } catch (RefusedException e) {
            throw new IllegalStateException("signed by ourselves", e);
        }
    }
}
