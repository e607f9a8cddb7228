package urna.audit;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import urna.election.Commission;
import urna.election.ElectionPackage;
import urna.election.Kiosk;
import urna.election.Revocation;
import urna.log.Rules;
import urna.merkle.Hash;

/** Checks the election package, and reads the definition that everything else is held against. */
final class ElectionAudit {
    private ElectionAudit() {}

    /**
     * Reads the definition. Where the commission did not sign it, it is used all the same, so that whatever else is broken is
     * found too; the audit has failed by then. A kiosk's test is not: nothing of it is counted.
     */
    static Optional<Rules> read(ExportFiles files, Claims claims) throws IOException {
        return claims.find(ClaimKind.DEFINITION_FORM, ExportFiles.DEFINITION, () -> {
            byte[] definition = files.read(ExportFiles.DEFINITION);
            return new Rules(
                    ElectionPackage.definition(ExportFiles.DEFINITION, definition), Hash.of(definition), Map.of());
        });
    }

    /**
     * Checks the revocations that lie beside the definition.
     *
     * @return the rules with those that hold; the audit has failed by another
     */
    static Rules revocations(ExportFiles files, Rules rules, Commission commission, Claims claims) throws IOException {
        Map<String, Revocation> found = new LinkedHashMap<>();
        for (Kiosk kiosk : rules.election().kiosks()) {
            String place = ExportFiles.revocation(kiosk);
            if (files.has(place)) {
                claims.find(ClaimKind.REVOCATION_SIGNED, place, () -> {
                            byte[] note = files.read(place);
                            Revocation revocation = Revocation.open(place, note, kiosk, rules.election(), commission);
                            Signers.requireNoOthers(files.readNote(place), commission.members());
                            return revocation;
                        })
                        .ifPresent(revocation -> found.put(kiosk.id(), revocation));
            }
        }
        return new Rules(rules.election(), rules.packageHash(), found);
    }

    /** Checks who signed the definition. */
    static void check(ExportFiles files, Commission commission, Claims claims) throws IOException {
        String note = ExportFiles.ELECTION_NOTE;
        boolean signed = claims.check(
                ClaimKind.ELECTION_SIGNED,
                note,
                () -> ElectionPackage.open(files.read(ExportFiles.DEFINITION), files.read(note), commission));
        claims.checkIf(
                signed,
                ClaimKind.ELECTION_SIGNERS,
                note,
                () -> Signers.requireNoOthers(files.readNote(note), commission.members()));
    }
}
