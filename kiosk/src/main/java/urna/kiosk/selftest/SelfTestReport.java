package urna.kiosk.selftest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import urna.disk.AtomicWrite;
import urna.handover.KioskFolder;
import urna.kiosk.selftest.Check.Verdict;
import urna.note.RefusedException;
import urna.note.SignedNote;

/**
 * What a self-test found, as a signed note of a kind of its own: no reader of a log takes it for an entry.
 *
 * @param time when it ended, to the second
 * @param checks in the order in which they were made
 */
public record SelfTestReport(KioskFolder folder, String software, String board, Instant time, List<Check> checks) {
    public static final String KIND = "urna.selftest/v1";
    public static final String FOLDER = "selftest";

    private static final DateTimeFormatter FILE_TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    public SelfTestReport {
        time = time.truncatedTo(ChronoUnit.SECONDS);
        checks = List.copyOf(checks);
    }

    /** Whether nothing failed. What was left out is no failure: the report names it. */
    public boolean isGood() {
        return checks.stream().noneMatch(check -> check.verdict() == Verdict.FAIL);
    }

    public String text() {
        StringBuilder text = new StringBuilder(KIND + "\n");
        text.append("election ")
                .append(folder.electionPackage().election().id())
                .append('\n');
        text.append("commune ")
                .append(folder.electionPackage().election().commune().id())
                .append('\n');
        text.append("kiosk ").append(folder.kiosk().id()).append('\n');
        text.append("software ").append(software).append('\n');
        text.append("board ").append(board).append('\n');
        text.append("time ").append(time).append('\n');
        for (Check check : checks) {
            String line = "check " + check.name() + " " + check.verdict().name().toLowerCase(Locale.ROOT) + " "
                    + check.reason();
            text.append(line.strip()).append('\n');
        }
        return text.append("result ")
                .append(isGood() ? "pass" : "fail")
                .append('\n')
                .toString();
    }

    /** Signs it, and writes it beside those that were there before. */
    public Path write() throws IOException, RefusedException {
        Path reports = folder.path().resolve(FOLDER);
        Files.createDirectories(reports);
        String name = FILE_TIME.format(time);
        Path file = reports.resolve(name + ".note");
        for (int again = 2; Files.exists(file); again++) {
            file = reports.resolve(name + "-" + again + ".note");
        }
        byte[] note = SignedNote.sign(text(), folder.key()).bytes();
        AtomicWrite.newFile(file, part -> Files.write(part, note));
        return file;
    }
}
