package urna.hub.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import urna.hub.database.Transactions;
import urna.note.RandomSource;

/** Adds and changes accounts. Whatever is changed ends the account's sessions and stands in the audit trail. */
public final class Accounts {
    private final Transactions tables;
    private final Passwords passwords;
    private final Clock clock;
    private final RandomSource random;

    Accounts(Transactions tables, Passwords passwords, Clock clock, RandomSource random) {
        this.tables = tables;
        this.passwords = passwords;
        this.clock = clock;
        this.random = random;
    }

    /**
     * An account as it is shown.
     *
     * @param name unique
     * @param role what it may do
     * @param disabled whether its logins are refused
     */
    public record Listed(String name, Role role, boolean disabled) {}

    /** All, by name. */
    public List<Listed> list() {
        return tables.transaction("listing the accounts", AccountRows::all).stream()
                .map(account -> new Listed(account.name(), account.role(), account.disabled()))
                .toList();
    }

    /** A new password, for whoever has nobody to type one. It is to be told once and stands nowhere. */
    public String drawPassword() {
        return Passwords.draw(random);
    }

    /**
     * Adds an account.
     *
     * @throws IllegalArgumentException for {@link Role#PUBLIC}, which needs none
     */
    public void add(String name, Role role, String password, Visitor by)
            throws MalformedNameException, WeakPasswordException, AccountExistsException, BusyException {
        Account account = new Account(Account.requireName(name), requireAccount(role), passwords.hash(password), false);
        boolean added = tables.transaction("adding an account", connection -> {
            boolean isNew = AccountRows.insert(connection, account);
            if (isNew) {
                record(connection, by, Action.ACCOUNT_ADDED, name + " " + role);
            }
            return isNew;
        });
        if (!added) {
            throw new AccountExistsException("there is an account \"" + name + "\" already");
        }
    }

    public void changeRole(String name, Role role, Visitor by) throws UnknownAccountException {
        requireAccount(role);
        change(
                name,
                by,
                Action.ROLE_CHANGED,
                name + " " + role,
                connection -> AccountRows.setRole(connection, name, role));
    }

    /** Gives an account another password, and forgets the failed logins of its name. */
    public void changePassword(String name, String password, Visitor by)
            throws UnknownAccountException, WeakPasswordException, BusyException {
        PasswordHash hash = passwords.hash(password);
        change(name, by, Action.PASSWORD_CHANGED, name, connection -> {
            FailureRows.forget(connection, Login.ofName(name));
            return AccountRows.setPassword(connection, name, hash);
        });
    }

    /** Refuses logins from now on, or takes them again. */
    public void disable(String name, boolean disabled, Visitor by) throws UnknownAccountException {
        Action action = disabled ? Action.ACCOUNT_DISABLED : Action.ACCOUNT_ENABLED;
        change(name, by, action, name, connection -> AccountRows.setDisabled(connection, name, disabled));
    }

    private void change(String name, Visitor by, Action action, String about, Transactions.Work<Boolean> update)
            throws UnknownAccountException {
        boolean known = tables.transaction("changing an account", connection -> {
            if (!update.run(connection)) {
                return false;
            }
            SessionRows.deleteAllOf(connection, name);
            record(connection, by, action, about);
            return true;
        });
        if (!known) {
            throw new UnknownAccountException("there is no account \"" + name + "\"");
        }
    }

    private void record(Connection connection, Visitor by, Action action, String about) throws SQLException {
        TrailRows.insert(connection, clock.instant().getEpochSecond(), by, action, about);
    }

    private static Role requireAccount(Role role) {
        if (role == Role.PUBLIC) {
            throw new IllegalArgumentException("what is public needs no account");
        }
        return role;
    }
}
