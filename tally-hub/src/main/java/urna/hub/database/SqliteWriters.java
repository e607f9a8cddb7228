package urna.hub.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** SQLite counts the commits of other connections by itself ({@code PRAGMA data_version}); nobody needs to be told. */
final class SqliteWriters implements OtherWriters {
    private final Connection connection;
    private final PreparedStatement question;
    private long version;

    SqliteWriters(Connection connection) throws SQLException {
        this.connection = connection;
        this.question = connection.prepareStatement("PRAGMA data_version");
        this.version = version();
    }

    @Override
    public boolean haveCommitted() throws SQLException {
        long before = version;
        version = version();
        return version != before;
    }

    @Override
    public void tell() {}

    private long version() throws SQLException {
        try (ResultSet answer = question.executeQuery()) {
            answer.next();
            return answer.getLong(1);
        } finally {
            connection.rollback();
        }
    }
}
