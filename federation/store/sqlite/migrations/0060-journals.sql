-- Journals as the stations delivered them. An epoch only named by another has no `opened_ms` yet.
CREATE TABLE epochs (
  no                  INTEGER PRIMARY KEY,
  id                  TEXT NOT NULL,
  station             TEXT NOT NULL,
  opened_ms           INTEGER,
  acked               INTEGER NOT NULL,
  head                TEXT NOT NULL,
  tip                 INTEGER NOT NULL,
  kid                 TEXT NOT NULL,
  rekeys              TEXT NOT NULL,
  cursor              INTEGER NOT NULL,
  covered_through_ms  INTEGER,
  last_heard_ms       INTEGER,
  closed_ms           INTEGER,
  continues           INTEGER,
  copied              INTEGER NOT NULL,
  mixed               INTEGER NOT NULL,
  app                 TEXT,
  clock_error_ms      INTEGER,
  UNIQUE (station, id)
) STRICT;

-- The log of record: accepted batches, the very bytes. There is no row per entry.
CREATE TABLE batches (
  epoch        INTEGER NOT NULL,
  to_seq       INTEGER NOT NULL,
  from_seq     INTEGER NOT NULL,
  added_from   INTEGER NOT NULL,
  prev         TEXT NOT NULL,
  received_ms  INTEGER NOT NULL,
  bytes        BLOB NOT NULL,
  UNIQUE (epoch, to_seq)
) STRICT;

CREATE TABLE alarms (
  station   TEXT NOT NULL,
  epoch     TEXT NOT NULL,
  kind      TEXT NOT NULL,
  first_ms  INTEGER NOT NULL,
  last_ms   INTEGER NOT NULL,
  times     INTEGER NOT NULL,
  PRIMARY KEY (station, epoch, kind)
) STRICT, WITHOUT ROWID;

-- Days on which the hub heard from a station, by the hub's clock.
CREATE TABLE contacts (
  station         TEXT NOT NULL,
  day             TEXT NOT NULL,
  first_ms        INTEGER NOT NULL,
  last_ms         INTEGER NOT NULL,
  longest_gap_ms  INTEGER NOT NULL,
  batches         INTEGER NOT NULL,
  entries         INTEGER NOT NULL,
  PRIMARY KEY (station, day)
) STRICT, WITHOUT ROWID;
