-- The hub's database. Everything here follows from the entries; what is kept beside them (heads, counts) is there
-- to be fast, and is computed again from the entries before an acta. Every key begins with the commune, as in PostgreSQL.

CREATE TABLE kiosk (
    commune    TEXT NOT NULL,
    kiosk      TEXT NOT NULL,
    origin     TEXT NOT NULL,
    package    TEXT NOT NULL,             -- SHA-256 of election.json, hexadecimal
    size       INTEGER NOT NULL,          -- entries stored
    root       BLOB NOT NULL,             -- of the tree over them
    frontier   BLOB NOT NULL,             -- the tree's right edge: 32 bytes for each bit set in size
    phase      TEXT NOT NULL,
    sessions_enabled INTEGER NOT NULL,
    sessions_cast    INTEGER NOT NULL,
    sessions_voided  INTEGER NOT NULL,
    counts     TEXT NOT NULL,             -- in the form of a close report
    receipt    BLOB,                      -- the checkpoint over all entries, with the hub's cosignature
    PRIMARY KEY (commune, kiosk)
) STRICT;

-- One row for each segment that was taken, however many entries it has: an entry bundle of at most 1,000.
CREATE TABLE segment (
    commune    TEXT NOT NULL,
    kiosk      TEXT NOT NULL,
    position   INTEGER NOT NULL,          -- of its first entry
    entries    BLOB NOT NULL,             -- signed notes, byte for byte, each after its length as u16be
    PRIMARY KEY (commune, kiosk, position)
) STRICT;

-- A vote id is unique within a kiosk's log, so this stays small for each kiosk, however large the nation.
CREATE TABLE vote_id (
    commune    TEXT NOT NULL,
    kiosk      TEXT NOT NULL,
    id         BLOB NOT NULL,
    position   INTEGER NOT NULL,        -- where its segment begins
    PRIMARY KEY (commune, kiosk, id)
) STRICT, WITHOUT ROWID;

-- The first and the last few refusals of each kiosk and reason: a flood of one kind cannot drive out the evidence of another.
CREATE TABLE refusal (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    commune    TEXT NOT NULL,             -- empty, as the kiosk, for a kiosk that is in no roster
    kiosk      TEXT NOT NULL,
    reason     TEXT NOT NULL,
    detail     TEXT NOT NULL,
    at_seconds INTEGER NOT NULL,
    size       INTEGER NOT NULL,          -- entries stored when it came
    evidence   BLOB NOT NULL,             -- the beginning of what came, checkpoint first
    receipt    BLOB                       -- what the hub had cosigned by then
) STRICT;

CREATE INDEX refusal_kiosk_reason ON refusal (commune, kiosk, reason, number);

CREATE TABLE refusal_count (
    commune    TEXT NOT NULL,
    kiosk      TEXT NOT NULL,
    number     INTEGER NOT NULL,
    PRIMARY KEY (commune, kiosk)
) STRICT, WITHOUT ROWID;
