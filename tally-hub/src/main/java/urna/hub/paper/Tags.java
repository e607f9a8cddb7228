package urna.hub.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/** What each piece of a page is: a heading, a paragraph, a cell (ISO 32000-1, 14.7 and 14.8). */
final class Tags {
    /** Draws something on the current page. */
    @FunctionalInterface
    interface Drawing {
        void on(PDPageContentStream page) throws IOException;
    }

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement body = new PDStructureElement("Document", root);
    private final List<COSArray> elementsByPage = new ArrayList<>();

    Tags(PDDocument document) {
        root.appendKid(body);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
    }

    /** What the whole document is. */
    PDStructureElement body() {
        return body;
    }

    static PDStructureElement add(PDStructureElement parent, String type) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    void beginPage(PDPage page) {
        page.setStructParents(elementsByPage.size());
        elementsByPage.add(new COSArray());
    }

    /** Draws a piece of an element on the page that was begun last. */
    void draw(PDStructureElement element, PDPage page, PDPageContentStream stream, Drawing drawing) throws IOException {
        COSArray elements = elementsByPage.get(elementsByPage.size() - 1);
        COSDictionary id = new COSDictionary();
        id.setInt(COSName.MCID, elements.size());
        COSName type = COSName.getPDFName(element.getStructureType());
        stream.beginMarkedContent(type, PDPropertyList.create(id));
        drawing.on(stream);
        stream.endMarkedContent();
        if (element.getPage() == null) {
            element.setPage(page);
        }
        if (page.equals(element.getPage())) {
            element.appendKid(new PDMarkedContent(type, id));
        } else {
            // The rest of a piece that began on the page before.
            PDStructureElement rest = add(element, "Span");
            rest.setPage(page);
            rest.appendKid(new PDMarkedContent(type, id));
            elements.add(rest);
            return;
        }
        elements.add(element);
    }

    /** Draws what is no part of the text: rules, and the head and foot of a page. */
    static void drawArtifact(PDPageContentStream stream, Drawing drawing) throws IOException {
        stream.beginMarkedContent(COSName.ARTIFACT);
        drawing.on(stream);
        stream.endMarkedContent();
    }

    /** Completes the tree; nothing can be drawn afterwards. */
    void finish() {
        Map<Integer, COSObjectable> numbers = new HashMap<>();
        for (int page = 0; page < elementsByPage.size(); page++) {
            numbers.put(page, new PDParentTreeValue(elementsByPage.get(page)));
        }
        PDNumberTreeNode parents = new PDNumberTreeNode(PDParentTreeValue.class);
        parents.setNumbers(numbers);
        root.setParentTree(parents);
        root.setParentTreeNextKey(elementsByPage.size());
    }
}
