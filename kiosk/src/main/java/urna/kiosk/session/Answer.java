package urna.kiosk.session;

/** What is said to somebody whose press or command was refused, or needs a word. */
public enum Answer {
    NO_SESSION,
    SESSION_OVER,
    NO_OPTION_HERE,
    TOO_MANY,
    NOTHING_MARKED,
    NOTHING_TO_CORRECT,
    PAGES_NOT_SEEN,
    ONE_PAGE_ONLY,
    CHOOSE_CONTEST,
    BLANK_NOT_HERE,
    KEY_OFF,
    NOT_OPENED,
    ALREADY_OPEN,
    CLOSED,
    PAUSED,
    PRINTER_NEEDED,
    DISPLAY_NEEDED,
    NOTHING_PRINTED,
    SESSION_RUNNING,
    NO_SLIP,
    NO_SESSION_TO_VOID,
    NO_SESSIONS_LEFT,
    PIN_AWAITED,
    PIN_TOO_LONG,
    PIN_NOT_AWAITED,
    PIN_WRONG,
    PIN_LOCKED
}
