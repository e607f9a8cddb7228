package urna.hall.pabulib;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import urna.testing.SeededRandom;

/** Files in Pabulib's format, made up. */
public final class PabulibText {
    private PabulibText() {}

    /** Four votes on three projects, choose one: 2, 1, 0 votes and a blank. */
    public static String chooseOne() {
        return """
                META
                key;value
                description;Presupuesto de prueba
                unit;Łódź
                district;Śródmieście
                instance;2026
                num_projects;3
                num_votes;4
                vote_type;choose-1
                PROJECTS
                project_id;cost;votes;name
                P1;100;2;Agua
                P2;200;1;"Luz; toda la noche"
                P3;300;0;Cancha
                VOTES
                voter_id;vote;age
                11;P1;30
                12;P2;40
                13;P1;50
                14;;60
                """;
    }

    /**
     * An approval election of so many voters, each with 1 to 3 of 5 projects, in which the third place is a tie.
     *
     * @return the file
     */
    public static Path writeApprovalWithTie(Path folder, int voters) throws IOException {
        SeededRandom random = new SeededRandom(voters);
        StringBuilder votes = new StringBuilder();
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < voters; i++) {
            // a and b lead; c and d always come together; e trails.
            List<String> vote = random.below(3) == 0
                    ? List.of("a", "c", "d")
                    : random.below(5) == 0 ? List.of("e") : List.of("b", "a");
            vote.forEach(project -> counts.merge(project, 1, Integer::sum));
            votes.append(i).append(";\"").append(String.join(",", vote)).append("\"\n");
        }
        String projects = List.of("a", "b", "c", "d", "e").stream()
                .map(id -> id + ";" + counts.getOrDefault(id, 0) + ";Proyecto " + id + "\n")
                .collect(Collectors.joining());
        return Files.writeString(
                folder.resolve("approval.pb"),
                "META\nkey;value\ndescription;Aprobación\nunit;Prueba\ninstance;2026\nnum_projects;5\nnum_votes;"
                        + voters
                        + "\nvote_type;approval\nmax_length;3\nPROJECTS\nproject_id;votes;name\n" + projects
                        + "VOTES\nvoter_id;vote\n" + votes);
    }
}
