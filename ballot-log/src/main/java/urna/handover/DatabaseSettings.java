package urna.handover;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where a hub keeps what it takes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DatabaseSettings.Sqlite.class, name = "sqlite"),
    @JsonSubTypes.Type(value = DatabaseSettings.PostgreSql.class, name = "postgresql")
})
public sealed interface DatabaseSettings {
    /** Files in the hub's data folder: one machine, one hub process. */
    record Sqlite() implements DatabaseSettings {}

    /**
     * A server, for any number of hub processes. The password, if there is one, is in {@code database.password} in the hub's
     * folder, which its owner alone may read.
     *
     * @param url {@code jdbc:postgresql://host:port/database}
     * @param user whom the hub connects as
     */
    record PostgreSql(String url, String user) implements DatabaseSettings {
        public PostgreSql {
            if (!url.startsWith("jdbc:postgresql:") || url.contains("password=")) {
                throw new IllegalArgumentException(
                        "the database's url must be jdbc:postgresql://host:port/database, without a password");
            }
        }
    }
}
