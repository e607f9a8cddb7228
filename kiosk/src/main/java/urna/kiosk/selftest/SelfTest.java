package urna.kiosk.selftest;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.handover.KioskFolder;
import urna.kiosk.ballotbox.BoxStatus;
import urna.kiosk.ballotbox.Stick;
import urna.kiosk.ballotbox.StorageKind;
import urna.kiosk.uplink.MqttLink;

/** A whole self-test, step by step. */
public final class SelfTest {
    private static final Duration BROKER_PATIENCE = Duration.ofSeconds(15);

    private final Bench bench;
    private final Words words;
    private final String language;
    private final Surroundings surroundings;

    /**
     * What is around the kiosk.
     *
     * @param link to the broker, closed by the test
     * @param root where the system's own files are
     * @param offline whether network and broker are left out
     */
    public record Surroundings(MqttLink link, StorageKind storageKind, Path root, Clock clock, boolean offline) {}

    public SelfTest(Bench bench, String language, Surroundings surroundings) {
        this.bench = bench;
        this.language = language;
        this.surroundings = surroundings;
        words = Words.in(language);
    }

    /**
     * Goes through all steps, and tells how each came out.
     *
     * @param status of the kiosk's box, which is not touched
     */
    public SelfTestReport run(KioskFolder folder, Optional<Stick> stick, String software, BoxStatus status) {
        bench.begin(words.get("begin", folder.kiosk().id(), bench.board()));
        List<Check> checks = new ArrayList<>();
        checks.addAll(told(new ContactChecks(bench, words).all()));
        checks.addAll(told(new SenseChecks(bench, words, language).all()));
        MachineChecks machine = new MachineChecks(surroundings.root(), surroundings.storageKind(), words);
        checks.addAll(told(machine.storage(folder.path(), stick)));
        checks.addAll(told(List.of(machine.clock(surroundings.clock().instant()), machine.power())));
        checks.addAll(told(network(machine, software, status)));
        SelfTestReport report = new SelfTestReport(
                folder, software, bench.board(), surroundings.clock().instant(), checks);
        long failed = count(checks, Check.Verdict.FAIL);
        bench.tell(words.get(
                report.isGood() ? "end.good" : "end.bad", failed, count(checks, Check.Verdict.SKIPPED), checks.size()));
        return report;
    }

    private List<Check> network(MachineChecks machine, String software, BoxStatus status) {
        if (surroundings.offline()) {
            surroundings.link().close();
            String reason = words.get("reason.offline");
            return List.of(
                    new Check("network", Check.Verdict.SKIPPED, reason),
                    new Check("broker", Check.Verdict.SKIPPED, reason));
        }
        Check broker = new BrokerCheck(surroundings.link(), BROKER_PATIENCE, words).check(software, status);
        return List.of(machine.network(), broker);
    }

    private List<Check> told(List<Check> checks) {
        for (Check check : checks) {
            bench.tell(words.get("verdict." + check.verdict(), check.name(), check.reason())
                    .strip());
        }
        return checks;
    }

    private static long count(List<Check> checks, Check.Verdict verdict) {
        return checks.stream().filter(check -> check.verdict() == verdict).count();
    }
}
