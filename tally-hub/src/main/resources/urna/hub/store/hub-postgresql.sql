-- The hub's database, in the schema "hub". What the columns are is said in hub-sqlite.sql, which has the same tables.
-- Every key begins with the commune, and no statement touches two communes' rows but to list them: so the tables can be
-- spread over machines by it (docs/cluster.md). The two large ones are partitioned on one machine already.

CREATE TABLE kiosk (
    commune    TEXT NOT NULL,
    kiosk      TEXT NOT NULL,
    origin     TEXT NOT NULL,
    package    TEXT NOT NULL,
    size       BIGINT NOT NULL,
    root       BYTEA NOT NULL,
    frontier   BYTEA NOT NULL,
    phase      TEXT NOT NULL,
    sessions_enabled BIGINT NOT NULL,
    sessions_cast    BIGINT NOT NULL,
    sessions_voided  BIGINT NOT NULL,
    counts     TEXT NOT NULL,
    receipt    BYTEA,
    PRIMARY KEY (commune, kiosk)
);

CREATE TABLE segment (
    commune    TEXT NOT NULL,
    kiosk      TEXT NOT NULL,
    position   BIGINT NOT NULL,
    entries    BYTEA NOT NULL,
    PRIMARY KEY (commune, kiosk, position)
) PARTITION BY HASH (commune);

CREATE TABLE segment_0 PARTITION OF segment FOR VALUES WITH (MODULUS 8, REMAINDER 0);
CREATE TABLE segment_1 PARTITION OF segment FOR VALUES WITH (MODULUS 8, REMAINDER 1);
CREATE TABLE segment_2 PARTITION OF segment FOR VALUES WITH (MODULUS 8, REMAINDER 2);
CREATE TABLE segment_3 PARTITION OF segment FOR VALUES WITH (MODULUS 8, REMAINDER 3);
CREATE TABLE segment_4 PARTITION OF segment FOR VALUES WITH (MODULUS 8, REMAINDER 4);
CREATE TABLE segment_5 PARTITION OF segment FOR VALUES WITH (MODULUS 8, REMAINDER 5);
CREATE TABLE segment_6 PARTITION OF segment FOR VALUES WITH (MODULUS 8, REMAINDER 6);
CREATE TABLE segment_7 PARTITION OF segment FOR VALUES WITH (MODULUS 8, REMAINDER 7);

CREATE TABLE vote_id (
    commune    TEXT NOT NULL,
    kiosk      TEXT NOT NULL,
    id         BYTEA NOT NULL,
    position   BIGINT NOT NULL,
    PRIMARY KEY (commune, kiosk, id)
) PARTITION BY HASH (commune);

CREATE TABLE vote_id_0 PARTITION OF vote_id FOR VALUES WITH (MODULUS 8, REMAINDER 0);
CREATE TABLE vote_id_1 PARTITION OF vote_id FOR VALUES WITH (MODULUS 8, REMAINDER 1);
CREATE TABLE vote_id_2 PARTITION OF vote_id FOR VALUES WITH (MODULUS 8, REMAINDER 2);
CREATE TABLE vote_id_3 PARTITION OF vote_id FOR VALUES WITH (MODULUS 8, REMAINDER 3);
CREATE TABLE vote_id_4 PARTITION OF vote_id FOR VALUES WITH (MODULUS 8, REMAINDER 4);
CREATE TABLE vote_id_5 PARTITION OF vote_id FOR VALUES WITH (MODULUS 8, REMAINDER 5);
CREATE TABLE vote_id_6 PARTITION OF vote_id FOR VALUES WITH (MODULUS 8, REMAINDER 6);
CREATE TABLE vote_id_7 PARTITION OF vote_id FOR VALUES WITH (MODULUS 8, REMAINDER 7);

CREATE TABLE refusal (
    commune    TEXT NOT NULL,
    number     BIGSERIAL NOT NULL,
    kiosk      TEXT NOT NULL,
    reason     TEXT NOT NULL,
    detail     TEXT NOT NULL,
    at_seconds BIGINT NOT NULL,
    size       BIGINT NOT NULL,
    evidence   BYTEA NOT NULL,
    receipt    BYTEA,
    PRIMARY KEY (commune, number)
);

CREATE INDEX refusal_kiosk_reason ON refusal (commune, kiosk, reason, number);

CREATE TABLE refusal_count (
    commune    TEXT NOT NULL,
    kiosk      TEXT NOT NULL,
    number     BIGINT NOT NULL,
    PRIMARY KEY (commune, kiosk)
);
