-- Every publication and withdrawal of a listing, and by whom: what was live on a day, long after its document changed. `kind`, days
-- and title as published; null for a withdrawal.
CREATE TABLE listing_acts (
  n           INTEGER PRIMARY KEY,
  listing     TEXT NOT NULL,
  rev         INTEGER NOT NULL,
  unit        TEXT,
  kind        TEXT,
  title       TEXT,
  from_day    TEXT,
  until_day   TEXT,
  acts_as     TEXT NOT NULL,
  at_ms       INTEGER NOT NULL
) STRICT;
CREATE INDEX listing_acts_by_listing ON listing_acts (listing, n);

-- Jobs that managers posted at their own stations, by their origin. Postings and withdrawals can be worked out again from `batches`; a
-- withdrawal may come before what it withdraws: then without a title.
CREATE TABLE postings (
  station      TEXT NOT NULL,
  epoch        TEXT NOT NULL,
  seq          INTEGER NOT NULL,
  posted_ms    INTEGER,
  title        TEXT,
  until_day    TEXT,
  job          TEXT,
  withdrawn    TEXT,
  decision     TEXT,
  decided_by   TEXT,
  decided_ms   INTEGER,
  PRIMARY KEY (station, epoch, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX postings_by_station ON postings (station, posted_ms);

-- How often each listing was looked at, by station and day.
CREATE TABLE listing_looks (
  station  TEXT NOT NULL,
  day      TEXT NOT NULL,
  listing  TEXT NOT NULL,
  times    INTEGER NOT NULL,
  PRIMARY KEY (station, day, listing)
) STRICT, WITHOUT ROWID;
CREATE INDEX listing_looks_by_listing ON listing_looks (listing, station);
