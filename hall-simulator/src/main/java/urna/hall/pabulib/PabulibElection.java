package urna.hall.pabulib;

import java.util.List;

/**
 * An election as a {@code .pb} file tells it.
 *
 * @param title what was decided, in the city's own words
 * @param place the city and district
 * @param instance the year, or what the city calls this election
 * @param mostChoices how many projects a voter could choose; 1 is the file's {@code choose-1}
 * @param projects in the order of the file
 * @param votes for each voter the ids of the projects, in the order of the file; empty is a blank vote
 */
public record PabulibElection(
        String title,
        String place,
        String instance,
        int mostChoices,
        List<PabulibProject> projects,
        List<List<String>> votes) {
    public PabulibElection {
        projects = List.copyOf(projects);
        votes = votes.stream().map(List::copyOf).toList();
    }
}
