-- Close reports that were imported without their logs. Nothing of them is counted; they are shown until the log comes.

CREATE TABLE close_report (
    commune    TEXT NOT NULL,
    kiosk      TEXT NOT NULL,
    note       BYTEA NOT NULL,             -- the signed note, byte for byte
    at_seconds BIGINT NOT NULL,
    settled    INTEGER NOT NULL,          -- 1 once it was compared with the kiosk's log
    PRIMARY KEY (commune, kiosk)
);
