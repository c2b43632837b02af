CREATE TABLE stations (
  id            TEXT PRIMARY KEY,
  name          TEXT NOT NULL,
  unit          TEXT NOT NULL,
  created_ms    INTEGER NOT NULL,
  enrolled_ms   INTEGER,
  closed_ms     INTEGER,
  moved_at      INTEGER NOT NULL DEFAULT 0,
  resetting_to  INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE station_units (
  station   TEXT NOT NULL,
  from_day  TEXT NOT NULL,
  unit      TEXT NOT NULL,
  PRIMARY KEY (station, from_day)
) STRICT, WITHOUT ROWID;

-- `x` is the whole of an Ed25519 public key.
CREATE TABLE station_keys (
  station      TEXT NOT NULL,
  kid          TEXT NOT NULL,
  x            TEXT NOT NULL,
  added_ms     INTEGER NOT NULL,
  by           TEXT NOT NULL,
  replaced_in  TEXT,
  revoked_ms   INTEGER,
  PRIMARY KEY (station, kid)
) STRICT, WITHOUT ROWID;

-- Numbers are given per unit and never again, even when a station moves away or goes.
CREATE TABLE station_numbers (unit TEXT PRIMARY KEY, highest INTEGER NOT NULL) STRICT, WITHOUT ROWID;
