package urna.hub.publish;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.LiTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import urna.election.Commune;
import urna.election.Election;
import urna.election.ElectionPackage;
import urna.election.IndexedCommune;
import urna.election.SignedIndex;
import urna.handover.HubFolder;
import urna.hub.acta.ActaSheet;
import urna.hub.acta.Pending;
import urna.tally.BodyTree;

/** The site's first page, and a page for each body: what is directly below, so that no page grows with the nation. */
final class IndexPages {
    private final Words words;
    private final List<ElectionPackage> communes;
    private final Optional<SignedIndex> index;
    private final List<String> missing;
    /** The word beside a commune that has no acta, by its id. */
    private final Map<String, String> pending = new HashMap<>();

    IndexPages(Words words, HubFolder folder, List<Pending> pending) {
        this.words = words;
        this.communes = folder.communes();
        this.index = folder.index();
        this.missing = folder.missing().stream().map(IndexedCommune::id).toList();
        pending.forEach(one -> this.pending.put(one.id(), words.text(one.isRefused() ? "refused" : "pending")));
    }

    byte[] top(List<BodyTree> trees) {
        List<DomContent> parts = new ArrayList<>();
        List<String> titles = communes.stream()
                .map(one -> one.election().title().in(words.language()))
                .distinct()
                .toList();
        parts.add(p(String.join(" · ", titles)));
        parts.add(progress(communes.size(), pending.size(), missing));
        parts.addAll(missing(missing, communes.size() + missing.size()));
        if (!trees.isEmpty()) {
            parts.add(h2(words.text("bodies")));
            parts.add(bodies(trees, OpenBooks.BODIES));
        }
        List<Election> alone = communes.stream()
                .map(ElectionPackage::election)
                .filter(election -> election.commune().bodies().isEmpty())
                .toList();
        if (!alone.isEmpty()) {
            parts.add(h2(words.text("communes")));
            parts.add(communes(alone, ""));
        }
        parts.add(h2(words.text("check")));
        parts.add(p(words.text("check.how")));
        parts.add(p(code("sha256sum -c " + SiteFolder.SUMS)));
        parts.add(p(code("urna audit verify " + words.text("check.place"))));
        parts.add(p(a(SiteFolder.SUMS).withHref(SiteFolder.SUMS)));
        index.ifPresent(signed -> {
            parts.add(p(a(words.text("index", signed.index().communes().size())).withHref(OpenBooks.INDEX)));
            parts.add(p(
                    strong(words.text("index.fingerprint")),
                    code(" " + signed.index().commission().fingerprint().hex())));
        });
        return SitePage.of(words, 0, words.text("title"), parts);
    }

    byte[] body(BodyTree tree, Optional<ActaSheet> acta) {
        int depth = 1 + tree.path().ids().size();
        List<Election> below =
                tree.all().flatMap(body -> body.communes().stream()).toList();
        List<DomContent> parts = new ArrayList<>();
        long open = below.stream()
                .filter(election -> pending.containsKey(election.commune().id()))
                .count();
        parts.add(progress(below.size(), open, tree.missingBelow()));
        parts.addAll(missing(tree.missingBelow(), tree.communesBelow()));
        acta.ifPresent(its -> {
            if (its.contests().isEmpty()) {
                parts.add(p(words.text("no.contests")));
            }
            parts.addAll(new ResultTables(words, its).all());
            parts.add(h2(words.text("files")));
            parts.add(ul(each(ActaPages.files(words, its, ""), file -> file)));
        });
        if (!tree.bodies().isEmpty()) {
            parts.add(h2(words.text("bodies")));
            parts.add(bodies(tree.bodies(), ""));
        }
        if (!tree.communes().isEmpty()) {
            parts.add(h2(words.text("communes")));
            parts.add(communes(tree.communes(), "../".repeat(depth)));
        }
        return SitePage.of(words, depth, tree.body().name(), parts);
    }

    private DomContent progress(long all, long open, List<String> missing) {
        String whole = missing.isEmpty() ? "progress.whole" : "progress.here";
        return article(strong(words.text(open == 0 ? whole : "progress.partial", all - open, all)));
    }

    /** The communes that only the index knows: what is there must not pass for the whole. */
    private List<DomContent> missing(List<String> ids, long all) {
        return ids.isEmpty()
                ? List.of()
                : List.of(article(strong(words.text("missing", ids.size(), all)), p(code(String.join(", ", ids)))));
    }

    private DomContent bodies(List<BodyTree> bodies, String folder) {
        List<LiTag> links = bodies.stream()
                .sorted(Comparator.comparing(body -> body.body().name()))
                .map(body ->
                        li(a(body.body().name()).withHref(folder + body.path().last() + "/" + words.page())))
                .toList();
        return ul(each(links, link -> link));
    }

    private DomContent communes(List<Election> elections, String top) {
        List<LiTag> links = elections.stream()
                .map(Election::commune)
                .sorted(Comparator.comparing(Commune::name))
                .map(commune -> {
                    LiTag item = li(
                            a(commune.name()).withHref(top + OpenBooks.COMMUNES + commune.id() + "/" + words.page()));
                    String word = pending.get(commune.id());
                    return word == null ? item : item.withText(" " + word);
                })
                .toList();
        return ul(each(links, link -> link));
    }
}
