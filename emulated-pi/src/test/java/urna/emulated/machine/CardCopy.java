package urna.emulated.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import urna.handover.KioskFolder;
import urna.kiosk.ballotbox.BallotBox;
import urna.log.Rules;
import urna.log.Segment;
import urna.log.VerifiedLog;
import urna.note.RandomSource;
import urna.note.RefusedException;
import urna.record.PollsClosed;
import urna.record.Vote;

/**
 * What a power cut left on a card: its files copied out of the disk's bytes, and opened as the kiosk itself would open them.
 * The card stays as it is.
 *
 * @param file the box's file after that, before anything else was recorded: a letter for each byte, as ISO 8859-1 has it
 * @param departed the votes that had left the box for the log
 * @param inBox those that were still in it
 * @param report what the kiosk would report if it were closed now
 */
public record CardCopy(String file, List<Vote> departed, List<Vote> inBox, PollsClosed report) {
    private static final String BOX = "box.db";
    private static final String JOURNAL = "box.db-journal";

    /**
     * Copies and opens what is on a card.
     *
     * @param folder for the copy; does not exist yet
     */
    public static CardCopy of(Disk card, KioskFolder kiosk, Path folder)
            throws IOException, InterruptedException, SQLException, RefusedException {
        Files.createDirectories(folder);
        card.extract(List.of("/data/" + BOX, "/data/" + JOURNAL), folder);
        Rules rules = Rules.of(kiosk.electionPackage());
        try (BallotBox box =
                BallotBox.open(folder, rules, kiosk.kiosk(), kiosk.key(), RandomSource.operatingSystem())) {
            String file = Files.readString(folder.resolve(BOX), StandardCharsets.ISO_8859_1);
            if (Files.exists(folder.resolve(JOURNAL))) {
                assertThat(folder.resolve(JOURNAL)).isEmptyFile();
            }
            long size = box.size();
            PollsClosed report = box.closePolls();
            List<Vote> departed = new ArrayList<>();
            List<Vote> inBox = new ArrayList<>();
            VerifiedLog log = VerifiedLog.empty(rules.election());
            for (Optional<Segment> next = box.segmentFrom(0); next.isPresent(); ) {
                VerifiedLog.Extension extension = log.extend(next.get().entries(), kiosk.kiosk(), rules);
                (log.tree().size() < size ? departed : inBox).addAll(extension.votes());
                log = extension.log();
                next = box.segmentFrom(log.tree().size());
            }
            return new CardCopy(file, List.copyOf(departed), List.copyOf(inBox), report);
        }
    }

    /**
     * Requires that the file's bytes tell nothing of the order of voting: a vote in the box stands there once, where its random
     * id has its place among the others (SQLite fills a page from its end); one that has left it stands in the log alone.
     */
    public void requireNoOrder() {
        int before = file.length();
        for (Vote vote : inBox.stream()
                .sorted((one, other) -> one.id().hex().compareTo(other.id().hex()))
                .toList()) {
            String raw = new String(vote.id().bytes(), StandardCharsets.ISO_8859_1);
            int at = file.indexOf(raw);
            assertThat(at).as("a vote in the box, by its id").isNotNegative().isLessThan(before);
            assertThat(file.indexOf(raw, at + 1)).as("no second copy of it").isNegative();
            before = at;
        }
        for (Vote vote : departed) {
            assertThat(file)
                    .as("nothing of it is left in the box")
                    .doesNotContain(new String(vote.id().bytes(), StandardCharsets.ISO_8859_1));
            assertThat(file.indexOf(vote.id().hex()))
                    .isNotNegative()
                    .isEqualTo(file.lastIndexOf(vote.id().hex()));
        }
    }
}
