package urna.hardware.part;

import java.util.List;
import urna.hardware.words.Text;

/**
 * What a board draws from the 5 V line, and how long the battery lasts.
 *
 * @param rows one for each part that draws something
 */
public record PowerBudget(List<Row> rows, PowerData data) {
    /** All pieces of one part. */
    public record Row(String part, int quantity, int typicalMilliamperes, int peakMilliamperes, Text basis) {}

    public PowerBudget {
        rows = List.copyOf(rows);
    }

    public static PowerBudget of(Build build, PowerData data) {
        List<Row> rows = data.draws().stream()
                .filter(draw -> build.quantity(draw.part()) > 0)
                .map(draw -> row(draw, build.quantity(draw.part())))
                .toList();
        return new PowerBudget(rows, data);
    }

    private static Row row(PowerData.Draw draw, int quantity) {
        return new Row(
                draw.part(),
                quantity,
                draw.typicalMilliamperes() * quantity,
                draw.peakMilliamperes() * quantity,
                draw.basis());
    }

    public int typicalMilliamperes() {
        return rows.stream().mapToInt(Row::typicalMilliamperes).sum();
    }

    public int peakMilliamperes() {
        return rows.stream().mapToInt(Row::peakMilliamperes).sum();
    }

    /** The least that the converter must be able to give: all peaks at once, and the margin; rounded up. */
    public int neededMilliamperes() {
        return ceilOfPercent(peakMilliamperes(), 100 + data.marginPercent());
    }

    /** What the battery gives to the line, in milliwatt-hours, rounded down. */
    public long batteryMilliwattHours() {
        long stored = (long) data.batteryMillivolts() * data.batteryMilliampereHours() / 1000;
        return stored * data.batteryUsablePercent() * data.converterEfficiencyPercent() / 10_000;
    }

    /** How long the battery alone carries the case while people vote, in whole minutes. */
    public long batteryMinutes() {
        long milliwatts = (long) data.lineMillivolts() * typicalMilliamperes() / 1000;
        return batteryMilliwattHours() * 60 / milliwatts;
    }

    private static int ceilOfPercent(int value, int percent) {
        return (value * percent + 99) / 100;
    }
}
