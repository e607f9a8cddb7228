package urna.emulated.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import urna.handover.CommuneFolder;
import urna.log.Rules;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.tally.Acta;
import urna.tally.ActaText;

/**
 * The evening of an election, by the commands of the guide: export, acta, two members' signatures, audit.
 *
 * @param acta what hub and commission signed
 * @param audit how {@code audit verify} ended, in English
 */
public record Evening(Acta acta, Typed audit) {

    /** Plays the evening of an election whose polls are closed. A hub may be running. */
    public static Evening of(HostElection election) throws IOException, RefusedException {
        String hub = election.hubFolder().toString();
        Path export = election.folder().resolve("export");
        Path actas = export.resolve("acta");
        Typed.hub("export", hub, "--commune", election.commune(), "--out", export.toString())
                .done();
        Typed.hub("acta", hub, "--commune", election.commune(), "--out", actas.toString())
                .done();
        Path note = actas.resolve(election.commune() + ".note");
        for (String member : HostElection.MEMBERS.subList(0, HostElection.THRESHOLD)) {
            String key = HostElection.key(election.folder(), member).toString();
            String signed = election.electionFolder().toString();
            Typed.provision("sign-acta", note.toString(), "--key", key, "--election", signed, "--yes")
                    .done();
        }
        String commission = election.folder().resolve("commission.json").toString();
        Typed audit = Typed.audit("verify", export.toString(), "--commission", commission, "--lang", "en");
        Rules rules = Rules.of(CommuneFolder.load(election.electionFolder()));
        String text = SignedNote.parse(Files.readAllBytes(note)).text();
        return new Evening(ActaText.read(rules, text), audit);
    }

    /** What the acta counts. */
    public Tally tally() {
        return Tally.of(acta.counts());
    }

    /** Whether the audit passed. */
    public boolean passed() {
        return audit.status() == 0 && audit.output().contains("\nPASS: ");
    }
}
