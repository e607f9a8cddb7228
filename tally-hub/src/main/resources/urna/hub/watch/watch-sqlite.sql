-- What the operators are told. One alarm of each kind for a kiosk, so the table has a bound.
CREATE TABLE alarm (
    kiosk           TEXT NOT NULL,        -- empty for what is about no kiosk of the roster
    kind            TEXT NOT NULL,
    detail          TEXT NOT NULL,
    raised_seconds  INTEGER NOT NULL,
    cleared_seconds INTEGER,              -- null while it stands
    theirs          BLOB,                 -- evidence of a refusal: the checkpoint that came
    ours            BLOB,                 -- the checkpoint that the hub had cosigned
    segment         BLOB,                 -- the beginning of the message; it may hold votes
    PRIMARY KEY (kiosk, kind)
) STRICT, WITHOUT ROWID;

-- The highest session counters that a kiosk ever told: one that tells less was restored from something older.
CREATE TABLE counters (
    kiosk    TEXT PRIMARY KEY,
    enabled  INTEGER NOT NULL,
    ballots  INTEGER NOT NULL,
    voided   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Ballots cast in a commune by the end of a quarter of an hour. Never finer: it must not tell who was in the booth.
CREATE TABLE turnout (
    commune  TEXT NOT NULL,
    quarter  INTEGER NOT NULL,            -- seconds since 1970, divided by 900
    ballots  INTEGER NOT NULL,
    PRIMARY KEY (commune, quarter)
) STRICT, WITHOUT ROWID;
