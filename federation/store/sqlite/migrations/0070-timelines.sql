-- Everything here can be worked out again from `batches`. `timeline` is the number of the epoch an entry was first written in.
CREATE TABLE copies (
  timeline    INTEGER NOT NULL,
  seq         INTEGER NOT NULL,
  digest      TEXT NOT NULL,
  line        TEXT NOT NULL,
  via         INTEGER NOT NULL,
  arrived_ms  INTEGER NOT NULL,
  PRIMARY KEY (timeline, seq, digest, via)
) STRICT, WITHOUT ROWID;

CREATE TABLE stretches (
  timeline     INTEGER NOT NULL,
  from_seq     INTEGER NOT NULL,
  boot         INTEGER NOT NULL,
  started      INTEGER NOT NULL,
  jump_ms      INTEGER NOT NULL,
  observed_ms  INTEGER,
  first_seq    INTEGER,
  first_at_ms  INTEGER,
  last_seq     INTEGER,
  last_at_ms   INTEGER,
  offset_ms    INTEGER,
  lower_ms     INTEGER,
  upper_ms     INTEGER,
  held         INTEGER NOT NULL,
  PRIMARY KEY (timeline, from_seq)
) STRICT, WITHOUT ROWID;

-- The roll-up, one row per station, calendar day and stretch. Ordered as reports read it.
CREATE TABLE tallies (
  station   TEXT NOT NULL,
  day       TEXT NOT NULL,
  timeline  INTEGER NOT NULL,
  stretch   INTEGER NOT NULL,
  tally     TEXT NOT NULL,
  PRIMARY KEY (station, day, timeline, stretch)
) STRICT, WITHOUT ROWID;
CREATE INDEX tallies_by_stretch ON tallies (timeline, stretch, day);

-- Visits that were none, by their origin; `digest` is empty for a line of the epoch itself.
CREATE TABLE voided_visits (
  timeline  INTEGER NOT NULL,
  seq       INTEGER NOT NULL,
  digest    TEXT NOT NULL,
  via       INTEGER NOT NULL,
  PRIMARY KEY (timeline, seq, digest, via)
) STRICT, WITHOUT ROWID;

-- Held lines that cannot be read yet, by their origin, and where they are held.
CREATE TABLE unread_lines (
  timeline    INTEGER NOT NULL,
  origin_seq  INTEGER NOT NULL,
  digest      TEXT NOT NULL,
  epoch       INTEGER NOT NULL,
  seq         INTEGER NOT NULL,
  why         TEXT NOT NULL,
  PRIMARY KEY (timeline, origin_seq, digest)
) STRICT, WITHOUT ROWID;
CREATE INDEX unread_lines_by_place ON unread_lines (epoch, seq);

-- Lines of an epoch that were copies there and came again in a later one. Known by their place only: their origin is elsewhere.
CREATE TABLE passed_on (
  epoch  INTEGER NOT NULL,
  seq    INTEGER NOT NULL,
  PRIMARY KEY (epoch, seq)
) STRICT, WITHOUT ROWID;
