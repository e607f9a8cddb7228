package urna.kiosk.ballotbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;
import urna.record.Vote;
import urna.record.VoteId;

/**
 * The votes that have not left the box yet.
 *
 * @param form how a vote is written
 */
record BoxTable(VoteForm form) {

    /**
     * Writes the whole box anew, sorted by id. Were a new vote only added, SQLite would lay it down behind those cast before
     * it, and the page would keep the order of voting; emptied and filled again in the order of random ids, the same votes
     * always make the same bytes.
     */
    void rewrite(Connection connection, SortedMap<VoteId, Vote> votes) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM box");
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO box VALUES (?, ?)")) {
            for (Vote vote : votes.values()) {
                insert.setBytes(1, vote.id().bytes());
                insert.setBytes(2, form.encode(vote));
                insert.executeUpdate();
            }
        }
    }

    SortedMap<VoteId, Vote> read(Connection connection) throws SQLException, DamagedBallotBoxException {
        SortedMap<VoteId, Vote> votes = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, vote FROM box ORDER BY id")) {
            while (rows.next()) {
                Vote vote = form.decode(rows.getBytes(1), rows.getBytes(2));
                votes.put(vote.id(), vote);
            }
        }
        return votes;
    }
}
