-- Requests filed here: what may be counted of them, and never a word of what was asked. A projection, keyed by origin.

CREATE TABLE requests (
  finger TEXT PRIMARY KEY,
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  form TEXT NOT NULL,
  office TEXT NOT NULL,
  urgency TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX requests_by_time ON requests (at_ms);

-- A ticket's holder took it back, whether it was filed here or elsewhere.
CREATE TABLE withdrawn_requests (
  finger TEXT PRIMARY KEY,
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The signing key of each office as it was first seen, or as a manager has accepted it since. No projection: it is trust, and
-- survives a rebuild.
CREATE TABLE office_pins (
  office TEXT PRIMARY KEY,
  kid TEXT NOT NULL,
  pinned_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
