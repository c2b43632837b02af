CREATE TABLE enrolment_codes (
  hash        TEXT PRIMARY KEY,
  station     TEXT NOT NULL,
  created_ms  INTEGER NOT NULL,
  expires_ms  INTEGER NOT NULL,
  used_by     TEXT
) STRICT, WITHOUT ROWID;

-- Wrong guesses left; an address without a row has them all.
CREATE TABLE guess_allowances (
  address  TEXT PRIMARY KEY,
  left     REAL NOT NULL,
  at_ms    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX guess_allowances_by_age ON guess_allowances (at_ms);
