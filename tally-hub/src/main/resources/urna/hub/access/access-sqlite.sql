-- Who may log in, who is, and what was done. Nothing in here is a password or a token: only what they hash to.

CREATE TABLE account (
    name       TEXT PRIMARY KEY,
    role       TEXT NOT NULL,
    password   TEXT NOT NULL,             -- Argon2id, PHC text form
    disabled   INTEGER NOT NULL           -- 0 or 1
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    token      BLOB PRIMARY KEY,          -- SHA-256 of the cookie
    account    TEXT NOT NULL REFERENCES account,
    began_seconds INTEGER NOT NULL,
    used_seconds  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX session_account ON session (account);

-- Failed logins, by name, by address and by both, until nothing has failed there for an hour.
CREATE TABLE failure (
    subject    TEXT PRIMARY KEY,
    number     INTEGER NOT NULL,
    last_seconds INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE trail (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    at_seconds INTEGER NOT NULL,
    account    TEXT NOT NULL,
    address    TEXT NOT NULL,
    action     TEXT NOT NULL,
    about      TEXT NOT NULL
) STRICT;

CREATE INDEX trail_login ON trail (account, address) WHERE action = 'LOGIN';
