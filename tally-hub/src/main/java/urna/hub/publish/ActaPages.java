package urna.hub.publish;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.LiTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.election.Body;
import urna.election.Commune;
import urna.election.Election;
import urna.election.Kiosk;
import urna.hub.acta.ActaSheet;
import urna.hub.acta.Pending;
import urna.hub.cdf.CdfFiles;

/** The page of a commune, and what it has in common with that of a body. */
final class ActaPages {
    private static final int COMMUNE_DEPTH = 2;

    private ActaPages() {}

    static byte[] closed(Words words, Election election, ActaSheet acta) {
        return commune(words, election, Optional.of(acta), "");
    }

    static byte[] pending(Words words, Pending commune) {
        String why = words.text(commune.isRefused() ? "commune.refused" : "commune.pending");
        return commune(words, commune.commune().election(), Optional.empty(), why);
    }

    private static byte[] commune(Words words, Election election, Optional<ActaSheet> acta, String why) {
        Commune commune = election.commune();
        List<DomContent> parts = new ArrayList<>();
        parts.add(p(election.title().in(words.language())));
        if (!commune.bodies().isEmpty()) {
            parts.add(above(words, commune.bodies()));
        }
        if (acta.isPresent()) {
            parts.addAll(signatures(words, acta.get()));
            parts.addAll(new ResultTables(words, acta.get()).all());
        } else {
            parts.add(article(strong(why)));
        }
        parts.add(h2(words.text("files")));
        List<LiTag> files = new ArrayList<>();
        if (acta.isPresent()) {
            files.addAll(files(words, acta.get(), "acta/"));
            files.add(file("cdf/" + CdfFiles.CAST_VOTE_RECORDS, words.text("file.cvr")));
            files.add(file("cdf/" + CdfFiles.ELECTION_RESULTS, words.text("file.results")));
            for (Kiosk kiosk : election.kiosks()) {
                files.add(file("logs/" + kiosk.id() + "/checkpoint", words.text("file.log", kiosk.id())));
            }
        }
        files.add(file("election/election.json", words.text("file.definition")));
        files.add(file("election/election.note", words.text("file.election")));
        parts.add(ul(each(files, file -> file)));
        parts.add(p(strong(words.text("fingerprint"))));
        parts.add(div(code(election.commission().fingerprint().hex())).withClass("overflow-auto"));
        return SitePage.of(words, COMMUNE_DEPTH, commune.name(), parts);
    }

    /** The bodies above a commune, from the top, each with its page. */
    private static DomContent above(Words words, List<Body> bodies) {
        List<LiTag> links = new ArrayList<>();
        StringBuilder path = new StringBuilder("../../" + OpenBooks.BODIES);
        for (int i = bodies.size() - 1; i >= 0; i--) {
            path.append(bodies.get(i).id()).append('/');
            links.add(li(a(bodies.get(i).name()).withHref(path + words.page())));
        }
        return j2html.TagCreator.nav(ul(each(links, link -> link))).attr("aria-label", "breadcrumb");
    }

    /** Who signed, which tells whether the acta is the commission's already. */
    static List<DomContent> signatures(Words words, ActaSheet acta) {
        int members = acta.note().signatures().size() - 1;
        return acta.commission()
                .<List<DomContent>>map(commission -> List.of(article(words.text(
                        members < commission.threshold() ? "signed.waiting" : "signed.whole",
                        members,
                        commission.threshold(),
                        commission.members().size()))))
                .orElse(List.of());
    }

    static List<LiTag> files(Words words, ActaSheet acta, String folder) {
        String name = folder + acta.fileName();
        return List.of(
                file(name + ".pdf", words.text("file.pdf")),
                file(name + ".note", words.text("file.note")),
                file(name + ".csv", words.text("file.csv")),
                file(name + ".json", words.text("file.json")));
    }

    private static LiTag file(String path, String text) {
        return li(a(text).withHref(path));
    }
}
