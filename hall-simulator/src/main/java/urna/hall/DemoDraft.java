package urna.hall;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import urna.election.MalformedDefinitionException;
import urna.election.StrictJson;
import urna.provisioning.Draft;
import urna.provisioning.PictureSource;

/** The demonstration's election, as it lies in the build beside this class. */
public final class DemoDraft {
    /** Where the pictures are that it names. */
    public static final PictureSource PICTURES = DemoDraft::resource;

    private static final String FILE = "demo-draft.json";

    private DemoDraft() {}

    public static Draft read() throws IOException, MalformedDefinitionException {
        return StrictJson.read(FILE, resource(FILE), Draft.class);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream resource = DemoDraft.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new NoSuchFileException(name, null, "missing from the build");
            }
            return resource.readAllBytes();
        }
    }
}
