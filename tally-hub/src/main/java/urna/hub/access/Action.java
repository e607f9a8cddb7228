package urna.hub.access;

/** What the audit trail tells of. */
public enum Action {
    LOGIN,
    /** A wrong password, or a name that no account has: then the trail does not say which, for it may be a password. */
    LOGIN_FAILED,
    LOGOUT,
    ACCOUNT_ADDED,
    ROLE_CHANGED,
    PASSWORD_CHANGED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    EVIDENCE_DOWNLOADED,
    LOG_IMPORTED,
    CLOSE_REPORT_IMPORTED,
    /** A log or a close report that did not hold. */
    IMPORT_REFUSED,
    ACTAS_DRAWN,
    COMMUNE_EXPORTED,
    /** Votes and results for tools that others wrote. */
    RECORDS_EXPORTED,
    BOOKS_PUBLISHED,
    BACKUP_MADE,
    BACKUP_RESTORED
}
