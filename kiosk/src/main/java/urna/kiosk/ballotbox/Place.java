package urna.kiosk.ballotbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import urna.note.RefusedException;

/**
 * Card or stick: a folder with a box file. In use while its condition is {@link Condition#IN_STEP}; one that failed is
 * closed at once and only used again after it was opened and verified anew.
 */
final class Place {
    private static final Logger LOG = LoggerFactory.getLogger(Place.class);

    private static final int LONGEST_PAUSE = 64;

    private final String name;
    private final Path folder;
    private final Optional<Site> site;
    private Optional<BoxFile> file = Optional.empty();
    private Condition condition = Condition.MISSING;
    private Condition told = Condition.IN_STEP;
    private String reason = "";
    private boolean suspect;
    /** How many times not to look, before the next look. */
    private int pause;

    private int nextPause = 1;

    /** Where a stick must lie: not where the card lies. */
    private record Site(Path card, Stick.Rule rule) {}

    private Place(String name, Path folder, Optional<Site> site) {
        this.name = name;
        this.folder = folder.toAbsolutePath();
        this.site = site;
    }

    static Place card(Path folder) {
        return new Place("card", folder, Optional.empty());
    }

    static Place stick(Stick stick, Path card) {
        return new Place("stick", stick.folder(), Optional.of(new Site(card.toAbsolutePath(), stick.rule())));
    }

    Path folder() {
        return folder;
    }

    Condition condition() {
        return condition;
    }

    /** The file of a place in use. */
    Optional<BoxFile> file() {
        return file;
    }

    /** Looks what is there. Makes a folder if need be, and nothing else. */
    Found look(BoxReader reader) {
        Optional<AloneMark> mark = AloneMark.in(folder);
        boolean holdsBox = Files.exists(folder.resolve(BoxFile.NAME));
        try {
            Optional<Condition> obstacle = obstacle();
            if (obstacle.isPresent()) {
                return new Found.Unusable(
                        obstacle.get(), false, Optional.empty(), new NoSuchFileException(folder.toString()));
            }
            makeFolder();
            return holdsBox ? lookInto(reader, mark) : new Found.Nothing(mark);
        } catch (SQLException | IOException | RefusedException e) {
            Condition why = isReadOnly() ? Condition.READ_ONLY : Condition.after(e);
            return new Found.Unusable(why, holdsBox || mark.isPresent(), mark, e);
        }
    }

    private Found lookInto(BoxReader reader, Optional<AloneMark> mark)
            throws SQLException, IOException, RefusedException {
        BoxFile opened = BoxFile.open(folder, reader.owner());
        boolean whole = false;
        try {
            if (opened.isNew()) {
                return new Found.Nothing(mark);
            }
            History history = reader.history(opened.connection());
            whole = true;
            return new Found.Whole(opened, history);
        } finally {
            if (!whole) {
                closeQuietly(opened);
            }
        }
    }

    /** What keeps the stick from being a place at all; nothing of the kind can happen to the card. */
    private Optional<Condition> obstacle() throws IOException {
        if (site.isEmpty()) {
            return Optional.empty();
        }
        Path there = Files.isDirectory(folder) ? folder : around(folder);
        if (!Files.isDirectory(there)) {
            return Optional.of(Condition.MISSING);
        }
        Path card = site.get().card();
        while (!Files.exists(card)) {
            card = around(card);
        }
        return site.get().rule().allows(there, card) ? Optional.empty() : Optional.of(Condition.NOT_MOUNTED);
    }

    private static Path around(Path path) {
        return path.resolveSibling(".").normalize();
    }

    /** A folder is on disk once the folder around it is: else a power cut could take the whole box with it. */
    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            if (site.isEmpty()) {
                Files.createDirectories(folder);
            } else {
                Files.createDirectory(folder);
            }
            AloneMark.force(around(folder));
        }
    }

    private boolean isReadOnly() {
        try {
            return Files.getFileStore(folder).isReadOnly();
        } catch (IOException e) {
            return false;
        }
    }

    /** Uses a file that holds what it shall. */
    void use(BoxFile opened) {
        file = Optional.of(opened);
        condition = Condition.IN_STEP;
        suspect = false;
    }

    /**
     * Stays out of use.
     *
     * @param reason why, for the log; nothing in it comes from a vote
     */
    void leave(Condition now, String reason) {
        condition = now;
        this.reason = reason;
    }

    /** Writes to the log what became of the place, once for each change. */
    void tell() {
        if (condition != told) {
            if (condition == Condition.IN_STEP) {
                LOG.info("the {} is in step again", name);
            } else {
                LOG.warn("the {} is out of use, {}: {}", name, condition.word(), reason);
            }
            told = condition;
        }
    }

    /**
     * Takes a place that failed out of use. It is closed and not tried again: after a failed fsync the system may show pages
     * as written that are not on disk, and a second fsync may say so too.
     */
    void drop(Condition now, String reason) {
        file.ifPresent(this::closeQuietly);
        file = Optional.empty();
        suspect |= now == Condition.FAILED;
        leave(now, reason);
    }

    /** Whether the file cannot be trusted though it reads well, because a write to it failed: it must be made anew. */
    boolean isSuspect() {
        return suspect;
    }

    /**
     * Whether to open a place again that is out of use. Cheap, as it is asked about once a second: while nothing is there the
     * answer is no, and a place that fails again and again is tried less and less.
     */
    boolean isWorthALook() {
        try {
            Optional<Condition> obstacle = obstacle();
            if (obstacle.isPresent()) {
                leave(obstacle.get(), "not there");
                pause = 0;
                nextPause = 1;
                return false;
            }
        } catch (IOException e) {
            leave(Condition.FAILED, "could not be looked at");
            return false;
        }
        if (pause > 0) {
            pause--;
            return false;
        }
        pause = nextPause;
        nextPause = Math.min(2 * nextPause, LONGEST_PAUSE);
        return true;
    }

    private void closeQuietly(BoxFile failed) {
        try {
            failed.close();
        } catch (BallotBoxException e) {
            LOG.debug("the {} could not be closed either", name);
        }
    }
}
