-- Staff cards. `verifier` is what a station checks a PIN against (scrypt), never the PIN; `rev` grows with each change.
CREATE TABLE staff_cards (
  card          TEXT PRIMARY KEY,
  role          TEXT NOT NULL,
  name          TEXT,
  valid_until   TEXT NOT NULL,
  trainings     TEXT NOT NULL,
  verifier      TEXT NOT NULL,
  rev           INTEGER NOT NULL,
  withdrawn_ms  INTEGER
) STRICT, WITHOUT ROWID;

-- Where a card may be used, and in which form the station was sent it: to which of its recipients, at which revision.
CREATE TABLE staff_card_stations (
  card        TEXT NOT NULL,
  station     TEXT NOT NULL,
  sealed_to   TEXT,
  sealed_rev  INTEGER,
  PRIMARY KEY (card, station)
) STRICT, WITHOUT ROWID;
CREATE INDEX staff_card_stations_by_station ON staff_card_stations (station);

-- The age recipient that a station came with when it was enrolled; null for one that came without.
ALTER TABLE stations ADD COLUMN seal_to TEXT;
