package urna.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import urna.disk.AtomicWrite;
import urna.election.Commission;
import urna.election.Election;
import urna.election.ElectionPackage;
import urna.election.IndexedCommune;
import urna.election.MalformedDefinitionException;
import urna.election.TestElectionException;
import urna.log.MalformedExportException;
import urna.tally.ActaSum;

/**
 * The audit of a published site: the index of the body above, where there is one; each commune as an export of its own, one
 * after another; then the actas of the bodies above, recomputed from the communes' logs, and the checksums of everything.
 */
public final class SiteAudit {
    private static final Set<String> TOP_FILES = Set.of("index.html", "index.en.html", "pico.min.css");

    private final SiteFiles files;
    private final IndexAudit index;
    private final Claims claims;
    private final List<SiteReport.CommuneVerdict> communes = new ArrayList<>();
    private final List<Claim> failures = new ArrayList<>();
    private final List<Election> elections = new ArrayList<>();
    private final Map<String, ActaSum> sums = new HashMap<>();
    private List<SiteReport.Coverage> coverage = List.of();
    private int checked;

    private SiteAudit(SiteFiles files, IndexAudit index, Claims claims) {
        this.files = files;
        this.index = index;
        this.claims = claims;
    }

    /**
     * Audits a site.
     *
     * @param trusted the commission whose index must be there; without one, an index that is there is held to the commission that
     *     it names for itself, and the verdict is worth what comparing its fingerprint is worth
     * @param work a folder for copies, empty, which is left empty
     * @throws IOException if something cannot be read
     * @throws MalformedExportException if this is no site: {@code SHA256SUMS} is missing or is not a list of checksums
     */
    static SiteReport verify(SiteSource source, Optional<Commission> trusted, Path work)
            throws IOException, MalformedExportException {
        SiteSums sums = SiteSums.parse(SiteFiles.readSums(source));
        SiteFiles files = new SiteFiles(source, sums);
        Claims claims = new Claims();
        Path copy = Files.createDirectory(work.resolve("index-above"));
        files.copy(SiteSums.INDEX_FOLDER, copy);
        SiteAudit audit = new SiteAudit(files, IndexAudit.read(copy, trusted, claims), claims);
        AtomicWrite.deleteAll(copy);
        for (String commune : sums.communes()) {
            audit.commune(commune, work.resolve(commune));
        }
        audit.bodies(work.resolve("bodies-above"));
        return audit.report();
    }

    private void commune(String id, Path copy) throws IOException {
        String place = SiteSums.COMMUNES + id + "/";
        Files.createDirectory(copy);
        files.copy(place, copy);
        boolean isPending = files.sums().below(place + ExportFiles.LOGS + "/").isEmpty()
                && files.sums().below(place + ExportFiles.ACTA + "/").isEmpty();
        AuditReport report = isPending ? ExportAudit.verifyPending(copy) : ExportAudit.verify(copy, Optional.empty());
        checked += report.claims().size();
        report.failures().forEach(claim -> failures.add(claim.below(place)));
        boolean isIndexed = election(id, copy);
        SiteReport.Verdict verdict = SiteReport.Verdict.FAIL;
        if (report.passed() && isIndexed) {
            verdict = isPending ? SiteReport.Verdict.PENDING : SiteReport.Verdict.PASS;
        }
        communes.add(new SiteReport.CommuneVerdict(
                id, verdict, report.commission().map(commission -> commission.fingerprint())));
        report.recount().filter(acta -> isRead(id)).ifPresent(acta -> sums.put(id, ActaSum.of(acta)));
        AtomicWrite.deleteAll(copy);
    }

    private boolean isRead(String id) {
        return elections.stream().anyMatch(election -> election.commune().id().equals(id));
    }

    /**
     * Reads a commune's definition, and holds it against the index. One that does not read has failed the commune already; a
     * commune under another's name would be counted twice.
     *
     * @return whether the commune is the one that the index names; true without an index
     */
    private boolean election(String id, Path copy) throws IOException {
        Claims its = new Claims();
        boolean isIndexed = true;
        try {
            ExportFiles export = new ExportFiles(copy);
            byte[] definition = export.read(ExportFiles.DEFINITION);
            Election election = ElectionPackage.definition(ExportFiles.DEFINITION, definition);
            if (election.commune().id().equals(id)) {
                elections.add(election);
                isIndexed = index.checkCommune(export, election, its);
            } else {
                failures.add(new Claim(
                        ClaimKind.SITE_LAYOUT,
                        SiteSums.COMMUNES + id,
                        Claim.Status.FAIL,
                        Optional.of(new Claim.Failure(
                                "unexpected-file",
                                "the folder holds the commune "
                                        + election.commune().id()))));
            }
        } catch (MalformedExportException | MalformedDefinitionException | TestElectionException e) {
            return isIndexed;
        }
        checked += its.list().size();
        its.list().stream()
                .filter(claim -> claim.status() != Claim.Status.PASS)
                .forEach(claim -> failures.add(claim.below(SiteSums.COMMUNES + id + "/")));
        return isIndexed;
    }

    private void bodies(Path copy) throws IOException {
        Files.createDirectory(copy);
        files.copy(SiteSums.BODIES, copy);
        for (String path : TOP_FILES) {
            files.compare(path);
        }
        List<String> present =
                communes.stream().map(SiteReport.CommuneVerdict::id).toList();
        index.checkWhole(present, claims);
        boolean isCounted = !index.isBroken()
                && elections.size() == communes.size()
                && communes.stream().noneMatch(commune -> commune.verdict() == SiteReport.Verdict.FAIL);
        BodiesAudit bodies = new BodiesAudit(copy, elections, index.missing(present), sums, isCounted, claims);
        coverage = bodies.check();
        Set<String> topFiles = new HashSet<>(TOP_FILES);
        topFiles.add(SiteSums.INDEX);
        claims.check(ClaimKind.SITE_LAYOUT, ".", () -> bodies.requireLayout(files.sums(), topFiles));
        claims.check(ClaimKind.SITE_SUMS, SiteSums.FILE, files::requireSums);
        AtomicWrite.deleteAll(copy);
    }

    private SiteReport report() {
        List<Claim> all = new ArrayList<>(failures);
        all.addAll(claims.list());
        Optional<SiteReport.Indexed> indexed = index.index()
                .map(found -> new SiteReport.Indexed(
                        found,
                        index.isGiven(),
                        index
                                .missing(communes.stream()
                                        .map(SiteReport.CommuneVerdict::id)
                                        .toList())
                                .stream()
                                .map(IndexedCommune::id)
                                .toList()));
        return new SiteReport(
                communes, indexed, coverage, all, checked + claims.list().size());
    }
}
