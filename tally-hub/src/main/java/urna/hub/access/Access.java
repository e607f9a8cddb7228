package urna.hub.access;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import urna.handover.WebSettings;
import urna.hub.database.Database;
import urna.hub.database.Tables;
import urna.hub.database.Transactions;
import urna.hub.web.Gate;
import urna.hub.web.WebFeature;
import urna.note.RandomSource;

/** Accounts, sessions and the audit trail of one hub, over tables of their own. The command line opens them beside a running hub. */
public final class Access implements AutoCloseable {
    static final Tables TABLES = new Tables("access", 1, Access.class);

    private final Transactions tables;
    private final Sessions sessions;
    private final Login login;
    private final Accounts accounts;
    private final AuditTrail trail;

    private Access(Transactions tables, Clock clock, RandomSource random, PasswordCost cost) {
        Passwords passwords = new Passwords(cost, random);
        this.tables = tables;
        this.sessions = new Sessions(tables, clock, random);
        this.login = new Login(tables, sessions, passwords, clock);
        this.accounts = new Accounts(tables, passwords, clock, random);
        this.trail = new AuditTrail(tables, clock);
    }

    /**
     * Opens the tables, or makes them: then there is no account.
     *
     * @param clock says when sessions end
     * @param random draws tokens, salts and passwords
     * @param cost of passwords that are set from now on; those that are set keep theirs
     */
    public static Access open(Database database, Clock clock, RandomSource random, PasswordCost cost)
            throws IOException {
        return new Access(Transactions.open(database, TABLES), clock, random, cost);
    }

    /** Ends all sessions: tables that come from a backup must open nothing that was ended since. */
    public static void endSessions(Database database) throws IOException {
        try (Transactions tables = Transactions.open(database, TABLES)) {
            tables.change("ending all sessions", SessionRows::deleteAll);
        }
    }

    /** What stands before every route of pages that are served like this. */
    public Gate gate(WebSettings settings) {
        return new Guard(sessions, settings.https());
    }

    /** Login, logout, and the pages of accounts and of the audit trail. */
    public List<WebFeature> features(WebSettings settings) throws IOException {
        return List.of(
                AccessPages.load(),
                new LoginRoutes(login, sessions, new Guard(sessions, settings.https())),
                new AccountRoutes(accounts, login),
                new TrailRoutes(trail));
    }

    public Accounts accounts() {
        return accounts;
    }

    public AuditTrail trail() {
        return trail;
    }

    @Override
    public void close() {
        tables.close();
    }
}
