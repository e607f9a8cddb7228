package urna.hub.watch;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import urna.hub.database.Database;
import urna.hub.database.StoreException;
import urna.hub.database.Tables;
import urna.hub.ingest.KnownKiosk;
import urna.hub.ingest.Standings;
import urna.hub.roster.Enrolled;
import urna.hub.roster.Roster;
import urna.hub.store.Refusal;
import urna.record.Sessions;
import urna.wire.KioskState;

/** The tables of the watch, and what they say, kept at hand. Written by the thread that watches; asked by any. */
final class AlarmDesk implements AutoCloseable {
    static final Tables TABLES = new Tables("watch", 1, AlarmDesk.class);

    private final Connection connection;
    private final Roster roster;
    private final Standings standings;
    private final Map<String, Sessions> highest;
    private final Map<String, Sessions> grown = new TreeMap<>();
    private final List<Turnout> turnoutAtStart;
    private final Map<String, Set<String>> standing = new ConcurrentHashMap<>();
    private volatile List<Alarm> alarms = List.of();
    private long lastRoundSeconds;
    private boolean written;

    private AlarmDesk(Connection connection, Roster roster, Standings standings) throws SQLException {
        this.connection = connection;
        this.roster = roster;
        this.standings = standings;
        this.highest = CounterRows.read(connection);
        this.turnoutAtStart = TurnoutRows.read(connection);
        read();
    }

    static AlarmDesk open(Database database, Roster roster, Standings standings) throws IOException {
        Connection connection = database.open(TABLES);
        try {
            return new AlarmDesk(connection, roster, standings);
        } catch (SQLException e) {
            throw new StoreException("reading the alarms", e);
        }
    }

    List<Alarm> alarms() {
        return alarms;
    }

    Set<String> standing(String kiosk) {
        return standing.getOrDefault(kiosk, Set.of());
    }

    List<Turnout> turnoutAtStart() {
        return turnoutAtStart;
    }

    synchronized Optional<Evidence> evidence(String kiosk, String kind) {
        try {
            Optional<Evidence> evidence = AlarmRows.evidence(connection, kiosk, kind);
            connection.commit();
            return evidence;
        } catch (SQLException e) {
            throw new StoreException("reading evidence", e);
        }
    }

    /** A clock that was set back makes one due as well. */
    boolean isRoundDue(long nowSeconds) {
        return nowSeconds < lastRoundSeconds || nowSeconds - lastRoundSeconds >= Watch.ROUND_SECONDS;
    }

    /** A refusal that is an alarm. */
    void refused(Refusal refusal, Set<String> told) {
        if (!standing(refusal.kiosk()).contains(refusal.reason())) {
            raise(refusal.kiosk(), refusal.reason(), refusal.detail(), refusal.atSeconds(), Evidence.of(refusal), told);
        }
    }

    /**
     * Compares what stands of a kiosk with what should. Cut off from its broker, this hub knows of no kiosk what another hub
     * on these tables does not know better: it neither raises nor clears.
     */
    void look(Enrolled enrolled, KnownKiosk known, long now, Set<String> told) {
        Long since = standings.listeningSinceSeconds();
        if (since == null) {
            return;
        }
        String kiosk = enrolled.id();
        boolean wasSilent = standing(kiosk).contains(AlarmRules.SILENT);
        Map<String, String> found =
                new TreeMap<>(AlarmRules.standing(known, isRevoked(enrolled), wasSilent, since, now));
        Sessions said = known.sessions();
        // A last will has the counts of when the kiosk connected: where it is all that was heard, they fell from
        // nothing.
        if (known.isClosed() || (known.said() != null && !known.isOffline())) {
            Sessions before = highest.getOrDefault(kiosk, Sessions.NONE);
            if (AlarmRules.fell(before, said)) {
                found.put(AlarmRules.COUNTERS, before.cast() + " > " + said.cast());
            }
            Sessions higher = AlarmRules.highest(before, said);
            if (!higher.equals(before)) {
                highest.put(kiosk, higher);
                grown.put(kiosk, higher);
            }
        }
        compare(kiosk, found, now, told);
    }

    /** The same for what the kiosks that are heard say of the hub. */
    void lookAtTheHub(long now, Set<String> told) {
        if (standings.listeningSinceSeconds() == null) {
            return;
        }
        Map<String, String> found = new TreeMap<>();
        long waiting = 0;
        long heard = 0;
        for (Enrolled kiosk : roster.kiosks()) {
            KnownKiosk known = standings.known(kiosk.id());
            KioskState said = known.said();
            if (said != null && !known.isOffline() && !isRevoked(kiosk)) {
                waiting += said.segmentsWaiting();
                heard++;
            }
        }
        if (AlarmRules.isBehind(waiting, heard)) {
            found.put(AlarmRules.HUB_BEHIND, Long.toString(waiting));
        }
        compare(Refusal.NO_KIOSK, found, now, told);
    }

    private static boolean isRevoked(Enrolled kiosk) {
        return kiosk.revocation().isPresent();
    }

    private void compare(String kiosk, Map<String, String> found, long now, Set<String> told) {
        Set<String> stands = standing(kiosk);
        // In one order: another hub may raise what this one clears.
        Set<String> kinds = new TreeSet<>(stands);
        kinds.addAll(found.keySet());
        for (String kind : kinds) {
            String detail = found.get(kind);
            if (detail == null && AlarmRules.ends(kind)) {
                clear(kiosk, kind, now, told);
            } else if (detail != null && !stands.contains(kind)) {
                raise(kiosk, kind, detail, now, null, told);
            }
        }
    }

    private synchronized void raise(
            String kiosk, String kind, String detail, long now, @Nullable Evidence proof, Set<String> told) {
        try {
            AlarmRows.raise(connection, kiosk, kind, detail, now, proof);
            written = true;
            told.add(kiosk);
        } catch (SQLException e) {
            throw new StoreException("raising an alarm", e);
        }
    }

    private synchronized void clear(String kiosk, String kind, long now, Set<String> told) {
        try {
            AlarmRows.clear(connection, kiosk, kind, now);
            written = true;
            told.add(kiosk);
        } catch (SQLException e) {
            throw new StoreException("clearing an alarm", e);
        }
    }

    synchronized void keep(List<Turnout> rows) {
        try {
            TurnoutRows.write(connection, rows);
            CounterRows.write(connection, grown);
            grown.clear();
            written = true;
        } catch (SQLException e) {
            throw new StoreException("keeping turnout", e);
        }
    }

    /**
     * Makes all of it stand, and reads what stands now: another hub process may have written too.
     *
     * @param told gets the kiosks whose alarms that changed
     */
    synchronized void commit(boolean round, long now, Set<String> told) {
        if (round) {
            lastRoundSeconds = now;
        }
        if (!written && !round) {
            return;
        }
        try {
            connection.commit();
            written = false;
            told.addAll(read());
        } catch (SQLException e) {
            throw new StoreException("committing alarms", e);
        }
    }

    private Set<String> read() throws SQLException {
        List<Alarm> all = AlarmRows.read(connection);
        connection.commit();
        Map<String, Set<String>> now = all.stream()
                .filter(Alarm::stands)
                .collect(Collectors.groupingBy(Alarm::kiosk, Collectors.mapping(Alarm::kind, Collectors.toSet())));
        Set<String> differ = new HashSet<>(standing.keySet());
        differ.addAll(now.keySet());
        differ.removeIf(kiosk -> Objects.equals(standing.get(kiosk), now.get(kiosk)));
        standing.keySet().retainAll(now.keySet());
        standing.putAll(now);
        alarms = List.copyOf(all);
        return differ;
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException("closing the alarms", e);
        }
    }
}
