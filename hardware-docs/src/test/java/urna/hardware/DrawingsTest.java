package urna.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import urna.kiosk.board.Board;
import urna.kiosk.board.Wire;

/** Every drawing can be read: no text lies on another, beyond the sheet, or under a wire. */
class DrawingsTest {
    private static final Pattern TEXT = Pattern.compile(
            "<text x=\"([\\d.-]+)\" y=\"([\\d.-]+)\" font-size=\"([\\d.]+)\" text-anchor=\"(\\w+)\" ([^>]*)>([^<]*)</text>");
    private static final Pattern LINE = Pattern.compile("<path d=\"M([^\"]+)\"");
    private static final Pattern SHEET = Pattern.compile("viewBox=\"0 0 ([\\d.]+) ([\\d.]+)\"");

    /** Of lines as thick as wires, in pixels. */
    private static final double LEAST_APART = 5;

    /** A text with the room that it takes: wide letters are counted as wide, as fonts differ. */
    private record Label(String text, Rectangle2D room) {
        static Label of(MatchResult found) {
            double size = Double.parseDouble(found.group(3));
            boolean bold = found.group(5).contains("700") || found.group(5).contains("600");
            String text = found.group(6).replaceAll("&\\w+;", "x");
            double width = text.chars()
                            .mapToDouble(letter -> letter == ' '
                                    ? 0.32
                                    : Character.isUpperCase(letter) || Character.isDigit(letter) ? 0.68 : 0.57)
                            .sum()
                    * size
                    * (bold ? 1.12 : 1);
            double x = Double.parseDouble(found.group(1));
            double left = switch (found.group(4)) {
                case "start" -> x;
                case "middle" -> x - width / 2;
                default -> x - width;
            };
            double y = Double.parseDouble(found.group(2));
            return new Label(found.group(6), new Rectangle2D.Double(left, y - 0.74 * size, width, 0.9 * size));
        }
    }

    static Stream<Arguments> drawings() throws Exception {
        List<Arguments> drawings = new ArrayList<>();
        List<Board> boards = new ArrayList<>(ShippedBoards.load());
        boards.addAll(
                ShippedBoards.load().stream().map(DrawingsTest::turnedRound).toList());
        for (int i = 0; i < boards.size(); i++) {
            HardwareDocs docs = HardwareDocs.of(boards.get(i), "board-" + i);
            docs.files().forEach((file, drawing) -> {
                if (file.endsWith(".svg")) {
                    drawings.add(Arguments.of(file, drawing));
                }
            });
        }
        return drawings.stream();
    }

    static Stream<Arguments> wirings() throws Exception {
        return drawings().filter(drawing -> drawing.get()[0].toString().endsWith("wiring.svg"));
    }

    /** An installer's own board, whose wires lie as badly as they can: the first has the last one's pin. */
    private static Board turnedRound(Board board) {
        List<Wire> inputs = board.pins().keySet().stream()
                .filter(wire -> wire.kind() != Wire.Kind.OUTPUT)
                .toList();
        Map<Wire, Integer> turned = new EnumMap<>(board.pins());
        for (int i = 0; i < inputs.size(); i++) {
            turned.put(
                    inputs.get(i), board.pin(inputs.get(inputs.size() - 1 - i)).orElseThrow());
        }
        return new Board(
                board.format(),
                board.name(),
                turned,
                board.debounceMillis(),
                board.display(),
                board.printer(),
                board.stick(),
                board.sound());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drawings")
    void canBeRead(String file, String drawing) {
        List<Label> texts = TEXT.matcher(drawing).results().map(Label::of).toList();
        List<String> faults = new ArrayList<>();
        MatchResult sheet = SHEET.matcher(drawing).results().findFirst().orElseThrow();
        Rectangle2D whole =
                new Rectangle2D.Double(0, 0, Double.parseDouble(sheet.group(1)), Double.parseDouble(sheet.group(2)));
        for (int i = 0; i < texts.size(); i++) {
            Label label = texts.get(i);
            if (!whole.contains(label.room())) {
                faults.add(label.text() + " leaves the sheet");
            }
            for (Label other : texts.subList(i + 1, texts.size())) {
                if (label.room().intersects(other.room())) {
                    faults.add(label.text() + " lies on " + other.text());
                }
            }
            for (Line2D line : lines(drawing)) {
                if (line.intersects(label.room())) {
                    faults.add(label.text() + " is crossed by a line from " + line.getP1() + " to " + line.getP2());
                }
            }
        }
        assertThat(texts).isNotEmpty();
        assertThat(faults).as(file).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wirings")
    void noLineLiesAlongAnother(String file, String drawing) {
        List<List<Line2D>> wires = LINE.matcher(drawing)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .map(DrawingsTest::segments)
                .toList();
        assertThat(wires).hasSizeGreaterThan(Wire.values().length);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < wires.size(); i++) {
            List<Line2D> others = wires.subList(i + 1, wires.size()).stream()
                    .flatMap(List::stream)
                    .toList();
            for (Line2D line : wires.get(i)) {
                others.stream()
                        .filter(other -> areAlong(line, other))
                        .forEach(other -> faults.add(said(line) + " along " + said(other)));
            }
        }
        assertThat(faults).as(file).isEmpty();
    }

    /** Whether two lines go the same way for some length, too close to be told apart. */
    private static boolean areAlong(Line2D one, Line2D other) {
        boolean bothAcross = one.getY1() == one.getY2() && other.getY1() == other.getY2();
        boolean bothDown = one.getX1() == one.getX2() && other.getX1() == other.getX2();
        Rectangle2D shared = grown(one).createIntersection(grown(other));
        return (bothAcross && shared.getHeight() > 0 && shared.getWidth() > LEAST_APART)
                || (bothDown && shared.getWidth() > 0 && shared.getHeight() > LEAST_APART);
    }

    private static Rectangle2D grown(Line2D line) {
        Rectangle2D bounds = line.getBounds2D();
        return new Rectangle2D.Double(
                bounds.getX() - LEAST_APART / 2,
                bounds.getY() - LEAST_APART / 2,
                bounds.getWidth() + LEAST_APART,
                bounds.getHeight() + LEAST_APART);
    }

    private static String said(Line2D line) {
        return line.getX1() + "," + line.getY1() + " to " + line.getX2() + "," + line.getY2();
    }

    private static List<Line2D> lines(String drawing) {
        return LINE.matcher(drawing)
                .results()
                .flatMap(found -> segments(found.group(1)).stream())
                .toList();
    }

    private static List<Line2D> segments(String path) {
        String[] points = path.split(" L", -1);
        List<Line2D> segments = new ArrayList<>();
        for (int i = 1; i < points.length; i++) {
            double[] from = point(points[i - 1]);
            double[] to = point(points[i]);
            segments.add(new Line2D.Double(from[0], from[1], to[0], to[1]));
        }
        return segments;
    }

    private static double[] point(String text) {
        return Stream.of(text.strip().split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
