package urna.hall.pabulib;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import urna.hall.pabulib.PabulibRows.Row;
import urna.note.MalformedTextException;
import urna.note.StrictText;

/** Reads a {@code .pb} file of the vote types {@code choose-1} and {@code approval}, and checks that it agrees with itself. */
public final class PabulibReader {
    private PabulibReader() {}

    /**
     * Reads an election.
     *
     * @throws MalformedPabulibException naming file, line and reason
     */
    public static PabulibElection read(Path file) throws IOException, MalformedPabulibException {
        Map<String, List<Row>> sections = PabulibRows.read(file);
        Meta meta = new Meta(file, section(sections, "META"));
        Map<String, PabulibProject> projects = projects(section(sections, "PROJECTS"));
        int most = mostChoices(meta, projects.size());
        List<List<String>> votes = votes(section(sections, "VOTES"), projects, most);
        meta.requireNumber("num_projects", projects.size());
        meta.requireNumber("num_votes", votes.size());
        requireOfficialCounts(file, projects, votes);
        String place =
                meta.text("district").isEmpty() ? meta.text("unit") : meta.text("unit") + ", " + meta.text("district");
        return new PabulibElection(
                meta.required("description"),
                place,
                meta.required("instance"),
                most,
                List.copyOf(projects.values()),
                votes);
    }

    private static List<Row> section(Map<String, List<Row>> sections, String name) {
        return sections.getOrDefault(name, List.of());
    }

    private static int mostChoices(Meta meta, int projects) throws MalformedPabulibException {
        String type = meta.required("vote_type");
        return switch (type) {
            case "choose-1" -> 1;
            case "approval" -> Math.min(projects, (int) Math.min(projects, meta.number("max_length", projects)));
            default ->
                throw meta.refuse("the vote type \"" + type + "\" cannot be replayed, only choose-1 and approval");
        };
    }

    private static Map<String, PabulibProject> projects(List<Row> rows) throws MalformedPabulibException {
        Map<String, PabulibProject> projects = new LinkedHashMap<>();
        for (Row row : rows) {
            String id = row.cell("project_id");
            String official = row.cells().getOrDefault("votes", "");
            OptionalLong votes = official.isEmpty() ? OptionalLong.empty() : OptionalLong.of(number(row, official));
            String name = row.cells().getOrDefault("name", "").isEmpty() ? id : row.cell("name");
            if (projects.put(id, new PabulibProject(id, name, votes)) != null) {
                throw row.refuse("a second project " + id);
            }
        }
        return projects;
    }

    private static List<List<String>> votes(List<Row> rows, Map<String, PabulibProject> projects, int most)
            throws MalformedPabulibException {
        List<List<String>> votes = new ArrayList<>();
        Set<String> voters = new HashSet<>();
        for (Row row : rows) {
            if (!voters.add(row.cell("voter_id"))) {
                throw row.refuse("a second vote by voter " + row.cell("voter_id"));
            }
            String cell = row.cells().getOrDefault("vote", "");
            List<String> chosen = cell.isEmpty() ? List.of() : Arrays.asList(cell.split(",", -1));
            for (String project : chosen) {
                if (!projects.containsKey(project)) {
                    throw row.refuse("a vote for the unknown project \"" + project + "\"");
                }
            }
            if (new HashSet<>(chosen).size() < chosen.size()) {
                throw row.refuse("a vote that names a project twice");
            }
            if (chosen.size() > most) {
                throw row.refuse("a vote for " + chosen.size() + " projects, more than " + most);
            }
            votes.add(chosen);
        }
        return votes;
    }

    /** A file whose votes do not add up to its own counts has lost something on its way here. */
    private static void requireOfficialCounts(Path file, Map<String, PabulibProject> projects, List<List<String>> votes)
            throws MalformedPabulibException {
        Map<String, Long> counted = new HashMap<>();
        votes.forEach(chosen -> chosen.forEach(project -> counted.merge(project, 1L, Long::sum)));
        for (PabulibProject project : projects.values()) {
            long count = counted.getOrDefault(project.id(), 0L);
            if (project.officialVotes().orElse(count) != count) {
                throw new MalformedPabulibException(file + ": project " + project.id() + " has "
                        + project.officialVotes().orElse(count) + " votes in its column and " + count
                        + " in the section VOTES");
            }
        }
    }

    private static long number(Row row, String text) throws MalformedPabulibException {
        try {
            return StrictText.decimal(text);
        } catch (MalformedTextException e) {
            throw row.refuse("\"" + text + "\" is " + e.getMessage());
        }
    }

    /** The section META: keys and values. */
    private static final class Meta {
        private final Path file;
        private final Map<String, Row> byKey = new HashMap<>();

        Meta(Path file, List<Row> rows) throws MalformedPabulibException {
            this.file = file;
            for (Row row : rows) {
                if (byKey.put(row.cell("key"), row) != null) {
                    throw row.refuse("a second \"" + row.cell("key") + "\"");
                }
            }
        }

        String text(String key) {
            Row row = byKey.get(key);
            return row == null ? "" : row.cells().getOrDefault("value", "");
        }

        String required(String key) throws MalformedPabulibException {
            if (text(key).isEmpty()) {
                throw refuse("META has no \"" + key + "\"");
            }
            return text(key);
        }

        long number(String key, long otherwise) throws MalformedPabulibException {
            Row row = byKey.get(key);
            return row == null ? otherwise : PabulibReader.number(row, text(key));
        }

        void requireNumber(String key, int actual) throws MalformedPabulibException {
            if (number(key, actual) != actual) {
                throw refuse(key + " is " + text(key) + ", but the file has " + actual);
            }
        }

        MalformedPabulibException refuse(String reason) {
            return new MalformedPabulibException(file + ": " + reason);
        }
    }
}
