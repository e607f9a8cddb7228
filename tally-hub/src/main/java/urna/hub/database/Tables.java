package urna.hub.database;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import urna.note.MalformedTextException;
import urna.note.StrictText;

/**
 * The tables of one feature.
 *
 * @param name of the file in SQLite ({@code <name>.db}), of the schema in PostgreSQL
 * @param version of their form; another one that is found is refused
 * @param owner the class whose package has {@code <name>-sqlite.sql} and {@code <name>-postgresql.sql}
 */
public record Tables(String name, int version, Class<?> owner) {
    /** The commands that make them, in the words of one kind of database. */
    List<String> script(String kind) throws IOException {
        String file = name + "-" + kind + ".sql";
        try (InputStream resource = owner.getResourceAsStream(file)) {
            if (resource == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            String script = StrictText.utf8(resource.readAllBytes()).replaceAll("--[^\n]*", "");
            return Arrays.stream(script.split(";", -1))
                    .filter(command -> !command.isBlank())
                    .toList();
        } catch (MalformedTextException e) {
            throw new IllegalStateException(file + " is not UTF-8", e);
        }
    }
}
