package urna.hub.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A document of A4 pages that is filled from top to bottom. */
public final class Sheet implements AutoCloseable {
    public static final float MILLIMETRE = 72 / 25.4f;
    static final float MARGIN = 20 * MILLIMETRE;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    /** The side of a QR code. */
    public static final float CODE = WIDTH / 3;

    private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;
    private static final float BOTTOM = MARGIN + 6 * MILLIMETRE;
    private static final float RULE = 0.5f;
    private static final float BLACK = 0;
    private static final float GREY = 0.7f;
    private static final float CELL_GAP = 4 * MILLIMETRE;
    private static final float CELL_PAD = 1 * MILLIMETRE;

    private final PDDocument document = new PDDocument();
    private final Lettering lettering;
    private final Tags tags;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPage page;
    private PDPageContentStream stream;
    private float y;

    /**
     * Begins a document.
     *
     * @param id what PDF wants of every document to tell it from others; the same for the same content
     */
    public Sheet(String title, long id) throws IOException {
        lettering = new Lettering(document);
        tags = new Tags(document);
        // Otherwise it would be the time, and no two files of one acta the same.
        document.setDocumentId(id);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage("es-VE");
        PDViewerPreferences preferences =
                new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        page = addPage();
        stream = new PDPageContentStream(document, page);
        y = TOP;
    }

    private PDPage addPage() {
        PDPage added = new PDPage(PDRectangle.A4);
        document.addPage(added);
        pages.add(added);
        tags.beginPage(added);
        return added;
    }

    private void breakPage() throws IOException {
        stream.close();
        page = addPage();
        stream = new PDPageContentStream(document, page);
        y = TOP;
    }

    /** Begins a new page unless so many points are left on this one. */
    public void keep(float height) throws IOException {
        if (y - height < BOTTOM) {
            breakPage();
        }
    }

    public void space(float points) {
        y -= points;
    }

    /** A title or heading: {@code H1}, {@code H2}; stays with what follows. */
    public void heading(String type, Style style, String text) throws IOException {
        keep(style.lineHeight() + 25 * MILLIMETRE);
        block(Tags.add(tags.body(), type), style, text);
    }

    public void paragraph(Style style, String text) throws IOException {
        block(Tags.add(tags.body(), "P"), style, text);
    }

    private void block(PDStructureElement element, Style style, String text) throws IOException {
        for (String line : lettering.lines(text, style, WIDTH)) {
            keep(style.lineHeight());
            write(element, style, MARGIN, y - style.size(), line);
            y -= style.lineHeight();
        }
    }

    /** A line to write on, or under what belongs together. */
    public void rule() throws IOException {
        rule(MARGIN, WIDTH, y, BLACK);
    }

    private void rule(float x, float width, float height, float grey) throws IOException {
        Tags.drawArtifact(stream, to -> {
            to.setLineWidth(RULE);
            to.setStrokingColor(grey, grey, grey);
            to.moveTo(x, height);
            to.lineTo(x + width, height);
            to.stroke();
        });
    }

    public void table(Table table) throws IOException {
        PDStructureElement element = Tags.add(tags.body(), "Table");
        List<Cell> head = table.head().stream().map(Cell::asHead).toList();
        boolean isHeadDue = true;
        for (List<Cell> row : table.rows()) {
            float height = height(row, table);
            if (isHeadDue || y - height < BOTTOM) {
                keep(height + height(head, table));
                row(Tags.add(element, "TR"), "TH", head, table);
                isHeadDue = false;
            }
            row(Tags.add(element, "TR"), "TD", row, table);
        }
    }

    private float height(List<Cell> row, Table table) throws IOException {
        float height = 0;
        for (int column = 0; column < row.size(); column++) {
            Cell cell = row.get(column);
            int lines = lettering
                    .lines(cell.text(), cell.style(), table.widths().get(column) * WIDTH - CELL_GAP)
                    .size();
            height = Math.max(height, lines * cell.style().lineHeight());
        }
        return height + 2 * CELL_PAD;
    }

    private void row(PDStructureElement element, String type, List<Cell> row, Table table) throws IOException {
        float height = height(row, table);
        float x = MARGIN;
        for (int column = 0; column < row.size(); column++) {
            float width = table.widths().get(column) * WIDTH;
            cell(Tags.add(element, type), row.get(column), x, width - CELL_GAP);
            x += width;
        }
        y -= height;
        rule(MARGIN, WIDTH, y, type.equals("TH") ? BLACK : GREY);
    }

    private void cell(PDStructureElement element, Cell cell, float x, float width) throws IOException {
        Style style = cell.style();
        float foot = y - CELL_PAD - style.size();
        for (String line : lettering.lines(cell.text(), style, width)) {
            float left = cell.isRight() ? x + width - lettering.width(line, style) : x;
            write(element, style, left, foot, line);
            foot -= style.lineHeight();
        }
    }

    /**
     * Places for signatures, two in a row, each a line with what stands below it.
     *
     * @param signers for each the name and a note
     */
    public void signatures(List<List<String>> signers) throws IOException {
        float width = (WIDTH - 10 * MILLIMETRE) / 2;
        float height = 24 * MILLIMETRE;
        for (int i = 0; i < signers.size(); i++) {
            boolean isLeft = i % 2 == 0;
            if (isLeft) {
                keep(height);
            }
            float x = isLeft ? MARGIN : MARGIN + width + 10 * MILLIMETRE;
            float line = y - 14 * MILLIMETRE;
            rule(x, width, line, BLACK);
            PDStructureElement element = Tags.add(tags.body(), "P");
            float foot = line - Style.STRONG.lineHeight();
            String name =
                    lettering.lines(signers.get(i).get(0), Style.STRONG, width).get(0);
            write(element, Style.STRONG, x, foot, name);
            write(
                    element,
                    Style.SMALL,
                    x,
                    foot - Style.SMALL.lineHeight(),
                    signers.get(i).get(1));
            if (!isLeft || i == signers.size() - 1) {
                y -= height;
            }
        }
    }

    /** QR codes, three in a row, each with its number below. */
    public void codes(List<String> texts) throws IOException {
        for (int i = 0; i < texts.size(); i++) {
            int column = i % 3;
            if (column == 0) {
                keep(CODE + Style.SMALL.lineHeight());
            }
            QrCode code = QrCode.of(texts.get(i));
            String number = (i + 1) + "/" + texts.size();
            float x = MARGIN + column * CODE;
            float bottom = y - CODE;
            PDStructureElement figure = Tags.add(tags.body(), "Figure");
            figure.setAlternateDescription("QR " + number);
            tags.draw(figure, page, stream, to -> code.draw(to, x, bottom, CODE));
            write(Tags.add(tags.body(), "P"), Style.SMALL, x + CODE / 2 - 2 * MILLIMETRE, bottom - 2, number);
            if (column == 2 || i == texts.size() - 1) {
                y -= CODE + Style.SMALL.lineHeight();
            }
        }
    }

    private void write(PDStructureElement element, Style style, float x, float foot, String line) throws IOException {
        tags.draw(element, page, stream, to -> show(to, style, x, foot, line));
    }

    private void show(PDPageContentStream to, Style style, float x, float foot, String line) throws IOException {
        to.beginText();
        to.setFont(lettering.font(style), style.size());
        to.newLineAtOffset(x, foot);
        to.showText(lettering.printable(line, style));
        to.endText();
    }

    /**
     * Completes the document: each page gets a foot, with its number and how many there are.
     *
     * @param foot stands at the left of every page's foot
     * @param pageOf a page's number and the number of pages
     */
    public byte[] finish(String foot, BinaryOperator<String> pageOf) throws IOException {
        stream.close();
        Style style = Style.SMALL;
        for (int i = 0; i < pages.size(); i++) {
            String number = pageOf.apply(Integer.toString(i + 1), Integer.toString(pages.size()));
            float right = MARGIN + WIDTH - lettering.width(lettering.printable(number, style), style);
            String left = lettering.lines(foot, style, WIDTH - 30 * MILLIMETRE).get(0);
            try (PDPageContentStream to = new PDPageContentStream(
                    document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true, true)) {
                Tags.drawArtifact(to, on -> {
                    show(on, style, MARGIN, MARGIN - style.size(), left);
                    show(on, style, right, MARGIN - style.size(), number);
                });
            }
        }
        tags.finish();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
