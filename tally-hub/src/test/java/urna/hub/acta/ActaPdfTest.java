package urna.hub.acta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import urna.election.Contest;
import urna.election.Option;
import urna.note.InvalidSignatureException;
import urna.note.SignedNote;
import urna.record.ContestCounts;
import urna.wire.CodeParts;

class ActaPdfTest {
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            // Lines of one cell are read as words of one sentence.
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static Set<String> codes(byte[] pdf) throws Exception {
        Set<String> codes = new LinkedHashSet<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, 250);
                int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
                RGBLuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
                for (Result result : decode(new BinaryBitmap(new HybridBinarizer(source)))) {
                    codes.add(result.getText());
                }
            }
        }
        return codes;
    }

    private static Result[] decode(BinaryBitmap page) {
        try {
            return new GenericMultipleBarcodeReader(new QRCodeReader())
                    .decodeMultiple(page, Map.of(DecodeHintType.TRY_HARDER, true));
        } catch (NotFoundException e) {
            return new Result[0];
        }
    }

    @Test
    void aNameThatBeginsWithItsKindIsNotToldTwice() {
        assertThat(Spanish.place("commune", "El Panal")).isEqualTo("Comuna El Panal");
        assertThat(Spanish.place("commune", "Comuna El Panal")).isEqualTo("Comuna El Panal");
        assertThat(Spanish.place("commune", "COMUNA EL PANAL")).isEqualTo("COMUNA EL PANAL");
        assertThat(Spanish.place("commune", "Comunal Sur")).isEqualTo("Comuna Comunal Sur");
        assertThat(Spanish.place("canton", "Sur")).isEqualTo("canton Sur");
    }

    @Test
    void everyCountStandsOnThePaper() throws Exception {
        ActaSheet acta = TestActas.commune(0);
        String text = text(ActaPdf.of(acta));
        assertThat(text)
                .contains("Acta de escrutinio", "Comuna El Panal", "Estado Anzoátegui · Nación Venezuela")
                .contains("Personas en el registro electoral 100", "Boletas depositadas 80", "80,00 %")
                .contains("Página 1 de ");
        for (Contest contest : acta.contests()) {
            ContestCounts counts = acta.counts().of(contest.id());
            assertThat(text)
                    .contains(contest.title().in("es"))
                    .contains("En blanco " + counts.blank() + " ")
                    .contains("Boletas en esta contienda " + counts.votes() + " ");
            for (Option option : contest.options()) {
                String name = option.name().in("es").replace("漢", "?");
                assertThat(text.indexOf(name)).as(name).isNotNegative();
                assertThat(text).contains(" " + counts.of(option.id()) + " ");
            }
        }
        assertThat(text)
                .contains(
                        "EMPATE en el lugar 1: Reparación de las escaleras del sector La Piñata, Sistema de agua potable.")
                .contains("Decisión de la comisión en acto público:")
                .contains("Resultado: APROBADA.");
        acta.checkpoints().forEach(log -> assertThat(text).contains(log.root().base64()));
    }

    @Test
    void theCodesAreTheSignedNote() throws Exception {
        ActaSheet acta = TestActas.commune(2);
        Set<String> codes = codes(ActaPdf.of(acta));
        assertThat(codes).hasSizeGreaterThan(1);
        assertThat(CodeParts.join(List.copyOf(codes)))
                .isEqualTo(new String(acta.note().bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void whoHasSignedIsSaid() throws Exception {
        String text = text(ActaPdf.of(TestActas.commune(2)));
        assertThat(text)
                .contains("comision/1", "comision/5")
                .containsOnlyOnce("Firma electrónica del centro de escrutinio: urna/hub/test");
        assertThat(text.split("Firma electrónica puesta", -1)).hasSize(3);
        assertThat(text.split("Firma electrónica pendiente", -1)).hasSize(4);
    }

    @Test
    void theSameActaGivesTheSameBytesAndOneMoreSignatureOthers() throws Exception {
        byte[] pdf = ActaPdf.of(TestActas.commune(1));
        assertThat(ActaPdf.of(TestActas.commune(1))).isEqualTo(pdf);
        assertThat(ActaPdf.of(TestActas.commune(2))).isNotEqualTo(pdf);
    }

    @Test
    void aSignatureThatDoesNotHoldIsNotPrinted() throws Exception {
        ActaSheet sound = TestActas.commune(1);
        SignedNote other = new SignedNote(
                sound.note().text().replace("cast 80", "cast 81"), sound.note().signatures());
        assertThatThrownBy(() -> ActaPdf.of(sound.with(other))).isInstanceOf(InvalidSignatureException.class);
    }

    @Test
    void itIsTaggedAndHasTitleAndLanguage() throws Exception {
        try (PDDocument document = Loader.loadPDF(ActaPdf.of(TestActas.commune(0)))) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Acta de escrutinio: Consulta de prueba, El Panal");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("es-VE");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
        }
    }

    @Test
    void aNationsActaNamesWhatIsBelowAndWhatIsMissing() throws Exception {
        ActaSheet nation = TestActas.nation(2);
        byte[] pdf = ActaPdf.of(nation);
        String text = text(pdf);
        assertThat(text)
                .contains("Acta de totalización", "Nación Venezuela", "ACTA PARCIAL")
                .contains("El Panal (pendiente)", "Anzoátegui ve/anzoategui", "Mérida ve/merida")
                .contains("Sin resultado: el acta es parcial.")
                .doesNotContain("Comisión en acto público");
        nation.below()
                .forEach(below ->
                        assertThat(text.replace(" ", "")).contains(below.text().hex()));
        assertThat(CodeParts.join(List.copyOf(codes(pdf))))
                .isEqualTo(new String(nation.note().bytes(), StandardCharsets.UTF_8));
    }
}
