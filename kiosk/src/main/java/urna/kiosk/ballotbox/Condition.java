package urna.kiosk.ballotbox;

import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.SQLiteErrorCode;
import urna.note.RefusedException;

/** How one of the places is in which box and log are kept. */
public enum Condition {
    /** Holds all that is recorded. The only one that is no trouble. */
    IN_STEP,
    /** Not there: pulled out, or never put in. */
    MISSING,
    /** The stick's folder lies on the card or in memory: no stick is mounted there, and a copy would be no second one. */
    NOT_MOUNTED,
    /** Can be read and not written to. */
    READ_ONLY,
    /** Has no room left. */
    FULL,
    /** Reading or writing failed. */
    FAILED,
    /** Holds something that is no whole ballot box. */
    DAMAGED,
    /** Holds the box of another kiosk or of another election; it is not touched. */
    FOREIGN,
    /** Another process has it open. */
    IN_USE;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What an exception tells of the place that it came from. */
    static Condition after(Exception failure) {
        if (failure instanceof ForeignBallotBoxException) {
            return FOREIGN;
        }
        if (failure instanceof BallotBoxInUseException) {
            return IN_USE;
        }
        if (failure instanceof RefusedException) {
            return DAMAGED;
        }
        return failure instanceof SQLException sql ? after(sql) : FAILED;
    }

    private static Condition after(SQLException failure) {
        if (failure.getErrorCode() == SQLiteErrorCode.SQLITE_READONLY_DBMOVED.code) {
            return MISSING;
        }
        if (BoxFile.isError(failure, SQLiteErrorCode.SQLITE_FULL)) {
            return FULL;
        }
        if (BoxFile.isError(failure, SQLiteErrorCode.SQLITE_READONLY)) {
            return READ_ONLY;
        }
        if (BoxFile.isError(failure, SQLiteErrorCode.SQLITE_CORRUPT)
                || BoxFile.isError(failure, SQLiteErrorCode.SQLITE_NOTADB)) {
            return DAMAGED;
        }
        return FAILED;
    }
}
