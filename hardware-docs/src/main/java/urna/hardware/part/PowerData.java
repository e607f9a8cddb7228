package urna.hardware.part;

import java.util.List;
import urna.hardware.words.Text;

/**
 * What {@code power.json} says: what each part draws, and what the supply gives.
 *
 * @param draws from the 5 V line
 * @param lineMillivolts of that line
 * @param marginPercent what the converter must be able to give beyond the sum of all peaks
 * @param converterMilliamperes what the converter gives without a break
 * @param converterEfficiencyPercent of what leaves the battery, how much arrives on the line
 * @param batteryMillivolts its nominal voltage
 * @param batteryMilliampereHours its rated charge
 * @param batteryUsablePercent how much of it is taken, so that an old battery still lasts
 */
public record PowerData(
        List<Draw> draws,
        int lineMillivolts,
        int marginPercent,
        int converterMilliamperes,
        int converterEfficiencyPercent,
        int batteryMillivolts,
        int batteryMilliampereHours,
        int batteryUsablePercent) {
    /**
     * What one piece of a part draws.
     *
     * @param typicalMilliamperes while people vote
     * @param peakMilliamperes the most, for as long as it may last
     * @param basis where the figures are from
     */
    public record Draw(String part, int typicalMilliamperes, int peakMilliamperes, Text basis) {}

    public PowerData {
        draws = List.copyOf(draws);
    }
}
