package urna.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import urna.election.Kiosk;
import urna.handover.HubFolder;
import urna.hub.testing.KioskLink;
import urna.hub.testing.TestFolder;
import urna.log.Segment;
import urna.log.TileDirectory;
import urna.tally.Acta;
import urna.testing.TestElection;
import urna.testing.TestLog;
import urna.wire.Receipt;

class HubTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_795_000_000), ZoneOffset.UTC);

    private final TestElection election = new TestElection();
    private final Kiosk kiosk = election.kiosk("k-1");

    @TempDir
    Path temp;

    private HubFolder folder;

    @BeforeEach
    void provision() throws Exception {
        folder = TestFolder.write(temp.resolve("hub"), election);
    }

    @Test
    void aDayGoesFromSegmentsToReceiptsToAnActaAndAnExport() throws Exception {
        TestLog one = new TestLog(election, "k-1");
        TestLog two = new TestLog(election, "k-2");
        try (Hub hub = Hub.start(folder, CLOCK);
                KioskLink first = new KioskLink(hub.brokerAddress(), "k-1");
                KioskLink second = new KioskLink(hub.brokerAddress(), "k-2")) {
            first.send("k-1", one.add(one.opened()).segment());
            assertThat(first.receipt(election.election(), kiosk)).isInstanceOf(Receipt.Stored.class);
            first.send("k-1", one.addAll(one.ballots(5)).segment());
            assertThat(first.receipt(election.election(), kiosk)).isInstanceOf(Receipt.Stored.class);
            first.send("k-1", one.add(one.closed()).segment());
            Receipt last = first.receipt(election.election(), kiosk);
            second.send(
                    "k-2",
                    two.add(two.opened())
                            .addAll(two.ballots(2))
                            .add(two.closed())
                            .segment());
            second.answer();

            Acta acta = hub.acta(TestElection.COMMUNE);
            hub.export(TestElection.COMMUNE, temp.resolve("out"));

            assertThat(acta.sessions().cast()).isEqualTo(7);
            assertThat(hub.signedActa(TestElection.COMMUNE).text()).isEqualTo(acta.text());
            TileDirectory log = TileDirectory.read(temp.resolve("out/logs/k-1"));
            assertThat(log.entries()).containsExactlyElementsOf(one.notes());
            assertThat(last)
                    .isInstanceOfSatisfying(
                            Receipt.Stored.class,
                            stored -> assertThat(stored.checkpoint().bytes())
                                    .isEqualTo(log.checkpoint().bytes()));
            assertThat(temp.resolve("out/election/election.json")).hasBinaryContent(election.definition());
            assertThat(temp.resolve("out/election/election.note"))
                    .hasBinaryContent(election.note().bytes());
        }
    }

    @Test
    void aRestartAnswersAResendWithTheSameBytesAndCountsItOnce() throws Exception {
        TestLog log = new TestLog(election, "k-1");
        Segment segment =
                log.add(log.opened()).addAll(log.ballots(3)).add(log.closed()).segment();
        byte[] before;
        try (Hub hub = Hub.start(folder, CLOCK);
                KioskLink link = new KioskLink(hub.brokerAddress(), "k-1")) {
            link.send("k-1", segment);
            before = link.answer();
        }
        try (Hub hub = Hub.start(folder, CLOCK);
                KioskLink link = new KioskLink(hub.brokerAddress(), "k-1")) {
            assertThat(link.answer()).as("kept for whoever connects").isEqualTo(before);
            link.send("k-1", segment);
            assertThat(link.answer()).isEqualTo(before);
        }
    }
}
