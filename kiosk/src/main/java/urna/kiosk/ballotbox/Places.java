package urna.kiosk.ballotbox;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import urna.note.RefusedException;

/**
 * Card and stick as one. A commit is done when it is on every place in use; a place that fails is out of use, and the day
 * goes on with the other. Once none is left, everything throws {@link BallotBoxException}.
 */
final class Places implements AutoCloseable {
    private final List<Place> places;

    /** @param places the card, then the stick if there is one */
    Places(List<Place> places) {
        this.places = List.copyOf(places);
    }

    /** Reads something. */
    @FunctionalInterface
    interface Reading<T> {
        T from(Connection connection) throws SQLException, RefusedException;
    }

    List<Place> all() {
        return places;
    }

    private List<Place> inUse() {
        return places.stream().filter(place -> place.file().isPresent()).toList();
    }

    /** Whether a place that should be in use is not. */
    boolean isIncomplete() {
        return inUse().size() < places.size();
    }

    Storage storage() {
        return new Storage(
                places.get(0).condition(),
                places.stream().skip(1).map(Place::condition).findFirst());
    }

    /**
     * Does one thing in each place in use, the card first. A crash in between leaves the card ahead by it.
     *
     * @throws BallotBoxException if no place took it
     */
    void transaction(BoxFile.Work work) {
        Optional<BallotBoxException> last = Optional.empty();
        for (Place place : inUse()) {
            try {
                place.file().orElseThrow().transaction(work);
            } catch (BallotBoxException e) {
                place.drop(e.condition(), String.valueOf(e.getMessage()));
                last = Optional.of(e);
            }
        }
        requireOne(last);
    }

    /** What is recorded in the one place in use and nowhere else must be known for it, whatever is damaged later. */
    void mark(AloneMark mark) {
        for (Place place : inUse()) {
            try {
                mark.put(place.folder());
            } catch (IOException e) {
                place.drop(Condition.after(e), "could not be marked");
                requireOne(Optional.of(new BallotBoxException(place.folder() + " could not be marked", e)));
            }
        }
    }

    /** Both places hold the same again. A place that cannot even lose its mark is out of use. */
    void unmark() {
        for (Place place : places) {
            try {
                AloneMark.remove(place.folder());
            } catch (IOException e) {
                place.drop(Condition.after(e), "could not be unmarked");
                requireOne(Optional.of(new BallotBoxException(place.folder() + " could not be unmarked", e)));
            }
        }
    }

    /** Reads from the first place that can be read. */
    <T> T read(Reading<T> reading) {
        Optional<BallotBoxException> last = Optional.empty();
        for (Place place : inUse()) {
            BoxFile file = place.file().orElseThrow();
            try {
                T result = reading.from(file.connection());
                tell();
                return result;
            } catch (SQLException | RefusedException e) {
                // It was verified when it was opened.
                last = Optional.of(new BallotBoxException(file.path() + " could not be read", e));
                place.drop(Condition.after(e), String.valueOf(e.getMessage()));
            }
        }
        throw last.orElseGet(Places::noneLeft);
    }

    /** Notices a stick that was pulled out, or a file that was taken away, before the next commit does. */
    void notice() {
        for (Place place : inUse()) {
            if (!place.file().orElseThrow().isInPlace()) {
                place.drop(Condition.MISSING, "its file is gone");
            }
        }
        requireOne(Optional.empty());
    }

    private void requireOne(Optional<BallotBoxException> last) {
        if (inUse().isEmpty()) {
            throw last.orElseGet(Places::noneLeft);
        }
        tell();
    }

    /** Writes to the log which places went out of use or came back. If none is left, an exception tells. */
    void tell() {
        places.forEach(Place::tell);
    }

    private static BallotBoxException noneLeft() {
        return new BallotBoxException("no place is left for the ballot box", new IOException("all failed before"));
    }

    @Override
    public void close() {
        Optional<BallotBoxException> failure = Optional.empty();
        for (Place place : inUse()) {
            try {
                place.file().orElseThrow().close();
            } catch (BallotBoxException e) {
                failure = Optional.of(e);
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }
}
