package urna.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import urna.election.BodyPath;
import urna.election.Election;
import urna.election.IndexedCommune;
import urna.note.SignedNote;
import urna.note.VerifierKey;
import urna.tally.ActaSum;
import urna.tally.BodyActa;
import urna.tally.BodyTree;

/** Checks the actas of the bodies above the communes against what the communes' logs come to. */
final class BodiesAudit {
    private final Path folder;
    private final List<Election> elections;
    private final List<IndexedCommune> missing;
    private final Map<String, ActaSum> sums;
    private final boolean isCounted;
    private final Claims claims;
    private final List<BodyTree> bodies = new ArrayList<>();

    /**
     * Prepares the check.
     *
     * @param folder has the bodies' files
     * @param elections of the communes whose definitions read
     * @param missing the communes that the index names and the site does not have
     * @param sums what the communes that have closed come to, by commune
     * @param isCounted whether that is all of them: otherwise no sum can be recomputed
     */
    BodiesAudit(
            Path folder,
            List<Election> elections,
            List<IndexedCommune> missing,
            Map<String, ActaSum> sums,
            boolean isCounted,
            Claims claims) {
        this.folder = folder;
        this.elections = elections;
        this.missing = missing;
        this.sums = sums;
        this.isCounted = isCounted;
        this.claims = claims;
    }

    /**
     * Checks them.
     *
     * @return the bodies whose actas, as they must be, do not cover every commune below
     */
    List<SiteReport.Coverage> check() throws IOException {
        ExportFiles files = new ExportFiles(folder);
        List<SiteReport.Coverage> partial = new ArrayList<>();
        for (BodyTree top : trees()) {
            Map<BodyPath, BodyActa> expected = new TreeMap<>();
            BodyActa.of(top, sums).forEach(acta -> expected.put(acta.tree().path(), acta));
            expected.values().stream().filter(acta -> !acta.isWhole()).forEach(acta -> partial.add(coverage(acta)));
            for (BodyTree body : top.all().toList()) {
                bodies.add(body);
                BodyActa acta = expected.get(body.path());
                if (acta != null || files.has(note(body))) {
                    check(files, body, Optional.ofNullable(acta));
                }
            }
        }
        return partial;
    }

    private static SiteReport.Coverage coverage(BodyActa acta) {
        int pending = acta.pending().size();
        int missing = acta.missing().size();
        return new SiteReport.Coverage(acta.tree().path(), acta.tree().communesBelow(), pending, missing);
    }

    private List<BodyTree> trees() throws IOException {
        return claims.find(ClaimKind.BODIES_FORM, SiteSums.BODIES, () -> BodyTree.of(elections, missing))
                .orElse(List.of());
    }

    private static String note(BodyTree body) {
        return body.path() + "/" + body.path().last() + ".note";
    }

    private void check(ExportFiles files, BodyTree body, Optional<BodyActa> expected) throws IOException {
        String file = note(body);
        String place = SiteSums.BODIES + file;
        List<VerifierKey> hubs = body.all()
                .flatMap(each -> each.communes().stream())
                .map(election -> election.hub().signer())
                .distinct()
                .toList();
        boolean isSigned = claims.check(ClaimKind.BODY_ACTA_SIGNED, place, () -> {
            SignedNote note = files.readNote(file);
            for (VerifierKey hub : hubs) {
                Signers.requireSigned(note, hub);
            }
        });
        claims.checkIf(
                isSigned,
                ClaimKind.BODY_ACTA_SIGNERS,
                place,
                () -> Signers.requireNoOthers(files.readNote(file), hubs));
        Optional<SignedNote> found = files.findNote(file);
        claims.checkIf(isCounted && found.isPresent(), ClaimKind.BODY_ACTA_TEXT, place, () -> {
            // Where no commune below has an acta, neither has the body: whatever it says is said of nothing.
            String text = expected.map(BodyActa::text).orElse("");
            ActaAudit.requireSame(text, found.orElseThrow().text());
        });
    }

    /** Requires that a site has no file but what its communes and bodies call for. */
    void requireLayout(SiteSums site, Set<String> topFiles) throws UnexpectedFileException {
        Set<String> expected = new HashSet<>(topFiles);
        for (BodyTree body : bodies) {
            String name = SiteSums.BODIES + body.path() + "/";
            expected.add(name + "index.html");
            expected.add(name + "index.en.html");
            // Results without the note that signs them are nobody's.
            if (site.files().containsKey(SiteSums.BODIES + note(body))) {
                for (String ending : List.of(".note", ".pdf", ".csv", ".json")) {
                    expected.add(name + body.path().last() + ending);
                }
            }
        }
        for (String path : site.files().keySet()) {
            // What is below a commune, the audit of the commune has looked at.
            if (!path.matches("communes/[^/]+/.+") && !expected.contains(path)) {
                throw new UnexpectedFileException(path + ": does not belong here");
            }
        }
    }
}
