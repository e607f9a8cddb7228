package urna.note;

import java.util.ArrayList;
import java.util.List;

/**
 * A text and the signatures under it (C2SP signed-note v1.0.0). Parsing says nothing about who signed:
 * {@link NoteVerifier} does.
 *
 * @param text ends in a newline; no control characters but newlines
 * @param signatures 1 to 100
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** No note of Urna comes near but an index of thousands; a parser of what a network brings wants a bound. */
    public static final int MAX_BYTES = 1 << 20;

    private static final int MAX_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** Parses a note; the text and its signatures part at the last empty line. */
    public static SignedNote parse(byte[] bytes) throws MalformedNoteException {
        return parse(bytes, MAX_BYTES);
    }

    /**
     * The same for a note that may be longer.
     *
     * @param maxBytes the bound of its kind
     */
    public static SignedNote parse(byte[] bytes, int maxBytes) throws MalformedNoteException {
        if (bytes.length > maxBytes) {
            throw new MalformedNoteException("a note of more than " + maxBytes + " bytes");
        }
        try {
            String whole = StrictText.utf8(bytes);
            if (whole.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
                throw new MalformedNoteException("a note with a control character");
            }
            int split = whole.lastIndexOf("\n\n");
            if (split < 0) {
                throw new MalformedNoteException("a note without an empty line before its signatures");
            }
            List<NoteSignature> signatures = new ArrayList<>();
            for (String line : StrictText.lines(whole.substring(split + 2))) {
                signatures.add(NoteSignature.parse(line));
            }
            if (signatures.size() > MAX_SIGNATURES) {
                throw new MalformedNoteException("a note with more than " + MAX_SIGNATURES + " signatures");
            }
            return new SignedNote(whole.substring(0, split + 1), signatures);
        } catch (MalformedTextException e) {
            throw new MalformedNoteException("a note that is " + e.getMessage());
        }
    }

    /** A note with one signature, just made. */
    public static SignedNote sign(String text, SigningKey key) {
        return new SignedNote(requireText(text), List.of(key.sign(text)));
    }

    /** The same text with one more signature below the others. */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /** The bytes that {@link #parse} takes back. */
    public byte[] bytes() {
        StringBuilder whole = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> whole.append(signature.line()));
        return StrictText.utf8(whole.toString());
    }

    private static String requireText(String text) {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("a note's text must end in a newline");
        }
        return text;
    }
}
