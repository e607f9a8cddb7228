package urna.hardware;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import urna.hardware.drawing.CircuitsDrawing;
import urna.hardware.drawing.PlateDrawing;
import urna.hardware.drawing.SupplyDrawing;
import urna.hardware.drawing.WiringDrawing;
import urna.hardware.harness.PinRules;
import urna.hardware.harness.UnsoundBoardException;
import urna.hardware.page.PartsPage;
import urna.hardware.page.PinoutPage;
import urna.hardware.page.PlatesPage;
import urna.hardware.page.PowerPage;
import urna.hardware.part.Catalogue;
import urna.hardware.plate.Plate;
import urna.hardware.plate.Plates;
import urna.hardware.words.Words;
import urna.kiosk.board.Board;

/**
 * Everything that is made from one board file.
 *
 * @param files contents by path, {@code es/panel-7-inch/wiring.svg} for example
 */
public record HardwareDocs(SortedMap<String, String> files) {
    public HardwareDocs {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * Makes all pages and drawings.
     *
     * @param name of the folder that they go into, in each language's: the board file's without its ending
     * @throws UnsoundBoardException if the board must not be wired
     */
    public static HardwareDocs of(Board board, String name) throws UnsoundBoardException {
        PinRules.require(board);
        Catalogue catalogue = Catalogue.load();
        String boardFile = name + ".json";
        SortedMap<String, String> files = new TreeMap<>();
        for (String language : Words.LANGUAGES) {
            Words words = Words.in(language);
            String folder = language + "/" + name + "/";
            files.put(folder + "pinout.md", new PinoutPage(board, boardFile, words).text());
            files.put(folder + "parts.md", new PartsPage(board, boardFile, catalogue, words).text());
            files.put(folder + "power.md", new PowerPage(board, boardFile, catalogue, words).text());
            List<Plate> plates = Plates.of(board, catalogue.measures());
            files.put(folder + "plates.md", new PlatesPage(board, plates, words).text());
            files.put(
                    folder + "plate-voter.svg",
                    PlateDrawing.of(words.get("plate.sheet.voter", words.name(board)), plates.subList(0, 1), words));
            files.put(
                    folder + "plate-sides.svg",
                    PlateDrawing.of(words.get("plate.sheet.sides", words.name(board)), plates.subList(1, 3), words));
            files.put(folder + "supply.svg", SupplyDrawing.of(board, catalogue, words));
            files.put(folder + "wiring.svg", WiringDrawing.of(board, words));
            files.put(folder + "circuits.svg", CircuitsDrawing.of(board, words));
        }
        return new HardwareDocs(files);
    }
}
