-- Officers. One that was disabled stays: its id stands beside what it did. `folded` is the name as it is compared. Secrets that are
-- only compared are hashes; that of the second factor has to be known.
CREATE TABLE accounts (
  id               TEXT PRIMARY KEY,
  name             TEXT NOT NULL,
  folded           TEXT NOT NULL UNIQUE,
  unit             TEXT NOT NULL,
  role             TEXT NOT NULL,
  created_ms       INTEGER NOT NULL,
  disabled_ms      INTEGER,
  password         TEXT,
  factor           TEXT,
  factor_step      INTEGER NOT NULL,
  recovery         TEXT NOT NULL,
  set_up           TEXT UNIQUE,
  set_up_until_ms  INTEGER,
  set_up_factor    TEXT,
  signed_in_ms     INTEGER
) STRICT, WITHOUT ROWID;

-- Wrong tries in a row, by what was tried and from where.
CREATE TABLE sign_in_tries (
  key     TEXT PRIMARY KEY,
  wrong   INTEGER NOT NULL,
  at_ms   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_in_tries_by_age ON sign_in_tries (at_ms);

-- So that somebody can see where they are signed in. Those running end: they say nothing of it.
DROP TABLE sessions;
CREATE TABLE sessions (
  hash        TEXT PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  who_kind    TEXT NOT NULL,
  who_id      TEXT NOT NULL,
  who_name    TEXT NOT NULL,
  unit        TEXT NOT NULL,
  may         TEXT NOT NULL,
  begun_ms    INTEGER NOT NULL,
  expires_ms  INTEGER NOT NULL,
  address     TEXT NOT NULL,
  agent       TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_age ON sessions (expires_ms);
CREATE INDEX sessions_by_who ON sessions (who_kind, who_id);
