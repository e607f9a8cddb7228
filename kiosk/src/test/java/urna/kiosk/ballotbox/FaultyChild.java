package urna.kiosk.ballotbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import urna.note.RefusedException;
import urna.testing.SeededRandom;

/**
 * A kiosk in a process of its own, whose file operations fail as its parent wishes. For each line that it reads it opens a
 * box in the two folders that the line names, casts what is left of the day, and prints a line for each ballot once it is
 * recorded, and one for the end.
 */
final class FaultyChild {
    static final String RECORDED = "recorded ";
    static final String ENDED = "ended ";
    static final String WELL = "well";

    private FaultyChild() {}

    /** The ballots of a day, which parent and child both know. */
    static List<Ballot> ballots(Hall hall, int number) {
        return Ballot.random(number, hall.election().election(), new SeededRandom(4));
    }

    static Stick stick(Path day) {
        return new Stick(day.resolve("media/stick"), Stick.ANY_DISK);
    }

    static Path card(Path day) {
        return day.resolve("card");
    }

    /** Arguments: the size of the pool, how many ballots a day has. */
    public static void main(String[] arguments) throws IOException {
        // The thread whose system calls the parent looks at.
        System.out.println(Files.readString(Path.of("/proc/thread-self/stat")).split(" ", 2)[0]);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Hall hall = Hall.live(Integer.parseInt(arguments[0]));
        List<Ballot> ballots = ballots(hall, Integer.parseInt(arguments[1]));
        for (String day = in.readLine(); day != null; day = in.readLine()) {
            try {
                castTheRest(hall, ballots, Path.of(day));
                System.out.println(ENDED + WELL);
            } catch (SQLException | IOException | RefusedException | BallotBoxException e) {
                System.out.println(ENDED + e);
            }
        }
    }

    private static void castTheRest(Hall hall, List<Ballot> ballots, Path day)
            throws SQLException, IOException, RefusedException {
        Ballot.GivenIds ids = new Ballot.GivenIds();
        try (BallotBox box = hall.open(card(day), stick(day), ids)) {
            while (box.sessions().cast() < ballots.size()) {
                int next = (int) box.sessions().cast();
                ballots.get(next).cast(box, ids);
                System.out.println(RECORDED + (next + 1));
                box.rejoin();
            }
        }
    }
}
