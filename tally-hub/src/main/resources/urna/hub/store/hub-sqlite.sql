-- The hub's database. Everything here follows from the entries; what is kept beside them (heads, counts) is there
-- to be fast, and is computed again from the entries before an acta.

CREATE TABLE kiosk (
    number     INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    origin     TEXT NOT NULL,
    package    TEXT NOT NULL,             -- SHA-256 of election.json, hexadecimal
    size       INTEGER NOT NULL,          -- entries stored
    frontier   BLOB NOT NULL,             -- the tree's right edge: 32 bytes for each bit set in size
    phase      TEXT NOT NULL,
    sessions_enabled INTEGER NOT NULL,
    sessions_cast    INTEGER NOT NULL,
    sessions_voided  INTEGER NOT NULL,
    receipt    BLOB                       -- the checkpoint over all entries, with the hub's cosignature
) STRICT;

CREATE TABLE entry (
    kiosk      INTEGER NOT NULL REFERENCES kiosk,
    position   INTEGER NOT NULL,
    note       BLOB NOT NULL,             -- the signed note, byte for byte
    PRIMARY KEY (kiosk, position)
) STRICT, WITHOUT ROWID;

-- A vote id is unique within a kiosk's log, so this stays small for each kiosk, however large the nation.
CREATE TABLE vote_id (
    kiosk      INTEGER NOT NULL REFERENCES kiosk,
    id         BLOB NOT NULL,
    PRIMARY KEY (kiosk, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE contest_count (
    kiosk      INTEGER NOT NULL REFERENCES kiosk,
    contest    TEXT NOT NULL,
    votes      INTEGER NOT NULL,
    blank      INTEGER NOT NULL,
    PRIMARY KEY (kiosk, contest)
) STRICT, WITHOUT ROWID;

CREATE TABLE option_count (
    kiosk      INTEGER NOT NULL REFERENCES kiosk,
    contest    TEXT NOT NULL,
    option     TEXT NOT NULL,
    number     INTEGER NOT NULL,
    PRIMARY KEY (kiosk, contest, option)
) STRICT, WITHOUT ROWID;

-- The last few refusals of each kiosk and reason: so many that a flood of one kind cannot drive out the evidence of another.
CREATE TABLE refusal (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    kiosk      TEXT NOT NULL,             -- empty for a kiosk that is in no roster
    reason     TEXT NOT NULL,
    detail     TEXT NOT NULL,
    at_seconds INTEGER NOT NULL,
    size       INTEGER NOT NULL,          -- entries stored when it came
    evidence   BLOB NOT NULL,             -- the beginning of what came, checkpoint first
    receipt    BLOB                       -- what the hub had cosigned by then
) STRICT;

CREATE INDEX refusal_kiosk_reason ON refusal (kiosk, reason, number);

CREATE TABLE refusal_count (
    kiosk      TEXT PRIMARY KEY,
    number     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
