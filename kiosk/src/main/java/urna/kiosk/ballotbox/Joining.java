package urna.kiosk.ballotbox;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import urna.log.Segment;
import urna.note.RefusedException;
import urna.record.VoteId;

/**
 * Brings places into step: all at a start, and one that returns later. A place is only ever changed from a history that was
 * verified as a whole and of which all that it holds is a part.
 *
 * @param places card and stick
 * @param reader verifies
 * @param table how votes lie in the box
 */
record Joining(Places places, BoxReader reader, BoxTable table) {
    private static final String TWO_HISTORIES = "card and stick hold two different histories of this kiosk";
    private static final String HOLDS_MORE =
            "a ballot box that cannot be read has voters who are not on the other place, which was away";

    /**
     * What a start begins with.
     *
     * @param stored what every place in use holds
     * @param ids of all votes
     */
    record Joined(Stored stored, Set<VoteId> ids) {
        /** What is in the box is secret. */
        @Override
        public String toString() {
            return stored.toString();
        }
    }

    /**
     * Opens the places, at a start.
     *
     * @throws RefusedException naming the claim that does not hold; then nothing was changed
     */
    Joined start() throws SQLException, IOException, RefusedException {
        Map<Place, Found> found = new LinkedHashMap<>();
        boolean joined = false;
        try {
            for (Place place : places.all()) {
                found.put(place, place.look(reader));
            }
            requireNotInUse(found);
            Joined all = join(found);
            joined = true;
            return all;
        } finally {
            if (!joined) {
                places.close();
                found.values().forEach(Joining::close);
            }
        }
    }

    private static void requireNotInUse(Map<Place, Found> found) throws BallotBoxInUseException {
        for (Found each : found.values()) {
            if (each instanceof Found.Unusable unusable && unusable.why() instanceof BallotBoxInUseException e) {
                throw e;
            }
        }
    }

    private Joined join(Map<Place, Found> found) throws SQLException, IOException, RefusedException {
        List<History> whole = found.values().stream().flatMap(Joining::history).toList();
        if (whole.isEmpty()) {
            return beginAnew(found);
        }
        History leading = leading(whole);
        boolean same = whole.size() == 2 && whole.get(0).to(whole.get(1)) == History.Relation.SAME;
        Stored target = leading.stored();
        for (History each : whole) {
            target = target.joined(each.stored(), same);
        }
        for (Found each : found.values()) {
            requireHoldsNoMore(each, target);
        }
        // The leading place last: until the other has its entries, it is read from.
        Attempts attempts = new Attempts();
        for (boolean leads : new boolean[] {false, true}) {
            for (Map.Entry<Place, Found> each : found.entrySet()) {
                if (history(each.getValue()).anyMatch(leading::equals) == leads) {
                    attempts.settle(each.getKey(), each.getValue(), leading, target);
                }
            }
        }
        attempts.requireOne();
        return new Joined(target, new HashSet<>(leading.ids()));
    }

    private static Stream<History> history(Found found) {
        return found instanceof Found.Whole whole ? Stream.of(whole.history()) : Stream.empty();
    }

    /** The history that goes on; the card's if they are the same. */
    private static History leading(List<History> whole) throws SQLException, RefusedException {
        History first = whole.get(0);
        if (whole.size() == 1) {
            return first;
        }
        return switch (first.to(whole.get(1))) {
            case SAME, AHEAD -> first;
            case BEHIND -> whole.get(1);
            case DIVERGED -> throw new DivergedBallotBoxException(TWO_HISTORIES);
        };
    }

    /** What cannot be read may be more than what can, if a mark beside it says so. */
    private static void requireHoldsNoMore(Found found, Stored known) throws DivergedBallotBoxException {
        Optional<AloneMark> mark = Optional.empty();
        if (found instanceof Found.Nothing nothing) {
            mark = nothing.mark();
        } else if (found instanceof Found.Unusable unusable && unusable.condition() != Condition.FOREIGN) {
            mark = unusable.mark();
        }
        if (mark.isPresent() && !known.spells().contains(mark.get().word())) {
            throw new DivergedBallotBoxException(HOLDS_MORE);
        }
    }

    /** No place holds a whole box. Only if none holds a broken one either is this the first start. */
    private Joined beginAnew(Map<Place, Found> found) throws SQLException, IOException, RefusedException {
        Attempts attempts = new Attempts();
        Stored empty = Stored.nothing(reader.rules().election());
        for (Map.Entry<Place, Found> each : found.entrySet()) {
            requireHoldsNoMore(each.getValue(), empty);
            if (each.getValue() instanceof Found.Unusable unusable) {
                attempts.failed(each.getKey(), unusable.why(), unusable.condition());
                if (unusable.holdsBox()) {
                    attempts.rethrow();
                }
            }
        }
        for (Map.Entry<Place, Found> each : found.entrySet()) {
            if (each.getValue() instanceof Found.Nothing) {
                attempts.make(each.getKey(), empty, List.of());
            }
        }
        attempts.requireOne();
        return new Joined(empty, new HashSet<>());
    }

    /**
     * Looks after places that are out of use, and takes them in again.
     *
     * @param now what the places in use hold
     * @param ids of all votes
     * @return whether one was taken in
     * @throws BallotBoxException if no place is left, or one returned that may hold what {@code now} does not
     */
    boolean rejoin(Stored now, Set<VoteId> ids) {
        places.notice();
        boolean joined = false;
        for (Place place : places.all()) {
            if (place.file().isEmpty() && place.isWorthALook()) {
                try {
                    rejoin(place, now, ids);
                    joined |= place.file().isPresent();
                } catch (SQLException | RefusedException e) {
                    throw new BallotBoxException(place.folder() + " cannot be joined", e);
                }
            }
        }
        places.tell();
        return joined;
    }

    private void rejoin(Place place, Stored now, Set<VoteId> ids) throws SQLException, RefusedException {
        Found found = place.look(reader);
        boolean joined = false;
        try {
            requireHoldsNoMore(found, now);
            History leading = new History(places.read(connection -> connection), now, ids);
            if (found instanceof Found.Whole whole) {
                switch (leading.to(whole.history())) {
                    case SAME, AHEAD -> {}
                    case BEHIND, DIVERGED -> throw new DivergedBallotBoxException(TWO_HISTORIES);
                }
            }
            new Attempts().settle(place, found, leading, now);
            joined = true;
        } finally {
            if (!joined) {
                close(found);
            }
        }
    }

    private static void close(Found found) {
        if (found instanceof Found.Whole whole) {
            whole.file().close();
        }
    }

    /** Tries what may fail in one place without keeping the kiosk from going on in the other. */
    private final class Attempts {
        private Optional<Exception> failure = Optional.empty();

        /** Brings a place to what it shall hold, whatever was found there. */
        void settle(Place place, Found found, History leading, Stored target) {
            try {
                if (found instanceof Found.Whole whole && !place.isSuspect()) {
                    Stored its = whole.history().stored();
                    List<Segment> missing = LogTable.segmentsAfter(
                            leading.connection(), its.contents().size());
                    bring(place, whole.file(), its, target, missing);
                } else if (found instanceof Found.Unusable unusable && unusable.condition() != Condition.DAMAGED) {
                    failed(place, unusable.why(), unusable.condition());
                } else {
                    List<Segment> all = LogTable.segmentsAfter(leading.connection(), 0);
                    close(found);
                    BoxFile.destroy(place.folder());
                    make(place, target, all);
                }
            } catch (SQLException | IOException | RefusedException | BallotBoxException e) {
                close(found);
                failed(place, e, Condition.after(e));
            }
        }

        /** Makes a box where there is none. */
        void make(Place place, Stored target, List<Segment> segments) {
            try {
                BoxFile file = BoxFile.open(place.folder(), reader.owner());
                bring(place, file, Stored.nothing(reader.rules().election()), target, segments);
            } catch (SQLException | IOException | RefusedException e) {
                failed(place, e, Condition.after(e));
            }
        }

        private void bring(Place place, BoxFile file, Stored from, Stored to, List<Segment> segments) {
            boolean brought = false;
            try {
                // One commit at every opening, also where nothing is missing: it empties a journal that a kill left
                // behind, which SQLite lets lie if its header was not written yet. Before any other, because SQLite
                // counts in the file the first commit of an opening, whatever is in it: were that the missing one, the
                // count would tell that a kill fell between the places. A crash before it or after it leaves the rest
                // to the next start.
                file.transaction(new Writing(table, from, from, List.of()));
                if (!from.equals(to)) {
                    file.transaction(new Writing(table, from, to, segments));
                }
                place.use(file);
                brought = true;
            } catch (BallotBoxException e) {
                failed(place, e, e.condition());
            } finally {
                if (!brought) {
                    file.close();
                }
            }
        }

        void failed(Place place, Exception why, Condition condition) {
            failure = failure.or(() -> Optional.of(why));
            place.drop(condition, String.valueOf(why.getMessage()));
        }

        void requireOne() throws SQLException, IOException, RefusedException {
            if (places.all().stream().allMatch(place -> place.file().isEmpty())) {
                rethrow();
            }
            places.tell();
        }

        /** Throws the first failure, as it was. */
        void rethrow() throws SQLException, IOException, RefusedException {
            Exception why = failure.orElseThrow();
            if (why instanceof SQLException e) {
                throw e;
            }
            if (why instanceof IOException e) {
                throw e;
            }
            if (why instanceof RefusedException e) {
                throw e;
            }
            throw (RuntimeException) why;
        }
    }
}
