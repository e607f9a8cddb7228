package urna.hall.bench.hub;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.paho.mqttv5.common.MqttException;
import urna.note.RandomSource;
import urna.note.RefusedException;

/**
 * Measures a hub beside its limits, and prints.
 *
 * @param scratch on the disk that is measured
 * @param votes how many there are
 * @param segment votes in one segment
 */
record HubBench(Path scratch, int votes, int segment, PrintWriter out) {
    private static final int COMMUNES = 16;
    private static final int KIOSKS = 128;

    /** Java compiles what it runs often: that is over before anything is measured. */
    private static final int WARM_UP_VOTES = 60_000;

    void run() throws IOException, RefusedException, MqttException, InterruptedException {
        line(
                "Processors: %d. %d kiosks, segments of %d votes.",
                Runtime.getRuntime().availableProcessors(), KIOSKS, segment);
        round("warm-up-" + segment, WARM_UP_VOTES, false);
        round("measured-" + segment, votes, true);
    }

    private void round(String name, int number, boolean print)
            throws IOException, RefusedException, MqttException, InterruptedException {
        Country country = Country.of(COMMUNES, KIOSKS, RandomSource.operatingSystem());
        Work work = Work.of(country, Math.max(1, number / segment / KIOSKS), segment);
        double verification = work.votes() / Limits.verification(work);
        double inserts = work.votes() / Limits.inserts(work, country, folder(name + "-inserts"));
        double broker = work.votes() / Ends.withBrokerAlone(work, folder(name + "-broker"));
        double hub = work.votes() / Ends.withHub(work, country, folder(name + "-hub"));
        if (print) {
            double slowest = Math.min(verification, Math.min(inserts, broker));
            line("%-44s %9.0f votes/s", "signatures alone, verified on all cores", verification);
            line("%-44s %9.0f votes/s", "SQLite alone, " + Ends.GROUP + " segments a commit", inserts);
            line("%-44s %9.0f votes/s", "broker alone, with the same messages", broker);
            line(
                    "%-44s %9.0f votes/s",
                    "these three, one after another", 1 / (1 / verification + 1 / inserts + 1 / broker));
            line(
                    "%-44s %9.0f votes/s  %.2f of the slowest of the three; goal 0.8",
                    "broker, verification, commit and receipt", hub, hub / slowest);
        }
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectory(scratch.resolve(name));
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
