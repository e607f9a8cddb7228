package urna.election;

import java.util.List;
import urna.merkle.Hash;
import urna.note.MalformedTextException;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.StrictText;
import urna.note.VerifiedNote;

/**
 * The commission's word that a kiosk's key is trusted no longer, because it was stolen, lost or copied: the kiosk's log ends
 * where the commission says. What stands before counts, what comes after never does. A signed note (formats.md, "Election
 * package").
 *
 * @param kiosk whose log ends
 * @param size how many entries of the log count
 * @param root the Merkle root over those
 * @param note the note, with the signatures of at least the threshold of the commission
 */
public record Revocation(Kiosk kiosk, long size, Hash root, VerifiedNote note) {
    /** Below a package's folder, and holds one note for each kiosk that is revoked. */
    public static final String FOLDER = "revoked";

    private static final String KIND = "urna.revocation/v1";
    private static final int LINES = 7;

    /** Where a kiosk's revocation is in a package's folder: {@code revoked/<kiosk>.note}. */
    public static String file(Kiosk kiosk) {
        return FOLDER + "/" + kiosk.id() + ".note";
    }

    /** The text that the commission signs. */
    public static String text(Election election, Kiosk kiosk, long size, Hash root) {
        return head(election) + "kiosk " + kiosk.id() + "\nkey " + kiosk.key() + "\nsize " + size + "\nroot "
                + root.base64() + "\n";
    }

    /** The lines that name the election; they also tell a revocation from any other note. */
    private static String head(Election election) {
        return KIND + "\nelection " + election.id() + "\ncommune "
                + election.commune().id() + "\n";
    }

    /**
     * Opens a revocation.
     *
     * @param source what to call it in a message
     * @param kiosk the kiosk that it must be about
     * @param commission whom to trust
     * @throws CommissionThresholdException if too few members signed it
     * @throws DefinitionMismatchException if it is not of this election, this kiosk, and the key that the roster has
     */
    public static Revocation open(String source, byte[] bytes, Kiosk kiosk, Election election, Commission commission)
            throws RefusedException {
        VerifiedNote note = commission.verify(source + ": ", SignedNote.parse(bytes));
        End end = requireText(source, note.text(), election, kiosk);
        return new Revocation(kiosk, end.size(), end.root(), note);
    }

    /** Where a log ends: how many of its entries count, and the root over those. */
    public record End(long size, Hash root) {}

    /**
     * Requires that a text is a kiosk's revocation, whoever signed it.
     *
     * @param source what to call it in a message
     * @throws DefinitionMismatchException if it is not of this election, this kiosk, and the key that the roster has
     */
    public static End requireText(String source, String text, Election election, Kiosk kiosk) throws RefusedException {
        List<String> lines = StrictText.lines(text);
        if (lines.size() != LINES || !text.startsWith(head(election))) {
            throw new DefinitionMismatchException(source + ": not a revocation of election " + election.id() + " in "
                    + election.commune().id());
        }
        long size = StrictText.decimal(value(source, lines.get(5), "size "));
        Hash root = Hash.parseBase64(value(source, lines.get(6), "root "));
        if (!text(election, kiosk, size, root).equals(text)) {
            throw new DefinitionMismatchException(
                    source + ": does not name kiosk " + kiosk.id() + " with the key that the roster has for it");
        }
        return new End(size, root);
    }

    private static String value(String source, String line, String name) throws MalformedTextException {
        if (!line.startsWith(name)) {
            throw new MalformedTextException(
                    source + ": \"" + line + "\" where a line of " + name.strip() + " must stand");
        }
        return line.substring(name.length());
    }
}
