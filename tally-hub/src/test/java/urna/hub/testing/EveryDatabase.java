package urna.hub.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;
import urna.hub.database.Database;
import urna.hub.database.SqliteDatabase;

/** For tests of what the tables must do alike in each kind of database that a hub may have, the real ones. */
public final class EveryDatabase implements ArgumentsProvider {
    /** A kind of database. */
    @FunctionalInterface
    public interface Kind {
        /**
         * One without tables.
         *
         * @param folder where its files are, if they are not a server's
         */
        Database fresh(Path folder) throws SQLException;
    }

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        // One server for all classes, closed with the run.
        PostgresServer postgres = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(PostgresServer.class, any -> start(), PostgresServer.class);
        Kind sqlite = SqliteDatabase::new;
        Kind postgresql = folder -> {
            postgres.empty();
            return postgres.database();
        };
        return Stream.of(Arguments.of(Named.of("SQLite", sqlite)), Arguments.of(Named.of("PostgreSQL", postgresql)));
    }

    private static PostgresServer start() {
        try {
            return PostgresServer.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
