package urna.hub.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import urna.disk.AlreadyThereException;
import urna.disk.AtomicWrite;
import urna.handover.DatabaseSettings;
import urna.handover.HubFolder;
import urna.hub.access.Access;
import urna.hub.database.Database;
import urna.hub.database.SqliteDatabase;
import urna.hub.database.StoreException;
import urna.hub.roster.Enrolled;
import urna.hub.roster.Roster;
import urna.hub.store.LogReader;
import urna.hub.store.StoreLock;
import urna.note.RefusedException;

/**
 * The SQLite files of a hub's data folder, copied. The hub may be running: each file is copied as it stands at one moment,
 * by {@code VACUUM INTO}, which leaves out what was deleted. Keys and election packages are not in it: they have their own
 * safe place.
 */
public final class Backup {
    private static final String DATABASE = ".db";

    /** Below the data folder; a crash leaves it, nothing reads it, and the next restore removes it. */
    static final String STAGING = "restore.part";

    private static final String HUB = "hub" + DATABASE;

    private Backup() {}

    /**
     * Copies what a hub has stored.
     *
     * @param out a folder that must not exist; it appears whole or not at all, and its owner alone can look into it
     * @throws AlreadyThereException if it does
     * @throws IOException if the hub keeps its tables in PostgreSQL, which has a better tool for it
     */
    public static void write(HubFolder folder, Path out) throws IOException, RefusedException {
        requireSqlite(folder);
        List<Path> databases = files(folder.data());
        if (databases.isEmpty()) {
            throw new IOException(folder.data() + ": no database; has this hub ever run?");
        }
        AtomicWrite.newPrivateFolder(out, part -> {
            for (Path database : databases) {
                copy(database, part.resolve(String.valueOf(database.getFileName())));
            }
        });
    }

    private static void copy(Path database, Path target) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, target.toString());
            vacuum.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException("copying " + database, e);
        }
    }

    /**
     * Puts a copy in place of what a hub has lost, recounts it and ends all sessions. The accounts are those of the backup's
     * day: one that was disabled since can log in again.
     *
     * @param from what {@link #write} made
     * @return how many entries were recounted
     * @throws urna.hub.store.HubRunningException if the hub is running
     * @throws AlreadyThereException if the data folder has a database, or a part of one
     * @throws RefusedException if what the copy says does not follow from its entries; then nothing was restored
     */
    public static long restore(HubFolder folder, Path from) throws IOException, RefusedException {
        requireSqlite(folder);
        List<Path> copies = files(from);
        if (copies.isEmpty()) {
            throw new IOException(from + ": no backup of a hub: there is no " + DATABASE + " file in it");
        }
        try (StoreLock lock = StoreLock.take(folder.data())) {
            requireNoDatabase(folder.data());
            Path staging = folder.data().resolve(STAGING);
            AtomicWrite.deleteAll(staging);
            try {
                AtomicWrite.makePrivateFolder(staging);
                for (Path copy : copies) {
                    Files.copy(copy, staging.resolve(String.valueOf(copy.getFileName())));
                }
                long entries = prepare(folder, from, new SqliteDatabase(staging));
                putInPlace(staging, folder.data());
                return entries;
            } finally {
                AtomicWrite.deleteAll(staging);
            }
        }
    }

    /** Recounts a copy and ends its sessions, while it is where no hub looks. */
    private static long prepare(HubFolder folder, Path from, Database copy) throws IOException, RefusedException {
        try {
            long entries = recount(folder, copy);
            Access.endSessions(copy);
            return entries;
        } catch (StoreException e) {
            throw new IOException(
                    from + ": a database of it, " + HUB + " or another, cannot be used; restore another copy ("
                            + e.getMessage() + ")",
                    e);
        }
    }

    /** A crash between two of them leaves no votes in place: what a hub would count comes last. */
    private static void putInPlace(Path staging, Path data) throws IOException {
        List<Path> files = new ArrayList<>(files(staging));
        files.sort(Comparator.comparing(file -> file.endsWith(HUB)));
        List<Path> placed = new ArrayList<>();
        boolean isWhole = false;
        try {
            for (Path file : files) {
                Path target = data.resolve(String.valueOf(file.getFileName()));
                placed.add(target);
                AtomicWrite.move(file, target);
            }
            isWhole = true;
        } finally {
            if (!isWhole) {
                for (Path file : placed) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static long recount(HubFolder folder, Database copy) throws IOException, RefusedException {
        long entries = 0;
        try (LogReader reader = LogReader.open(copy)) {
            for (Enrolled kiosk : Roster.of(folder.communes()).kiosks()) {
                entries += reader.recount(kiosk).stored().size();
            }
        }
        return entries;
    }

    private static void requireSqlite(HubFolder folder) throws IOException {
        if (folder.settings().database() instanceof DatabaseSettings.PostgreSql postgres) {
            throw new IOException(
                    "this hub's tables are in PostgreSQL (" + postgres.url() + "): back them up with"
                            + " 'pg_dump --format=custom --file=hub.dump', restore them with 'pg_restore', then 'urna hub recount'");
        }
    }

    /** Also the files beside a database: an old write-ahead log would be played into the restored one. */
    private static void requireNoDatabase(Path data) throws IOException, AlreadyThereException {
        for (Path file : parts(data)) {
            AtomicWrite.requireAbsent(file);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        return list(folder).filter(file -> file.toString().endsWith(DATABASE)).toList();
    }

    private static List<Path> parts(Path folder) throws IOException {
        return list(folder)
                .filter(file -> file.toString().matches(".*\\.db(-[a-z]+)?"))
                .toList();
    }

    private static Stream<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }
}
