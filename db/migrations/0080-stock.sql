-- Stock, loans and requests for goods: projections of the journal, keyed by an entry's origin. `no` is the order in which the journal
-- told of them, the only order there is: a clock may be wrong.

-- Lines of these kinds outlive the rest of the journal: what is on hand is the sum of all of them, however old.
CREATE TABLE kept_lines (
  epoch_no INTEGER NOT NULL REFERENCES epochs (no),
  seq INTEGER NOT NULL,
  line TEXT NOT NULL,
  PRIMARY KEY (epoch_no, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE movements (
  no INTEGER PRIMARY KEY,
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  kind TEXT NOT NULL,
  by TEXT NOT NULL,
  -- What the entry says besides its lines, as JSON.
  about TEXT NOT NULL,
  -- The request that goods answer, `<epoch>-<seq>`.
  restock TEXT,
  UNIQUE (epoch, seq)
) STRICT;

CREATE INDEX movements_by_kind ON movements (kind, no);
CREATE INDEX movements_by_restock ON movements (restock) WHERE restock IS NOT NULL;

-- `lot` is '' where the package prints none. `qty`: what it adds to on hand.
CREATE TABLE movement_lines (
  item TEXT NOT NULL,
  lot TEXT NOT NULL,
  movement INTEGER NOT NULL,
  line INTEGER NOT NULL,
  qty INTEGER NOT NULL,
  counted INTEGER,
  usable_until TEXT,
  opened_on TEXT,
  PRIMARY KEY (item, lot, movement, line)
) STRICT, WITHOUT ROWID;

CREATE INDEX movement_lines_by_movement ON movement_lines (movement, line);
CREATE INDEX openings ON movement_lines (item, lot) WHERE opened_on IS NOT NULL;

-- Kept apart, so that a void counts whichever of the two comes first.
CREATE TABLE movement_voids (
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (epoch, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE lots (
  item TEXT NOT NULL,
  lot TEXT NOT NULL,
  on_hand INTEGER NOT NULL,
  -- The label of the first receipt that was not voided, and the movement it came with.
  usable_until TEXT,
  received INTEGER,
  -- Why a person set it aside.
  quarantine TEXT,
  PRIMARY KEY (item, lot)
) STRICT, WITHOUT ROWID;

CREATE TABLE loans (
  no INTEGER PRIMARY KEY,
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  item TEXT NOT NULL,
  code TEXT NOT NULL,
  is_out INTEGER NOT NULL,
  UNIQUE (epoch, seq)
) STRICT;

CREATE INDEX loans_by_code ON loans (item, code);
CREATE INDEX loans_out ON loans (item, code, no) WHERE is_out = 1;

-- How a loan ended: `returned`, `voided`, or one and then the other.
CREATE TABLE loan_ends (
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  how TEXT NOT NULL,
  PRIMARY KEY (epoch, seq, how)
) STRICT, WITHOUT ROWID;

CREATE TABLE restock_requests (
  no INTEGER PRIMARY KEY,
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  lines TEXT NOT NULL,
  UNIQUE (epoch, seq)
) STRICT;
