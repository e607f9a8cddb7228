package urna.kiosk.ballotbox;

import java.nio.file.Path;
import java.util.List;
import urna.testing.SeededRandom;

/** A kiosk in a process of its own, which casts ballots until it is killed. Prints a line for each once it is recorded. */
final class CastingChild {
    static final int POOL_SIZE = 2;

    private CastingChild() {}

    /** The ballots of the day, which parent and child both know. */
    static List<Ballot> ballots(Hall hall, int number, long seed) {
        return Ballot.random(number, hall.election().election(), new SeededRandom(seed));
    }

    static Path card(Path data) {
        return data.resolve("card");
    }

    static Stick stick(Path data) {
        return new Stick(data.resolve("stick"), Stick.ANY_DISK);
    }

    /** Arguments: the folder of card and stick, how many ballots the day has, their seed. */
    public static void main(String[] arguments) throws Exception {
        Hall hall = Hall.live(POOL_SIZE);
        List<Ballot> ballots = ballots(hall, Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        Ballot.GivenIds ids = new Ballot.GivenIds();
        Path data = Path.of(arguments[0]);
        try (BallotBox box = hall.open(card(data), stick(data), ids)) {
            for (int i = (int) box.sessions().cast(); i < ballots.size(); i++) {
                ballots.get(i).cast(box, ids);
                System.out.println("recorded " + (i + 1));
            }
        }
    }
}
