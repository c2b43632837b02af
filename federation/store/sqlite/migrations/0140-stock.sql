-- Entries of other nouns than visits can be voided, each by entries of its own noun.
CREATE TABLE voided_entries (
  timeline  INTEGER NOT NULL,
  seq       INTEGER NOT NULL,
  noun      TEXT NOT NULL,
  digest    TEXT NOT NULL,
  via       INTEGER NOT NULL,
  PRIMARY KEY (timeline, seq, noun, digest, via)
) STRICT, WITHOUT ROWID;
INSERT INTO voided_entries SELECT timeline, seq, 'visit', digest, via FROM voided_visits;
DROP TABLE voided_visits;

-- Sums that are asked for up to a day. A day adds to the row of itself, its month, its year and its century, named by the first
-- `span` characters of the day: a sum up to a day is at most 99 + 99 + 11 + 30 rows of a code, however long the history. Rows of 0
-- are not kept. Worked out again from `tallies`.
CREATE TABLE running_sums (
  station  TEXT NOT NULL,
  figure   TEXT NOT NULL,
  span     INTEGER NOT NULL,
  start    TEXT NOT NULL,
  code     TEXT NOT NULL,
  amount   INTEGER NOT NULL,
  PRIMARY KEY (station, figure, span, start, code)
) STRICT, WITHOUT ROWID;

-- Codes a station used, as far as they are told apart.
CREATE TABLE station_codes (
  station  TEXT NOT NULL,
  sort     TEXT NOT NULL,
  code     TEXT NOT NULL,
  PRIMARY KEY (station, sort, code)
) STRICT, WITHOUT ROWID;

-- What entries say of a lot: its label, openings, quarantine.
CREATE TABLE lot_notes (
  station  TEXT NOT NULL,
  lot      TEXT NOT NULL,
  what     TEXT NOT NULL,
  epoch    TEXT NOT NULL,
  seq      INTEGER NOT NULL,
  digest   TEXT NOT NULL,
  value    TEXT,
  PRIMARY KEY (station, lot, what, epoch, seq, digest)
) STRICT, WITHOUT ROWID;

-- Faults of equipment, by their origin.
CREATE TABLE faults (
  timeline    INTEGER NOT NULL,
  seq         INTEGER NOT NULL,
  digest      TEXT NOT NULL,
  at_ms       INTEGER NOT NULL,
  arrived_ms  INTEGER NOT NULL,
  PRIMARY KEY (timeline, seq, digest)
) STRICT, WITHOUT ROWID;
