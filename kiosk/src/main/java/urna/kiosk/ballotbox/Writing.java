package urna.kiosk.ballotbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import urna.log.Segment;

/**
 * The work of every transaction: a place goes from what it holds to what it shall hold. A place that missed much is brought
 * into step by the same steps as one that missed nothing, so its file too is made of the set of votes and not of their order.
 *
 * @param table how votes lie in the box
 * @param from what the place holds
 * @param to what it shall hold
 * @param segments what the log of {@code to} has more
 */
record Writing(BoxTable table, Stored from, Stored to, List<Segment> segments) implements BoxFile.Work {
    Writing {
        segments = List.copyOf(segments);
    }

    @Override
    public void run(Connection connection) throws SQLException {
        DayTable.putSessions(connection, to.contents().sessions());
        // The box before the log, whose entries, several times as large, take the pages that a smaller box gives up. So
        // none is free when a transaction begins: what goes into a free page SQLite does not journal, and a crash in
        // the middle of the commit would leave it there, votes that were never recorded beside the box without them.
        if (!to.contents().box().equals(from.contents().box())) {
            table.rewrite(connection, to.contents().box());
        }
        long first = from.contents().size();
        for (Segment segment : segments) {
            LogTable.append(connection, first, segment);
            first += segment.entries().size();
        }
        if (to.receipt().isPresent() && to.receivedSize() != from.receivedSize()) {
            DayTable.putReceipt(connection, to.receipt().get().bytes());
        }
        if (to.wrongPins() != from.wrongPins()) {
            DayTable.putWrongPins(connection, to.wrongPins());
        }
        for (int i = from.spells().size(); i < to.spells().size(); i++) {
            DayTable.putSpell(connection, i, to.spells().get(i));
        }
    }
}
