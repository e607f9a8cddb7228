package urna.hub.access;

import java.time.Clock;
import java.util.List;
import urna.hub.database.Transactions;

/** What was done at the hub, by whom. No line of it holds a password, a token or a choice. */
public final class AuditTrail {
    private final Transactions tables;
    private final Clock clock;

    AuditTrail(Transactions tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * Adds a line. It is on disk when this returns: do it before what it tells of is answered.
     *
     * @param about which account, kiosk or commune it was done to
     */
    public void record(Visitor who, Action action, String about) {
        tables.change(
                "writing the audit trail",
                connection -> TrailRows.insert(connection, clock.instant().getEpochSecond(), who, action, about));
    }

    /** At most {@code most} lines whose numbers are below {@code before}, newest first. */
    List<TrailEntry> read(long before, int most) {
        return tables.transaction("reading the audit trail", connection -> TrailRows.read(connection, before, most));
    }
}
