package urna.hub.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import urna.disk.AtomicWrite;
import urna.election.Election;
import urna.election.ElectionPackage;
import urna.election.SignedIndex;
import urna.handover.HubFolder;
import urna.hub.acta.ActaFiles;
import urna.hub.acta.ActaSheet;
import urna.hub.acta.HubActas;
import urna.hub.acta.Pending;
import urna.hub.cdf.CdfFiles;
import urna.hub.report.CommuneCount;
import urna.hub.report.Export;
import urna.note.RefusedException;
import urna.tally.BodyTree;

/**
 * The published site: {@code communes/<id>/}, each an export that can be audited alone, {@code bodies/<path>/}, the index of the
 * body above where there is one, pages to read, and {@code SHA256SUMS} over everything. A commune that has not closed, or cannot be counted as it is, is there with its
 * election package and without a count, whatever its publication policy.
 */
public final class OpenBooks implements HubActas.EachCommune {
    static final String STYLE = "pico.min.css";
    static final String COMMUNES = "communes/";
    static final String INDEX = SignedIndex.FOLDER + "/" + SignedIndex.FILE;
    static final String BODIES = ActaFiles.BODIES + "/";

    private static final String PICO = "/META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.min.css";
    private static final List<Words> LANGUAGES = List.of(new Words("es"), new Words("en"));

    private final HubFolder folder;
    private final SiteFolder site;
    private final List<Pending> pending = new ArrayList<>();

    private OpenBooks(HubFolder folder, SiteFolder site) {
        this.folder = folder;
        this.site = site;
    }

    /**
     * Recounts everything and writes the site in place of an older one.
     *
     * @param out the site's folder; appears whole or stays as it was
     * @param signed a folder of actas with the signatures of members, as {@code hub acta} made it; empty if there is none
     * @return the communes that are there without a count: not closed, or not to be counted as they are
     * @throws NotASiteException if something else is there, which is left alone
     * @throws RefusedException if an election package has changed since the hub loaded it
     */
    public static List<Pending> publish(HubFolder folder, Path out, Optional<Path> signed)
            throws IOException, RefusedException {
        EarlierSite.requireReplaceable(out);
        List<Pending> pending = new ArrayList<>();
        AtomicWrite.replaceFolder(out, part -> {
            OpenBooks books = new OpenBooks(folder, new SiteFolder(part, out));
            books.write(new HubActas(folder, signed));
            pending.addAll(books.pending);
        });
        return pending;
    }

    private void write(HubActas actas) throws IOException, RefusedException {
        try (InputStream style = Objects.requireNonNull(OpenBooks.class.getResourceAsStream(PICO), PICO)) {
            site.put(STYLE, style.readAllBytes());
        }
        if (folder.index().isPresent()) {
            site.put(INDEX, folder.index().get().note().note().bytes());
        }
        Map<String, ActaSheet> bodies = new HashMap<>();
        for (ActaSheet body : actas.all(this)) {
            bodies.put(body.id(), body);
        }
        List<BodyTree> trees = BodyTree.of(
                folder.communes().stream().map(ElectionPackage::election).toList(), folder.missing());
        for (BodyTree tree : trees) {
            for (BodyTree body : tree.all().toList()) {
                body(body, Optional.ofNullable(bodies.get(body.path().toString())));
            }
        }
        for (Words words : LANGUAGES) {
            site.put(words.page(), new IndexPages(words, folder, pending).top(trees));
        }
        site.finish();
    }

    @Override
    public void closed(CommuneCount count, ActaSheet acta) throws IOException, RefusedException {
        Map<String, byte[]> files = new LinkedHashMap<>(Export.files(folder, count));
        ActaFiles.of(acta).forEach((name, content) -> files.put("acta/" + name, content));
        CdfFiles.of(count, acta).forEach((name, content) -> files.put("cdf/" + name, content));
        Election election = count.commune().election();
        for (Words words : LANGUAGES) {
            files.put(words.page(), ActaPages.closed(words, election, acta));
        }
        put(election, files);
    }

    @Override
    public void pending(Pending commune) throws IOException, RefusedException {
        pending.add(commune);
        Map<String, byte[]> files = new LinkedHashMap<>(Export.election(folder, commune.commune()));
        for (Words words : LANGUAGES) {
            files.put(words.page(), ActaPages.pending(words, commune));
        }
        put(commune.commune().election(), files);
    }

    /** Only once all files of a commune are made: one that is refused meanwhile has left none. */
    private void put(Election election, Map<String, byte[]> files) throws IOException {
        String place = COMMUNES + election.commune().id() + "/";
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            site.put(place + file.getKey(), file.getValue());
        }
    }

    private void body(BodyTree tree, Optional<ActaSheet> acta) throws IOException, RefusedException {
        String place = BODIES + tree.path() + "/";
        if (acta.isPresent()) {
            for (Map.Entry<String, byte[]> file : ActaFiles.of(acta.get()).entrySet()) {
                site.put(place + file.getKey(), file.getValue());
            }
        }
        for (Words words : LANGUAGES) {
            site.put(place + words.page(), new IndexPages(words, folder, pending).body(tree, acta));
        }
    }
}
