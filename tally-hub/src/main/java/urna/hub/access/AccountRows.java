package urna.hub.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import urna.note.MalformedTextException;

/** How accounts stand in the tables. */
final class AccountRows {
    private AccountRows() {}

    /** False if the name is taken. */
    static boolean insert(Connection connection, Account account) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO account (name, role, password, disabled) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO NOTHING")) {
            insert.setString(1, account.name());
            insert.setString(2, account.role().name());
            insert.setString(3, account.password().text());
            insert.setInt(4, account.disabled() ? 1 : 0);
            return insert.executeUpdate() == 1;
        }
    }

    /** False if there is no such account. */
    static boolean setRole(Connection connection, String name, Role role) throws SQLException {
        return set(connection, "role", role.name(), name);
    }

    /** False if there is no such account. */
    static boolean setPassword(Connection connection, String name, PasswordHash password) throws SQLException {
        return set(connection, "password", password.text(), name);
    }

    /** False if there is no such account. */
    static boolean setDisabled(Connection connection, String name, boolean disabled) throws SQLException {
        return set(connection, "disabled", disabled ? 1 : 0, name);
    }

    private static boolean set(Connection connection, String column, Object value, String name) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE account SET " + column + " = ? WHERE name = ?")) {
            update.setObject(1, value);
            update.setString(2, name);
            return update.executeUpdate() == 1;
        }
    }

    static @Nullable Account find(Connection connection, String name) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT name, role, password, disabled FROM account WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? account(row) : null;
            }
        }
    }

    /** All, by name. */
    static List<Account> all(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT name, role, password, disabled FROM account ORDER BY name");
                ResultSet row = select.executeQuery()) {
            List<Account> accounts = new ArrayList<>();
            while (row.next()) {
                accounts.add(account(row));
            }
            return accounts;
        }
    }

    private static Account account(ResultSet row) throws SQLException {
        try {
            return new Account(
                    row.getString(1),
                    Role.valueOf(row.getString(2)),
                    PasswordHash.parse(row.getString(3)),
                    row.getInt(4) != 0);
        } catch (MalformedTextException e) {
            throw new SQLException("the account " + row.getString(1) + ": " + e.getMessage(), e);
        }
    }
}
