package urna.hub.acta;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import urna.disk.AtomicWrite;
import urna.note.RefusedException;

/** The files of one acta: the signed note, and what is made from it for people, tables and programs. */
public final class ActaFiles {
    /** Below a folder of actas: those of the bodies, each in a folder with the path of the body. */
    public static final String BODIES = "bodies";

    private static final String NOTE = ".note";

    private ActaFiles() {}

    /** Where the signed note of an acta is in a folder of actas. */
    public static Path note(Path folder, String name) {
        return folder.resolve(name + NOTE);
    }

    /** The content of each file, by its name. */
    public static Map<String, byte[]> of(ActaSheet acta) throws IOException, RefusedException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(acta.fileName() + NOTE, acta.note().bytes());
        files.put(acta.fileName() + ".pdf", ActaPdf.of(acta));
        files.put(acta.fileName() + ".csv", ActaCsv.of(acta));
        files.put(acta.fileName() + ".json", ActaJson.of(acta));
        return files;
    }

    /**
     * Writes the files into a folder, which is made if need be; each is there whole or not at all.
     *
     * @throws OtherActaException if a note is there with signatures that would be lost
     */
    public static void write(ActaSheet acta, Path folder) throws IOException, RefusedException {
        Files.createDirectories(folder);
        SignedActa.requireNoneLost(acta, note(folder, acta.fileName()));
        for (Map.Entry<String, byte[]> file : of(acta).entrySet()) {
            AtomicWrite.replaceFile(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
