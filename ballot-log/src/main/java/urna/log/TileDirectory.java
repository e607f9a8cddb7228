package urna.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import urna.disk.AtomicWrite;
import urna.merkle.Hash;
import urna.merkle.MerkleTree;
import urna.merkle.TilePath;
import urna.note.MalformedNoteException;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.record.EntryNote;

/**
 * A log as a directory of static files (C2SP tlog-tiles v0.1.0): {@code checkpoint}, {@code tile/<L>/<N>} and
 * {@code tile/entries/<N>}.
 *
 * @param checkpoint a signed note, with whatever signatures it has
 * @param entries signed notes
 */
public record TileDirectory(SignedNote checkpoint, List<byte[]> entries) {
    public static final String CHECKPOINT_FILE = "checkpoint";

    private static final long MAX_ENTRIES = 10_000_000;

    /** A bundle of 256 entries of the largest size; no other file comes near. */
    private static final long MAX_FILE_BYTES = (long) TilePath.FULL_WIDTH * (Short.BYTES + EntryNote.MAX_BYTES);

    public TileDirectory {
        entries = List.copyOf(entries);
    }

    /**
     * Writes the directory, which appears whole or not at all.
     *
     * @param directory must not exist yet
     * @throws urna.disk.AlreadyThereException if it does
     */
    public void write(Path directory) throws IOException, RefusedException {
        AtomicWrite.newFolder(directory, part -> {
            for (Map.Entry<String, byte[]> file : files().entrySet()) {
                Path path = part.resolve(file.getKey());
                Files.createDirectories(path.resolve("..").normalize());
                Files.write(path, file.getValue());
            }
        });
    }

    /** The content of every file, by its path below the directory. */
    public Map<String, byte[]> files() {
        MerkleTree tree = MerkleTree.ofLeaves(entries.stream().map(Hash::ofLeaf).toList());
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(CHECKPOINT_FILE, checkpoint.bytes());
        for (TilePath path : TilePath.allOf(entries.size())) {
            files.put(path.toString(), content(path, tree));
        }
        return files;
    }

    private byte[] content(TilePath path, MerkleTree tree) {
        int first = (int) path.first();
        if (path.level() == TilePath.ENTRIES) {
            return EntryBundle.encode(entries.subList(first, first + path.width()));
        }
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        tree.level(path.level() * TilePath.HEIGHT)
                .subList(first, first + path.width())
                .forEach(hash -> hashes.writeBytes(hash.bytes()));
        return hashes.toByteArray();
    }

    /**
     * Reads a directory and checks that its files are exactly those that its entries make. Says nothing about signatures.
     *
     * @throws MalformedExportException naming the file that is missing, too many or different
     */
    public static TileDirectory read(Path directory)
            throws IOException, MalformedExportException, MalformedNoteException, MalformedCheckpointException,
                    MalformedSegmentException {
        SignedNote checkpoint = SignedNote.parse(readFile(directory, CHECKPOINT_FILE));
        long size = Checkpoint.parse(checkpoint.text()).size();
        if (size > MAX_ENTRIES) {
            throw new MalformedExportException(directory + ": a log of more than " + MAX_ENTRIES + " entries");
        }
        List<byte[]> entries = new ArrayList<>();
        for (TilePath path : TilePath.allOf(size)) {
            if (path.level() == TilePath.ENTRIES) {
                entries.addAll(readBundle(directory, path));
            }
        }
        TileDirectory exported = new TileDirectory(checkpoint, entries);
        exported.requireSame(directory);
        return exported;
    }

    private static List<byte[]> readBundle(Path directory, TilePath path)
            throws IOException, MalformedExportException, MalformedSegmentException {
        List<byte[]> bundle = EntryBundle.decode(ByteBuffer.wrap(readFile(directory, path.toString())));
        if (bundle.size() != path.width()) {
            throw new MalformedExportException(
                    directory.resolve(path.toString()) + ": " + bundle.size() + " entries, not " + path.width());
        }
        return bundle;
    }

    private void requireSame(Path directory) throws IOException, MalformedExportException {
        Map<String, byte[]> expected = files();
        for (Map.Entry<String, byte[]> file : expected.entrySet()) {
            if (!Arrays.equals(readFile(directory, file.getKey()), file.getValue())) {
                throw new MalformedExportException(
                        directory.resolve(file.getKey()) + ": not the hashes of the log's entries");
            }
        }
        TreeSet<String> extra = namesBelow(directory);
        extra.removeAll(expected.keySet());
        if (!extra.isEmpty()) {
            throw new MalformedExportException(
                    directory.resolve(extra.first()) + ": a file that does not belong to the log");
        }
    }

    private static TreeSet<String> namesBelow(Path directory) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(file -> !Files.isDirectory(file))
                    .forEach(file -> names.add(directory.relativize(file).toString()));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return names;
    }

    private static byte[] readFile(Path directory, String name) throws IOException, MalformedExportException {
        Path file = directory.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new MalformedExportException(file + ": missing");
        }
        if (Files.size(file) > MAX_FILE_BYTES) {
            throw new MalformedExportException(file + ": more than " + MAX_FILE_BYTES + " bytes");
        }
        return Files.readAllBytes(file);
    }
}
