-- Who opened or changed what of requests and offices, and when: kept three years (docs/decisions/0097), never a word of what was asked.
CREATE TABLE request_log (
  n         INTEGER PRIMARY KEY,
  at_ms     INTEGER NOT NULL,
  who_kind  TEXT NOT NULL,
  who_id    TEXT NOT NULL,
  who_name  TEXT NOT NULL,
  office    TEXT NOT NULL,
  finger    TEXT,
  act       TEXT NOT NULL
) STRICT;
CREATE INDEX request_log_by_office ON request_log (office, n);
CREATE INDEX request_log_by_finger ON request_log (finger, n) WHERE finger IS NOT NULL;

-- What offices signed when they destroyed a month's identity.
CREATE TABLE destroyed_months (
  office     TEXT NOT NULL,
  month      TEXT NOT NULL,
  statement  TEXT NOT NULL,
  at_ms      INTEGER NOT NULL,
  PRIMARY KEY (office, month, statement)
) STRICT, WITHOUT ROWID;
