package urna.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import urna.disk.AtomicWrite;
import urna.election.Election;
import urna.election.ElectionPackage;
import urna.election.MalformedDefinitionException;
import urna.election.TestElectionException;
import urna.log.MalformedExportException;
import urna.tally.ActaSum;

/**
 * The audit of a published site: each commune as an export of its own, one after another, then the actas of the bodies above,
 * recomputed from the communes' logs, and the checksums of everything.
 */
public final class SiteAudit {
    private static final Set<String> TOP_FILES = Set.of("index.html", "index.en.html", "pico.min.css");

    private final SiteFiles files;
    private final Claims claims = new Claims();
    private final List<SiteReport.CommuneVerdict> communes = new ArrayList<>();
    private final List<Claim> failures = new ArrayList<>();
    private final List<Election> elections = new ArrayList<>();
    private final Map<String, ActaSum> sums = new HashMap<>();
    private int checked;

    private SiteAudit(SiteFiles files) {
        this.files = files;
    }

    /**
     * Audits a site.
     *
     * @param work a folder for copies, empty, which is left empty
     * @throws IOException if something cannot be read
     * @throws MalformedExportException if this is no site: {@code SHA256SUMS} is missing or is not a list of checksums
     */
    static SiteReport verify(SiteSource source, Path work) throws IOException, MalformedExportException {
        SiteSums sums = SiteSums.parse(SiteFiles.readSums(source));
        SiteAudit audit = new SiteAudit(new SiteFiles(source, sums));
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
        SiteReport.Verdict verdict = SiteReport.Verdict.FAIL;
        if (report.passed()) {
            verdict = isPending ? SiteReport.Verdict.PENDING : SiteReport.Verdict.PASS;
        }
        communes.add(new SiteReport.CommuneVerdict(
                id, verdict, report.commission().map(commission -> commission.fingerprint())));
        report.recount().ifPresent(acta -> sums.put(id, ActaSum.of(acta)));
        election(id, copy);
        AtomicWrite.deleteAll(copy);
    }

    /** A definition that does not read has failed the commune already; a commune under another's name would be counted twice. */
    private void election(String id, Path copy) throws IOException {
        try {
            byte[] definition = new ExportFiles(copy).read(ExportFiles.DEFINITION);
            Election election = ElectionPackage.definition(ExportFiles.DEFINITION, definition);
            if (election.commune().id().equals(id)) {
                elections.add(election);
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
            sums.remove(id);
        }
    }

    private void bodies(Path copy) throws IOException {
        Files.createDirectory(copy);
        files.copy(SiteSums.BODIES, copy);
        for (String path : TOP_FILES) {
            files.compare(path);
        }
        boolean isCounted = elections.size() == communes.size()
                && communes.stream().noneMatch(commune -> commune.verdict() == SiteReport.Verdict.FAIL);
        BodiesAudit bodies = new BodiesAudit(copy, elections, sums, isCounted, claims);
        bodies.check();
        claims.check(ClaimKind.SITE_LAYOUT, ".", () -> bodies.requireLayout(files.sums(), TOP_FILES));
        claims.check(ClaimKind.SITE_SUMS, SiteSums.FILE, files::requireSums);
        AtomicWrite.deleteAll(copy);
    }

    private SiteReport report() {
        List<Claim> all = new ArrayList<>(failures);
        all.addAll(claims.list());
        return new SiteReport(communes, all, checked + claims.list().size());
    }
}
