-- What the operators are told. One alarm of each kind for a kiosk, so the table has a bound.
CREATE TABLE alarm (
    kiosk           TEXT NOT NULL,        -- empty for what is about no kiosk of the roster
    kind            TEXT NOT NULL,
    detail          TEXT NOT NULL,
    raised_seconds  BIGINT NOT NULL,
    cleared_seconds BIGINT,              -- null while it stands
    theirs          BYTEA,                 -- evidence of a refusal: the checkpoint that came
    ours            BYTEA,                 -- the checkpoint that the hub had cosigned
    segment         BYTEA,                 -- the beginning of the message; it may hold votes
    PRIMARY KEY (kiosk, kind)
);

-- The highest session counters that a kiosk ever told: one that tells less was restored from something older.
CREATE TABLE counters (
    kiosk    TEXT PRIMARY KEY,
    enabled  BIGINT NOT NULL,
    ballots  BIGINT NOT NULL,
    voided   BIGINT NOT NULL
);

-- Ballots cast in a commune by the end of a quarter of an hour. Never finer: it must not tell who was in the booth.
CREATE TABLE turnout (
    commune  TEXT NOT NULL,
    quarter  BIGINT NOT NULL,            -- seconds since 1970, divided by 900
    ballots  BIGINT NOT NULL,
    PRIMARY KEY (commune, quarter)
);
