package urna.hub.access;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets somebody in who knows the password of an account. */
final class Login {
    private final AccessTables tables;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Clock clock;

    Login(AccessTables tables, Sessions sessions, Passwords passwords, Clock clock) {
        this.tables = tables;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** How a login ended. */
    sealed interface Outcome {
        /** A session is open; this is its cookie. */
        record LoggedIn(String cookie, Role role) implements Outcome {}

        /** No such name and password; which of the two is told to nobody. */
        record Wrong() implements Outcome {}

        /** Not looked at: so many seconds too early. */
        record Wait(long seconds) implements Outcome {}
    }

    /** What is known before the password is looked at. */
    private record Begun(long waitSeconds, @Nullable Account account) {}

    /**
     * Tries one name and password.
     *
     * @param before the cookie that came with it, whose session ends if this opens another; may be empty
     */
    Outcome tryOnce(String name, String password, String address, String before) throws BusyException {
        long now = clock.instant().getEpochSecond();
        Begun begun = begin(name, address, now);
        if (begun.waitSeconds() > 0) {
            return new Outcome.Wait(begun.waitSeconds());
        }
        Account account = begun.account();
        if (account == null || account.disabled()) {
            passwords.matchNobody(password);
        } else if (passwords.matches(password, account.password())) {
            Optional<String> cookie = open(account, address, before, now);
            if (cookie.isPresent()) {
                return new Outcome.LoggedIn(cookie.get(), account.role());
            }
        }
        Visitor who = new Visitor(account == null ? "" : account.name(), Role.PUBLIC, "", address);
        tables.change(
                "writing the audit trail",
                connection -> TrailRows.insert(connection, now, who, Action.LOGIN_FAILED, ""));
        return new Outcome.Wrong();
    }

    /** Counts the try as failed before it is looked at: a hundred at the same moment are a hundred. */
    private Begun begin(String name, String address, long now) {
        return tables.transaction("looking at a login", connection -> {
            FailureRows.deleteOld(connection, now - LoginWait.FORGOTTEN_SECONDS);
            long wait = LoginWait.OF_ADDRESS.left(FailureRows.find(connection, ofAddress(address)), now);
            boolean canExist = Account.isName(name);
            // An address that the account has logged in from: a stranger's guesses elsewhere must not keep its owner
            // out.
            if (canExist && !TrailRows.hasLogin(connection, name, address)) {
                wait = Math.max(wait, LoginWait.OF_NAME.left(FailureRows.find(connection, ofName(name)), now));
            }
            if (wait > 0) {
                return new Begun(wait, null);
            }
            FailureRows.add(connection, ofAddress(address), now);
            if (canExist) {
                FailureRows.add(connection, ofName(name), now);
            }
            return new Begun(0, canExist ? AccountRows.find(connection, name) : null);
        });
    }

    private Optional<String> open(Account account, String address, String before, long now) {
        String cookie = sessions.draw();
        Visitor who = new Visitor(account.name(), account.role(), "", address);
        return tables.transaction("opening a session", connection -> {
            SessionRows.deleteOld(connection, now - Sessions.LONGEST_SECONDS, now - Sessions.IDLE_SECONDS);
            SessionRows.delete(connection, Sessions.hash(before));
            if (!SessionRows.insert(connection, Sessions.hash(cookie), account, now)) {
                return Optional.empty();
            }
            FailureRows.forget(connection, ofName(account.name()));
            FailureRows.takeBack(connection, ofAddress(address));
            TrailRows.insert(connection, now, who, Action.LOGIN, "");
            return Optional.of(cookie);
        });
    }

    private static String ofAddress(String address) {
        return "address " + address;
    }

    static String ofName(String name) {
        return "name " + name;
    }
}
