package urna.handover;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.regex.Pattern;

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
     * @param url {@code jdbc:postgresql://host:port/database}, with no parameters but those of TLS: others change what the
     *     driver answers ({@code reWriteBatchedInserts} hides which inserts did nothing)
     * @param user whom the hub connects as
     */
    record PostgreSql(String url, String user) implements DatabaseSettings {
        private static final Pattern URL = Pattern.compile("jdbc:postgresql:[^?]*(\\?ssl[^&]*(&ssl[^&]*)*)?");

        public PostgreSql {
            if (!URL.matcher(url).matches() || url.contains("password=")) {
                throw new IllegalArgumentException("the database's url must be jdbc:postgresql://host:port/database,"
                        + " without a password; of parameters it takes those alone that begin with ssl");
            }
        }
    }
}
