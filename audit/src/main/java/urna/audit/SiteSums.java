package urna.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import urna.election.SignedIndex;
import urna.log.MalformedExportException;
import urna.merkle.Hash;
import urna.note.MalformedTextException;
import urna.note.StrictText;

/**
 * The content of {@code SHA256SUMS}: every file of a site and its hash.
 *
 * @param files by path, sorted
 */
record SiteSums(TreeMap<String, Hash> files) {
    static final String FILE = "SHA256SUMS";
    static final String COMMUNES = "communes/";
    static final String BODIES = "bodies/";
    static final String INDEX_FOLDER = SignedIndex.FOLDER + "/";
    static final String INDEX = INDEX_FOLDER + SignedIndex.FILE;

    /** Ids and slashes; no part begins with a dot, so no path leads out of the site. */
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    private static final int HASH_DIGITS = 2 * Hash.BYTES;
    private static final String GAP = "  ";

    static SiteSums parse(byte[] content) throws MalformedExportException {
        TreeMap<String, Hash> files = new TreeMap<>();
        try {
            for (String line : StrictText.lines(StrictText.utf8(content))) {
                if (!line.startsWith(GAP, HASH_DIGITS)) {
                    throw new MalformedExportException(FILE + ": a line that is not a hash, two spaces and a path");
                }
                String path = line.substring(HASH_DIGITS + GAP.length());
                if (!PATH.matcher(path).matches()) {
                    throw new MalformedExportException(FILE + ": a path that no site has: " + path);
                }
                if (files.put(path, Hash.parseHex(line.substring(0, HASH_DIGITS))) != null) {
                    throw new MalformedExportException(FILE + ": names " + path + " twice");
                }
            }
        } catch (MalformedTextException e) {
            throw new MalformedExportException(FILE + ": " + e.getMessage());
        }
        return new SiteSums(files);
    }

    /** The ids of the communes. */
    List<String> communes() {
        TreeSet<String> ids = new TreeSet<>();
        for (String path : below(COMMUNES)) {
            int end = path.indexOf('/', COMMUNES.length());
            if (end > 0) {
                ids.add(path.substring(COMMUNES.length(), end));
            }
        }
        return List.copyOf(ids);
    }

    /** The files whose paths begin so. */
    List<String> below(String folder) {
        return new ArrayList<>(
                files.subMap(folder, folder + Character.MAX_VALUE).keySet());
    }
}
