package urna.audit;

import static urna.audit.Tampering.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import urna.election.ElectionPackage;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.SigningKey;

/** Faults in what the commission signs, the election package and the acta, and in the export as a whole. */
final class SignedTamperings {
    private static final String ACTA = "acta/el-panal.note";
    private static final String NOTE = "election/election.note";
    private static final String DEFINITION = "election/election.json";

    private static final String BY_HUB = "acta-signed-by-hub acta/el-panal.note ";
    private static final String BY_COMMISSION = "acta-signed-by-commission acta/el-panal.note ";
    private static final String TEXT = "acta-text acta/el-panal.note acta-mismatch";

    private SignedTamperings() {}

    static Stream<Tampering> all() {
        return Stream.of(packages(), actas(), exports()).flatMap(List::stream);
    }

    private static List<Tampering> packages() {
        return List.of(
                fault(
                        "definition-changed",
                        e -> e.replace(DEFINITION, "El Panal", "El Penal"),
                        "election-signed election/election.note definition-mismatch",
                        "polls-opened logs/k-1 rule-violation",
                        "polls-opened logs/k-2 rule-violation",
                        "polls-opened logs/k-3 rule-violation"),
                fault(
                        "definition-with-an-unknown-field",
                        e -> e.replace(DEFINITION, "\"revision\"", "\"winner\" : \"agua\", \"revision\""),
                        "definition-form election/election.json malformed-definition"),
                fault(
                        "definition-of-a-test",
                        e -> {
                            byte[] definition = e.election().definitionAsTest();
                            e.put(DEFINITION, definition);
                            e.put(
                                    NOTE,
                                    ElectionPackage.sign(
                                                    definition, e.election().commissionKeys())
                                            .bytes());
                        },
                        "definition-form election/election.json test-election"),
                fault(
                        "definition-missing",
                        e -> e.delete(DEFINITION),
                        "definition-form election/election.json malformed-export"),
                fault(
                        "election-note-missing",
                        e -> e.delete(NOTE),
                        "election-signed election/election.note malformed-export"),
                fault(
                        "too-few-commission-signatures",
                        e -> e.put(NOTE, signatures(e.note(NOTE), 0, 2).bytes()),
                        "election-signed election/election.note commission-threshold"),
                fault(
                        "same-member-signed-three-times",
                        e -> {
                            SignedNote one = signatures(e.note(NOTE), 0, 1);
                            e.put(
                                    NOTE,
                                    one.with(one.signatures().get(0))
                                            .with(one.signatures().get(0))
                                            .bytes());
                        },
                        "election-signed election/election.note invalid-signature"),
                fault(
                        "foreign-commission-signed",
                        e -> {
                            SigningKey nobody = LogTamperings.foreignKey();
                            e.put(
                                    NOTE,
                                    ElectionPackage.sign(e.election().definition(), List.of(nobody))
                                            .bytes());
                        },
                        "election-signed election/election.note commission-threshold"),
                fault(
                        "unknown-signature-on-election-note",
                        e -> e.put(NOTE, withForeign(e.note(NOTE)).bytes()),
                        "election-signers election/election.note unnamed-signer"));
    }

    private static List<Tampering> actas() {
        return List.of(
                fault("acta-missing", e -> e.delete(ACTA), BY_HUB + "malformed-export"),
                fault(
                        "acta-count-changed",
                        e -> e.replace(ACTA, "count proyecto agua 5", "count proyecto agua 9"),
                        BY_HUB + "invalid-signature",
                        BY_COMMISSION + "invalid-signature",
                        TEXT),
                fault(
                        "acta-count-changed-and-resigned-by-hub",
                        e -> e.signActa(moreWater(e), e.election().signer(), 0),
                        BY_COMMISSION + "commission-threshold",
                        TEXT),
                fault(
                        "acta-count-changed-and-resigned-by-all",
                        e -> e.signActa(moreWater(e), e.election().signer(), 5),
                        TEXT),
                fault(
                        "acta-outcome-decided-a-tie",
                        e -> e.signActa(
                                changed(e.acta(), "place jueces 1 tie ana diego\n", "place jueces 1 awarded ana\n"),
                                e.election().signer(),
                                3),
                        TEXT),
                fault(
                        "acta-with-a-line-more",
                        e -> e.signActa(e.acta() + "place x 1\n", e.election().signer(), 3),
                        TEXT),
                fault(
                        "acta-unsigned-by-commission",
                        e -> e.put(ACTA, signatures(e.note(ACTA), 0, 1).bytes()),
                        BY_COMMISSION + "commission-threshold"),
                fault(
                        "acta-signed-by-too-few",
                        e -> e.put(ACTA, signatures(e.note(ACTA), 0, 3).bytes()),
                        BY_COMMISSION + "commission-threshold"),
                fault(
                        "acta-unsigned-by-hub",
                        e -> e.put(ACTA, signatures(e.note(ACTA), 1, 4).bytes()),
                        BY_HUB + "unknown-signer"),
                fault(
                        "unknown-signature-on-acta",
                        e -> e.put(ACTA, withForeign(e.note(ACTA)).bytes()),
                        "acta-signers acta/el-panal.note unnamed-signer"));
    }

    private static List<Tampering> exports() {
        String layout = "export-layout . unexpected-file";
        return List.of(
                fault("extra-file-in-the-export", e -> e.put("README", new byte[0]), layout),
                fault("extra-file-beside-the-definition", e -> e.put("election/old.json", new byte[0]), layout),
                fault("acta-of-another-commune", e -> e.put("acta/la-loma.note", new byte[0]), layout),
                fault("extra-folder", e -> Files.createDirectory(e.folder().resolve("backup")), layout),
                fault(
                        "link-in-the-export",
                        e -> Files.createSymbolicLink(
                                e.folder().resolve("logs/k-9"), e.folder().resolve("logs/k-1")),
                        layout));
    }

    private static SignedNote signatures(SignedNote note, int from, int to) {
        return new SignedNote(note.text(), note.signatures().subList(from, to));
    }

    private static SignedNote withForeign(SignedNote note) {
        return note.with(LogTamperings.foreignKey().sign(note.text()));
    }

    private static String moreWater(TestExport export) throws IOException, RefusedException {
        return changed(export.acta(), "count proyecto agua 5\n", "count proyecto agua 9\n");
    }

    private static String changed(String text, String part, String other) {
        if (!text.contains(part)) {
            throw new IllegalArgumentException("the acta has no " + part);
        }
        return text.replace(part, other);
    }
}
