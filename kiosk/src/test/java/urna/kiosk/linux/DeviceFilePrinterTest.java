package urna.kiosk.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import urna.kiosk.paper.EscPosPaper;
import urna.kiosk.screen.Printout;
import urna.kiosk.session.Event;
import urna.record.Alarm;

class DeviceFilePrinterTest {
    private static final Duration SOON = Duration.ofMillis(5);
    private static final Event FAILS = new Event.PartChanged(Alarm.Part.PRINTER, true);
    private static final Event IS_WELL = new Event.PartChanged(Alarm.Part.PRINTER, false);
    private static final Printout REPORT = printout(Printout.Kind.ZERO_REPORT, "report");
    private static final Printout SLIP = printout(Printout.Kind.SLIP, "slip");

    private final FakePrinter fake = new FakePrinter();
    private final List<Event> told = new CopyOnWriteArrayList<>();
    private final DeviceFilePrinter printer =
            new DeviceFilePrinter(fake, new EscPosPaper(FakePrinter.COLUMNS), new PrinterTimes(SOON, SOON, SOON, SOON));

    private static Printout printout(Printout.Kind kind, String text) {
        return new Printout(kind, Optional.empty(), List.of(text), List.of());
    }

    @AfterEach
    void end() {
        printer.close();
    }

    private void start() {
        printer.start(told::add);
    }

    private void awaitPaper(String... texts) {
        await().untilAsserted(() -> assertThat(fake.strips())
                .extracting(strip -> strip.lines().get(0))
                .containsExactly(texts));
    }

    private void awaitTold(Event... events) {
        await().untilAsserted(() -> assertThat(told).containsExactly(events));
    }

    /** Whatever the printer's thread was about, it has since gone round. */
    private void awaitLooks() {
        int before = fake.asked();
        await().until(() -> fake.asked() > before + 4);
    }

    @Test
    void printsInOrder() {
        printer.print(REPORT);
        start();
        printer.print(SLIP);
        printer.print(printout(Printout.Kind.SLIP, "slip 2"));
        awaitPaper("report", "slip", "slip 2");
        assertThat(told).isEmpty();
        assertThat(fake.forgotten()).isZero();
    }

    @Test
    void printsASlipUntilItIsOutOrItsFailureWasTold() {
        printer.print(REPORT);
        assertThat(printer.isPrintingSlip()).isFalse();
        printer.print(SLIP);
        printer.print(printout(Printout.Kind.SLIP, "slip 2"));
        assertThat(printer.isPrintingSlip()).isTrue();
        start();
        await().until(() -> !printer.isPrintingSlip());
        assertThat(fake.strips()).hasSize(3);
        assertThat(told).isEmpty();

        fake.take(1);
        printer.print(SLIP);
        printer.print(printout(Printout.Kind.SLIP, "slip 2"));
        await().until(() -> !printer.isPrintingSlip());
        assertThat(told).startsWith(FAILS);
        awaitLooks();
        assertThat(printer.isPrintingSlip()).isFalse();
    }

    @Test
    void tellsOfAPrinterThatIsNotThereAndOfItsReturn() {
        fake.plug(false);
        start();
        awaitTold(FAILS);
        fake.plug(true);
        awaitTold(FAILS, IS_WELL);
    }

    @Test
    void tellsOnceHoweverTheTroubleChanges() {
        start();
        fake.putPaper(false);
        awaitTold(FAILS);
        fake.switchOnline(false);
        awaitLooks();
        fake.putPaper(true);
        awaitLooks();
        fake.switchOnline(true);
        awaitTold(FAILS, IS_WELL);
    }

    @Test
    void printsAReportOnceThereIsPaper() {
        fake.putPaper(false);
        start();
        awaitTold(FAILS);
        printer.print(REPORT);
        awaitLooks();
        assertThat(fake.strips()).isEmpty();
        fake.putPaper(true);
        awaitPaper("report");
    }

    @Test
    void printsAReportAgainThatThePrinterDidNotTakeWhole() {
        fake.take(10);
        start();
        printer.print(REPORT);
        await().until(() -> told.contains(FAILS));
        assertThat(fake.strips()).isEmpty();
        fake.take(Integer.MAX_VALUE);
        awaitPaper("report");
        await().until(() -> told.get(told.size() - 1).equals(IS_WELL));
    }

    @Test
    void neverPrintsASlipAgainThatThePrinterDidNotTakeWhole() {
        fake.take(10);
        start();
        printer.print(SLIP);
        awaitTold(FAILS, IS_WELL);
        fake.take(Integer.MAX_VALUE);
        assertThat(fake.forgotten()).isEqualTo(1);
        printer.print(REPORT);
        awaitPaper("report");
    }

    @Test
    void neverPrintsASlipLater() {
        fake.putPaper(false);
        start();
        awaitTold(FAILS);
        printer.print(SLIP);
        awaitLooks();
        fake.putPaper(true);
        awaitTold(FAILS, IS_WELL);
        printer.print(REPORT);
        awaitPaper("report");
    }

    @Test
    void dropsTheOtherSlipsOfAVoterWhosePrinterFails() {
        fake.take(10);
        for (int i = 0; i < 50; i++) {
            printer.print(printout(Printout.Kind.SLIP, "slip " + i));
        }
        start();
        awaitTold(FAILS, IS_WELL);
        fake.take(Integer.MAX_VALUE);
        printer.print(REPORT);
        awaitPaper("report");
        assertThat(fake.forgotten()).isEqualTo(1);
    }

    @Test
    void makesThePrinterForgetWhatItHasOfASlip() {
        start();
        printer.print(SLIP);
        awaitPaper("slip");
        fake.putPaper(false);
        await().until(() -> fake.forgotten() == 1);
        awaitLooks();
        assertThat(fake.forgotten()).isEqualTo(1);
    }

    @Test
    void aPrinterThatDoesNotAnswerIsWellWhileItTakesBytes() {
        fake.answer(false);
        start();
        printer.print(REPORT);
        awaitPaper("report");
        assertThat(told).isEmpty();
        fake.plug(false);
        awaitTold(FAILS);
    }

    @Test
    void aPrinterThatNoLongerAnswersIsInTrouble() {
        start();
        awaitLooks();
        fake.answer(false);
        awaitTold(FAILS);
    }

    @Test
    void takesOverWithoutWaitingHoweverMuchThereIs() {
        for (int i = 0; i < 200; i++) {
            printer.print(REPORT);
        }
        assertThat(told).isEmpty();
    }
}
