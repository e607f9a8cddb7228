package urna.audit;

import static urna.audit.Tampering.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import urna.log.TileDirectory;
import urna.note.RefusedException;
import urna.note.SignatureType;
import urna.note.SignedNote;
import urna.note.SigningKey;
import urna.testing.SeededRandom;
import urna.testing.TestElection;
import urna.testing.TestLog;

/** Faults in a kiosk's directory: files, tree, checkpoint and its signatures. */
final class LogTamperings {
    private static final String LOG = "logs/k-1";
    private static final String CHECKPOINT = "logs/k-1/checkpoint";
    private static final String BUNDLE = "logs/k-1/tile/entries/000.p/17";
    private static final String HASHES = "logs/k-1/tile/0/000.p/17";

    private LogTamperings() {}

    static Stream<Tampering> all() {
        return Stream.of(files(), entries(), heads(), kiosks()).flatMap(List::stream);
    }

    private static List<Tampering> files() {
        return List.of(
                fault("tile-hash-changed", e -> flip(e, HASHES, 40), "log-files logs/k-1 malformed-export"),
                fault("tile-missing", e -> e.delete(HASHES), "log-files logs/k-1 malformed-export"),
                fault("entry-bundle-missing", e -> e.delete(BUNDLE), "log-files logs/k-1 malformed-export"),
                fault("entry-bundle-cut-short", e -> cut(e, BUNDLE), "log-files logs/k-1 malformed-segment"),
                fault("entry-changed-in-its-file", e -> flip(e, BUNDLE, 400), "log-files logs/k-1 malformed-export"),
                fault("checkpoint-missing", e -> e.delete(CHECKPOINT), "log-files logs/k-1 malformed-export"),
                fault(
                        "extra-file",
                        e -> e.put(LOG + "/tile/0/001", new byte[1]),
                        "log-files logs/k-1 malformed-export"),
                fault(
                        "extra-empty-folder",
                        e -> Files.createDirectory(e.folder().resolve(LOG + "/tile/9")),
                        "log-files logs/k-1 unexpected-file"));
    }

    private static List<Tampering> entries() {
        return List.of(
                fault(
                        "vote-signature-bit-flipped",
                        e -> resign(e, notes -> notes.set(3, flipped(notes.get(3), notes.get(3).length - 20))),
                        "entries-signed logs/k-1 invalid-signature"),
                fault(
                        "vote-choice-changed",
                        e -> resign(e, notes -> replaceChoice(notes)),
                        "entries-signed logs/k-1 invalid-signature"),
                fault(
                        "vote-signed-by-two",
                        e -> resign(e, notes -> notes.set(3, withForeignSignature(notes.get(3)))),
                        "entries-signed logs/k-1 malformed-entry"),
                fault(
                        "entry-dropped",
                        e -> withOldHead(e, notes -> notes.remove(3)),
                        "log-files logs/k-1 malformed-export"),
                fault(
                        "entry-dropped-under-new-checkpoint",
                        e -> resign(e, notes -> notes.remove(3)),
                        "close-totals logs/k-1 rule-violation",
                        "votes-per-contest logs/k-1 rule-violation"),
                fault(
                        "entries-swapped",
                        e -> withOldHead(e, notes -> Collections.swap(notes, 3, 4)),
                        "checkpoint-root logs/k-1 root-mismatch"),
                fault(
                        "entries-swapped-under-new-checkpoint",
                        e -> resign(e, notes -> Collections.swap(notes, 3, 4)),
                        "acta-text acta/el-panal.note acta-mismatch"),
                fault(
                        "entry-duplicated-under-new-checkpoint",
                        e -> resign(e, notes -> notes.add(4, notes.get(3))),
                        "close-totals logs/k-1 rule-violation",
                        "votes-per-contest logs/k-1 rule-violation",
                        "vote-ids-unique logs duplicate-vote-id"));
    }

    private static List<Tampering> heads() {
        return List.of(
                fault(
                        "checkpoint-signature-missing",
                        e -> rewriteHead(
                                e,
                                head -> new SignedNote(
                                        head.text(), head.signatures().subList(1, 2))),
                        "checkpoint-signed logs/k-1/checkpoint unknown-signer"),
                fault(
                        "cosignature-missing",
                        e -> rewriteHead(
                                e,
                                head -> new SignedNote(
                                        head.text(), head.signatures().subList(0, 1))),
                        "checkpoint-cosigned logs/k-1/checkpoint unknown-signer"),
                fault(
                        "cosignature-time-changed",
                        e -> changeCosignatureTime(e),
                        "checkpoint-cosigned logs/k-1/checkpoint invalid-signature"),
                fault(
                        "unknown-signature-on-checkpoint",
                        e -> rewriteHead(e, head -> head.with(foreignKey().sign(head.text()))),
                        "checkpoint-signers logs/k-1/checkpoint unnamed-signer"),
                fault(
                        "root-changed",
                        e -> changeHead(e, 2, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
                        "checkpoint-signed logs/k-1/checkpoint invalid-signature",
                        "checkpoint-cosigned logs/k-1/checkpoint invalid-signature",
                        "checkpoint-root logs/k-1 root-mismatch"),
                fault(
                        "size-changed",
                        e -> changeHead(e, 1, "16"),
                        "log-files logs/k-1 malformed-export",
                        "checkpoint-signed logs/k-1/checkpoint invalid-signature",
                        "checkpoint-cosigned logs/k-1/checkpoint invalid-signature"));
    }

    private static List<Tampering> kiosks() {
        return List.of(
                fault("kiosk-missing", e -> e.delete(LOG), "log-files logs/k-1 malformed-export"),
                fault(
                        "kiosk-of-another-commune",
                        e -> e.writeLog("k-1", anotherCommunesLog()),
                        "checkpoint-signed logs/k-1/checkpoint unknown-signer",
                        "checkpoint-cosigned logs/k-1/checkpoint unknown-signer",
                        "entries-signed logs/k-1 unknown-signer"),
                fault(
                        "kiosk-under-another-name",
                        e -> e.writeLog("k-1", e.log("k-3")),
                        "checkpoint-signed logs/k-1/checkpoint unknown-signer",
                        "entries-signed logs/k-1 unknown-signer"),
                fault(
                        "kiosk-outside-the-roster",
                        e -> e.writeLog("k-9", e.log("k-1")),
                        "export-layout . unexpected-file"));
    }

    /** Changes a log's entries; kiosk and hub sign the new tree, as if all machines worked together. */
    private static void resign(TestExport export, Change<List<byte[]>> change) throws IOException, RefusedException {
        List<byte[]> notes = new ArrayList<>(export.log("k-1").entries());
        change.on(notes);
        export.resign("k-1", notes);
    }

    /** Changes a log's entries and makes their tiles, under the checkpoint that was there. */
    private static void withOldHead(TestExport export, Change<List<byte[]>> change)
            throws IOException, RefusedException {
        TileDirectory log = export.log("k-1");
        List<byte[]> notes = new ArrayList<>(log.entries());
        change.on(notes);
        export.writeLog("k-1", new TileDirectory(log.checkpoint(), notes));
    }

    @FunctionalInterface
    private interface Change<T> {
        void on(T changed) throws IOException, RefusedException;
    }

    @FunctionalInterface
    private interface HeadChange {
        SignedNote on(SignedNote head);
    }

    private static void rewriteHead(TestExport export, HeadChange change) throws IOException, RefusedException {
        export.put(CHECKPOINT, change.on(export.note(CHECKPOINT)).bytes());
    }

    private static void changeHead(TestExport export, int line, String other) throws IOException, RefusedException {
        String before = export.note(CHECKPOINT).text().split("\n", -1)[line];
        export.replace(CHECKPOINT, "\n" + before + "\n", "\n" + other + "\n");
    }

    private static void changeCosignatureTime(TestExport export) throws IOException, RefusedException {
        SignedNote head = export.note(CHECKPOINT);
        String honest = head.signatures().get(1).base64();
        String later = export.election()
                .cosigner()
                .cosign(head.text(), TestExport.COSIGNED_AT_SECONDS + 1)
                .base64();
        // Key id and time are the first 12 bytes, 16 characters; the signature after them stays.
        export.replace(CHECKPOINT, honest, later.substring(0, 16) + honest.substring(16));
    }

    private static void replaceChoice(List<byte[]> notes) {
        for (int i = 0; i < notes.size(); i++) {
            String note = new String(notes.get(i), StandardCharsets.UTF_8);
            if (note.contains("choose escaleras\n")) {
                notes.set(i, note.replace("choose escaleras\n", "choose agua\n").getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
        throw new IllegalStateException("no vote for escaleras");
    }

    private static byte[] withForeignSignature(byte[] note) throws RefusedException {
        SignedNote signed = SignedNote.parse(note);
        return signed.with(foreignKey().sign(signed.text())).bytes();
    }

    static SigningKey foreignKey() {
        try {
            return SigningKey.generate("comision/nadie", SignatureType.ED25519, new SeededRandom(99));
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    private static TileDirectory anotherCommunesLog() {
        TestElection other = new TestElection(TestElection.Settings.standard().commune("la-loma"), new SeededRandom(2));
        TestLog log = new TestLog(other, "la-loma-1");
        return log.add(log.opened()).addAll(log.ballots(2)).add(log.closed()).export(TestExport.COSIGNED_AT_SECONDS);
    }

    private static void flip(TestExport export, String file, int at) throws IOException {
        Path path = export.folder().resolve(file);
        Files.write(path, flipped(Files.readAllBytes(path), at));
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at] ^= 1;
        return changed;
    }

    private static void cut(TestExport export, String file) throws IOException {
        byte[] bytes = Files.readAllBytes(export.folder().resolve(file));
        export.put(file, Arrays.copyOf(bytes, bytes.length - 7));
    }
}
