package urna.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.election.Commission;
import urna.election.Election;
import urna.note.SignedNote;
import urna.note.VerifierKey;
import urna.tally.Acta;

/** Checks who signed the acta, and that it says what the logs say. */
final class ActaAudit {
    private ActaAudit() {}

    /**
     * Checks the acta.
     *
     * @param recount the acta made again from the logs, if all of them could be counted
     */
    static void check(
            ExportFiles files, Election election, Commission commission, Optional<Acta> recount, Claims claims)
            throws IOException {
        String place = ExportFiles.acta(election);
        VerifierKey hub = election.hub().signer();
        boolean byHub = claims.check(
                ClaimKind.ACTA_SIGNED_BY_HUB, place, () -> Signers.requireSigned(files.readNote(place), hub));
        Optional<SignedNote> found = files.findNote(place);
        if (found.isEmpty()) {
            claims.skip(ClaimKind.ACTA_SIGNED_BY_COMMISSION, place);
            claims.skip(ClaimKind.ACTA_SIGNERS, place);
            claims.skip(ClaimKind.ACTA_TEXT, place);
            return;
        }
        SignedNote note = found.get();
        boolean byCommission = claims.check(ClaimKind.ACTA_SIGNED_BY_COMMISSION, place, () -> commission.verify(note));
        List<VerifierKey> named = new ArrayList<>(commission.members());
        named.add(hub);
        claims.checkIf(
                byHub && byCommission, ClaimKind.ACTA_SIGNERS, place, () -> Signers.requireNoOthers(note, named));
        claims.checkIf(
                recount.isPresent(),
                ClaimKind.ACTA_TEXT,
                place,
                () -> requireSame(recount.orElseThrow().text(), note.text()));
    }

    /** Requires the text that the logs make, and says at which line another differs. */
    static void requireSame(String expected, String found) throws ActaMismatchException {
        if (expected.equals(found)) {
            return;
        }
        String[] expectedLines = expected.split("\n", -1);
        String[] foundLines = found.split("\n", -1);
        int line = 0;
        while (line < expectedLines.length
                && line < foundLines.length
                && expectedLines[line].equals(foundLines[line])) {
            line++;
        }
        throw new ActaMismatchException("line " + (line + 1) + ": the logs say \"" + lineOf(expectedLines, line)
                + "\", the acta says \"" + lineOf(foundLines, line) + "\"");
    }

    private static String lineOf(String[] lines, int line) {
        return line < lines.length ? lines[line] : "";
    }
}
