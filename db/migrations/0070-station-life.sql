-- Station life: projections of the journal, keyed by an entry's origin like visits; and the wrong PINs of cards.

-- The shift book: shift.* and station.opened / station.closed, as they came.
CREATE TABLE shift_events (
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  kind TEXT NOT NULL,
  by TEXT NOT NULL,
  to_card TEXT,
  guest INTEGER NOT NULL,
  checks TEXT NOT NULL,
  note TEXT,
  reason TEXT,
  PRIMARY KEY (epoch, seq)
) STRICT, WITHOUT ROWID;

-- Each look at each piece; the newest one counts.
CREATE TABLE equipment_checks (
  equipment TEXT NOT NULL,
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  ok INTEGER NOT NULL,
  PRIMARY KEY (equipment, epoch, seq)
) STRICT, WITHOUT ROWID;

-- Open while `outcome` is null.
CREATE TABLE equipment_faults (
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  equipment TEXT NOT NULL,
  fault TEXT NOT NULL,
  note TEXT,
  by TEXT NOT NULL,
  outcome TEXT,
  ended_epoch TEXT,
  ended_seq INTEGER,
  PRIMARY KEY (epoch, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX equipment_faults_by_piece ON equipment_faults (equipment, outcome);

CREATE TABLE sessions_held (
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  kind TEXT NOT NULL,
  people INTEGER NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (epoch, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessments (
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  form TEXT NOT NULL,
  form_rev INTEGER NOT NULL,
  answers TEXT NOT NULL,
  by TEXT NOT NULL,
  PRIMARY KEY (epoch, seq)
) STRICT, WITHOUT ROWID;

-- Wrong PINs of a card in a row, and the lock that follows every fifth. No projection: no entry tells how much of a lock is over.
CREATE TABLE card_locks (
  card TEXT PRIMARY KEY,
  -- The sealed verifier they were tried against: a card with a new one starts afresh.
  sealed TEXT NOT NULL,
  tries INTEGER NOT NULL,
  -- The number of tries that the last lock was for.
  locked_for INTEGER NOT NULL,
  -- How much of that lock was left when the machine's uptime was `uptime_ms`, and the hub's clock `hub_ms` where it was known.
  left_ms INTEGER NOT NULL,
  uptime_ms INTEGER NOT NULL,
  hub_ms INTEGER
) STRICT, WITHOUT ROWID;
