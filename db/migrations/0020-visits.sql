-- Projections of the journal. Dropped and replayed at will; keyed by an entry's origin, so that a copy changes nothing.

-- By time first: a day is one run of rows, and no second index has to be written with each visit. A copy has its origin's time.
CREATE TABLE visits (
  at_ms INTEGER NOT NULL,
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  category TEXT NOT NULL,
  services TEXT NOT NULL,
  people INTEGER NOT NULL,
  voided INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (at_ms, epoch, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE ratings (
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  score INTEGER NOT NULL,
  PRIMARY KEY (epoch, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE clock_observations (
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hub_ms INTEGER NOT NULL,
  wall_ms INTEGER NOT NULL,
  PRIMARY KEY (epoch, seq)
) STRICT, WITHOUT ROWID;
