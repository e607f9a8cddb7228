package urna.log;

import java.util.List;
import urna.election.Origin;
import urna.merkle.Frontier;
import urna.merkle.Hash;
import urna.note.MalformedTextException;
import urna.note.StrictText;

/**
 * The head of a log (C2SP tlog-checkpoint v1.0.0, without extension lines).
 *
 * @param origin the kiosk's origin, which is also the name of its key
 * @param size how many entries the log has
 * @param root the root of the tree over them
 */
public record Checkpoint(String origin, long size, Hash root) {

    public static Checkpoint of(Origin origin, Frontier tree) {
        return new Checkpoint(origin.toString(), tree.size(), tree.root());
    }

    /** Parses a checkpoint's text, which must have exactly three lines. */
    public static Checkpoint parse(String text) throws MalformedCheckpointException {
        try {
            List<String> lines = StrictText.lines(text);
            if (lines.size() != 3 || lines.get(0).isEmpty()) {
                throw new MalformedCheckpointException("a checkpoint that is not an origin, a size and a root");
            }
            return new Checkpoint(lines.get(0), StrictText.decimal(lines.get(1)), Hash.parseBase64(lines.get(2)));
        } catch (MalformedTextException e) {
            throw new MalformedCheckpointException("a checkpoint with " + e.getMessage());
        }
    }

    /** The text that is signed, which {@link #parse} takes back. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
