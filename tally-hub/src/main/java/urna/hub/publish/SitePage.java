package urna.hub.publish;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.document;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.title;

import j2html.tags.DomContent;
import java.util.List;
import urna.note.StrictText;

/** The frame of every published page: no script, no style but the site's own, nothing from elsewhere. */
final class SitePage {
    private static final String POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

    private SitePage() {}

    /**
     * A page.
     *
     * @param depth how many folders below the site's top it is
     * @param heading its title
     */
    static byte[] of(Words words, int depth, String heading, List<? extends DomContent> content) {
        String top = "../".repeat(depth);
        Words other = words.other();
        String page = document(html(
                        head(
                                meta().withCharset("utf-8"),
                                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                meta().attr("http-equiv", "Content-Security-Policy")
                                        .withContent(POLICY),
                                title(heading),
                                link().withRel("stylesheet").withHref(top + OpenBooks.STYLE)),
                        body(
                                header(nav(
                                                a(words.text("home")).withHref(top + words.page()),
                                                a(other.text("this.language"))
                                                        .withHref(other.page())
                                                        .withLang(other.language())))
                                        .withClass("container"),
                                main(h1(heading)).with(content).withClass("container"),
                                footer(p(words.text("foot"))).withClass("container")))
                .withLang(words.language()));
        return StrictText.utf8(page + "\n");
    }
}
