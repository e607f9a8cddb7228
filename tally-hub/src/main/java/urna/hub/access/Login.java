package urna.hub.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import urna.hub.database.Transactions;

/** Lets somebody in who knows the password of an account. */
final class Login {
    private final Transactions tables;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Clock clock;

    Login(Transactions tables, Sessions sessions, Passwords passwords, Clock clock) {
        this.tables = tables;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What became of a name and a password. */
    sealed interface Checked {
        /** They are an account's. */
        record Right(Account account) implements Checked {}

        /** No such name and password; which of the two is told to nobody. */
        record Wrong() implements Checked {}

        /** Not looked at: so many seconds too early. */
        record Wait(long seconds) implements Checked {}
    }

    /** What is known before the password is looked at. */
    private record Begun(long waitSeconds, @Nullable Account account, List<FailureRows.Counted> counted) {}

    /**
     * Looks at a name and a password. A failure is in the audit trail when this returns.
     *
     * @param address where they come from
     * @throws BusyException if they were not looked at; then nothing was counted
     */
    Checked check(String name, String password, String address) throws BusyException {
        long now = clock.instant().getEpochSecond();
        Begun begun = begin(name, address, now);
        if (begun.waitSeconds() > 0) {
            return new Checked.Wait(begun.waitSeconds());
        }
        Account account = begun.account();
        try {
            if (account == null || account.disabled()) {
                passwords.matchNobody(password);
            } else if (passwords.matches(password, account.password())) {
                tables.change("counting logins", connection -> {
                    takeBack(connection, begun);
                    FailureRows.forget(connection, ofName(account.name()));
                    FailureRows.forget(connection, ofPair(account.name(), address));
                });
                return new Checked.Right(account);
            }
        } catch (BusyException e) {
            // A stranger's flood, or many at once after a pause, must not lock out whoever tries in vain meanwhile.
            tables.change("counting logins", connection -> takeBack(connection, begun));
            throw e;
        }
        Visitor who = new Visitor(account == null ? "" : account.name(), Role.PUBLIC, "", address);
        tables.change(
                "writing the audit trail",
                connection -> TrailRows.insert(connection, now, who, Action.LOGIN_FAILED, ""));
        return new Checked.Wrong();
    }

    /** Counts the try as failed before it is looked at: a hundred at the same moment are a hundred. */
    private Begun begin(String name, String address, long now) {
        return tables.transaction("looking at a login", connection -> {
            FailureRows.deleteOld(connection, now - LoginWait.FORGOTTEN_SECONDS);
            boolean canExist = Account.isName(name);
            // An address that the account has logged in from: guesses of its name elsewhere, or of others' names behind
            // the
            // same address, must not keep its owner out.
            boolean isAtHome = canExist && TrailRows.hasLogin(connection, name, address);
            String place = isAtHome ? ofPair(name, address) : ofAddress(address);
            long wait = LoginWait.OF_ADDRESS.left(FailureRows.find(connection, place), now);
            if (canExist && !isAtHome) {
                wait = Math.max(wait, LoginWait.OF_NAME.left(FailureRows.find(connection, ofName(name)), now));
            }
            if (wait > 0) {
                return new Begun(wait, null, List.of());
            }
            List<FailureRows.Counted> counted = new ArrayList<>();
            counted.add(FailureRows.add(connection, place, now));
            if (canExist) {
                counted.add(FailureRows.add(connection, ofName(name), now));
            }
            return new Begun(0, canExist ? AccountRows.find(connection, name) : null, counted);
        });
    }

    private static void takeBack(Connection connection, Begun begun) throws SQLException {
        for (FailureRows.Counted counted : begun.counted()) {
            FailureRows.takeBack(connection, counted);
        }
    }

    /**
     * Opens a session.
     *
     * @param before the cookie that the browser had, whose session ends with this one's beginning; may be empty
     * @return the new cookie; empty if the account was changed since its password was looked at
     */
    Optional<String> open(Account account, String address, String before) {
        long now = clock.instant().getEpochSecond();
        String cookie = sessions.draw();
        Visitor who = new Visitor(account.name(), account.role(), "", address);
        return tables.transaction("opening a session", connection -> {
            SessionRows.deleteOld(connection, now - Sessions.LONGEST_SECONDS, now - Sessions.IDLE_SECONDS);
            SessionRows.delete(connection, Sessions.hash(before));
            if (!SessionRows.insert(connection, Sessions.hash(cookie), account, now)) {
                return Optional.empty();
            }
            TrailRows.insert(connection, now, who, Action.LOGIN, "");
            return Optional.of(cookie);
        });
    }

    private static String ofAddress(String address) {
        return "address " + address;
    }

    private static String ofPair(String name, String address) {
        return "name " + name + " address " + address;
    }

    static String ofName(String name) {
        return "name " + name;
    }
}
