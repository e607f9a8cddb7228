package urna.hub.acta;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import urna.election.Commission;
import urna.hub.paper.Cell;
import urna.hub.paper.Sheet;
import urna.hub.paper.Style;
import urna.hub.paper.Table;
import urna.log.Checkpoint;
import urna.merkle.Hash;
import urna.note.NoteVerifier;
import urna.note.RefusedException;
import urna.note.StrictText;
import urna.note.VerifiedNote;
import urna.note.VerifierKey;
import urna.wire.CodeParts;

/** An acta as PDF: the same acta with the same signatures gives the same bytes. */
final class ActaPdf {
    /** More codes than this nobody scans. */
    private static final int MOST_CODES = 12;

    private static final float GAP = 5 * Sheet.MILLIMETRE;

    /** The codes' heading, what they are, and the first row of them: on one page. */
    private static final float CODES = Sheet.CODE + 30 * Sheet.MILLIMETRE;

    private final ActaSheet acta;
    private final Sheet sheet;
    private final Hash text;

    private ActaPdf(ActaSheet acta, Sheet sheet, Hash text) {
        this.acta = acta;
        this.sheet = sheet;
        this.text = text;
    }

    /**
     * Makes the file.
     *
     * @throws RefusedException if a signature under the acta is not valid
     */
    static byte[] of(ActaSheet acta) throws IOException, RefusedException {
        String ofBody = acta.isCommune() ? "" : ".body";
        String title = Spanish.text("title.of" + ofBody, acta.title().in("es"), acta.name());
        long id = ByteBuffer.wrap(Hash.of(acta.note().bytes()).bytes()).getLong();
        try (Sheet sheet = new Sheet(title, id)) {
            ActaPdf pdf =
                    new ActaPdf(acta, sheet, Hash.of(StrictText.utf8(acta.note().text())));
            pdf.head(Spanish.text("title" + ofBody));
            pdf.summary();
            pdf.contests();
            pdf.kiosks();
            pdf.below();
            pdf.signatures();
            pdf.codes();
            String foot = Spanish.text("foot", acta.title().in("es"), pdf.place(), acta.election() + "/" + acta.id());
            return sheet.finish(foot, (page, pages) -> Spanish.text("page", page, pages));
        }
    }

    private String place() {
        return Spanish.place(acta.kind(), acta.name());
    }

    private void head(String title) throws IOException {
        sheet.heading("H1", Style.TITLE, title);
        sheet.paragraph(Style.PLACE, place());
        sheet.paragraph(Style.TEXT, acta.title().in("es"));
        if (!acta.above().isEmpty()) {
            sheet.paragraph(
                    Style.TEXT,
                    acta.above().stream()
                            .map(body -> Spanish.place(body.kind(), body.name()))
                            .collect(Collectors.joining(" · ")));
        }
        sheet.space(GAP / 2);
        sheet.rule();
        if (acta.notCounted() > 0) {
            sheet.space(GAP / 2);
            sheet.paragraph(Style.HEADING, Spanish.text("partial", acta.notCounted()));
        }
        sheet.space(GAP);
    }

    private void summary() throws IOException {
        sheet.heading("H2", Style.HEADING, Spanish.text("summary"));
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("summary.register", Spanish.number(acta.register())));
        rows.add(row("summary.enabled", Spanish.number(acta.sessions().enabled())));
        rows.add(row("summary.cast", Spanish.number(acta.sessions().cast())));
        rows.add(row("summary.voided", Spanish.number(acta.sessions().voided())));
        rows.add(row("summary.turnout", Spanish.percent(acta.sessions().cast(), acta.register())));
        List<Cell> head =
                List.of(Cell.left(Spanish.text("summary.head.item")), Cell.right(Spanish.text("summary.head.number")));
        sheet.table(new Table(List.of(0.7f, 0.3f), head, rows));
        sheet.space(GAP);
    }

    private static List<Cell> row(String key, String value) {
        return List.of(Cell.left(Spanish.text(key)), Cell.right(value));
    }

    private void contests() throws IOException {
        ContestPart part = new ContestPart(acta, sheet);
        for (int i = 0; i < acta.contests().size(); i++) {
            part.write(i + 1, acta.contests().get(i));
            sheet.space(GAP);
        }
        if (acta.contests().isEmpty()) {
            sheet.paragraph(Style.TEXT, Spanish.text("contests.none"));
            sheet.space(GAP);
        }
    }

    private void kiosks() throws IOException {
        if (!acta.isCommune()) {
            return;
        }
        sheet.heading("H2", Style.HEADING, Spanish.text("kiosks"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Checkpoint checkpoint : acta.checkpoints()) {
            String origin = checkpoint.origin();
            String kiosk = origin.substring(origin.lastIndexOf('/') + 1);
            boolean isRevoked =
                    acta.revoked().stream().anyMatch(one -> one.toString().equals(origin));
            rows.add(List.of(
                    Cell.left(isRevoked ? Spanish.text("kiosks.revoked", kiosk) : kiosk),
                    Cell.right(Spanish.number(checkpoint.size())),
                    Cell.small(checkpoint.root().base64())));
        }
        List<Cell> head = List.of(
                Cell.left(Spanish.text("kiosks.head.kiosk")),
                Cell.right(Spanish.text("kiosks.head.entries")),
                Cell.left(Spanish.text("kiosks.head.root")));
        sheet.table(new Table(List.of(0.35f, 0.15f, 0.5f), head, rows));
        sheet.space(GAP);
    }

    private void below() throws IOException {
        if (!acta.pending().isEmpty()) {
            sheet.heading("H2", Style.HEADING, Spanish.text("pending"));
            sheet.paragraph(
                    Style.TEXT,
                    acta.pending().stream()
                            .map(commune -> commune.name() + " (" + commune.id() + ")")
                            .collect(Collectors.joining(", ")));
            sheet.space(GAP);
        }
        if (!acta.missing().isEmpty()) {
            sheet.heading("H2", Style.HEADING, Spanish.text("missing"));
            sheet.paragraph(
                    Style.TEXT, Spanish.text("missing.of", acta.missing().size(), acta.communesBelow()));
            sheet.paragraph(Style.TEXT, String.join(", ", acta.missing()));
            sheet.space(GAP);
        }
        if (acta.below().isEmpty()) {
            return;
        }
        sheet.heading("H2", Style.HEADING, Spanish.text("below"));
        List<List<Cell>> rows = acta.below().stream()
                .map(one -> List.of(
                        Cell.left(one.name()),
                        Cell.small(one.place().substring(one.place().indexOf(' ') + 1)),
                        Cell.small(one.text().hex())))
                .toList();
        List<Cell> head = List.of(
                Cell.left(Spanish.text("below.head.name")),
                Cell.left(Spanish.text("below.head.id")),
                Cell.left(Spanish.text("below.head.text")));
        sheet.table(new Table(List.of(0.2f, 0.22f, 0.58f), head, rows));
        sheet.space(GAP);
    }

    private void signatures() throws IOException, RefusedException {
        List<VerifierKey> known = new ArrayList<>(List.of(acta.hub()));
        acta.commission().ifPresent(commission -> known.addAll(commission.members()));
        VerifiedNote signed = NoteVerifier.verify(acta.note(), known);
        sheet.heading("H2", Style.HEADING, Spanish.text("signatures"));
        if (acta.commission().isPresent()) {
            Commission commission = acta.commission().get();
            sheet.paragraph(
                    Style.TEXT,
                    Spanish.text(
                            "signatures.rule",
                            commission.threshold(),
                            commission.members().size()));
            sheet.signatures(commission.members().stream()
                    .map(member -> List.of(
                            member.name(),
                            Spanish.text(signed.isSignedBy(member) ? "signatures.electronic" : "signatures.none")))
                    .toList());
        } else {
            sheet.paragraph(Style.TEXT, Spanish.text("signatures.body"));
        }
        sheet.space(GAP / 2);
        sheet.paragraph(Style.TEXT, Spanish.text("hub", acta.hub().name()));
        sheet.space(GAP);
    }

    private void codes() throws IOException {
        sheet.keep(CODES);
        sheet.heading("H2", Style.HEADING, Spanish.text("note"));
        byte[] note = acta.note().bytes();
        boolean fits = note.length <= (MOST_CODES - 1) * CodeParts.MOST_BYTES;
        sheet.paragraph(Style.TEXT, Spanish.text(fits ? "note.codes" : "note.hash"));
        sheet.paragraph(Style.SMALL, Spanish.text("note.text", text.hex()));
        String code = fits
                ? new String(note, StandardCharsets.UTF_8)
                : "urna.acta-hash/v1\nelection " + acta.election() + "\nplace " + acta.id() + "\nsha256 " + text.hex()
                        + "\n";
        sheet.codes(CodeParts.of(code));
    }
}
