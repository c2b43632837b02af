-- The journal: epochs, their entries, and the acts that made them.

CREATE TABLE epochs (
  no INTEGER PRIMARY KEY,
  epoch TEXT NOT NULL UNIQUE,
  opened_ms INTEGER NOT NULL,
  -- The epoch this one follows, and how far that one had been delivered when it was closed.
  continues TEXT,
  continued_after INTEGER,
  -- Lines before this one were dropped once they were old enough; the chain goes on from here.
  first_seq INTEGER NOT NULL DEFAULT 1,
  chain_before BLOB NOT NULL
) STRICT;

-- A line as written, and the chain through it, so that any run can be checked and any batch cut without reading the rest.
CREATE TABLE entries (
  epoch_no INTEGER NOT NULL REFERENCES epochs (no),
  seq INTEGER NOT NULL,
  line TEXT NOT NULL,
  chain BLOB NOT NULL,
  PRIMARY KEY (epoch_no, seq)
) STRICT, WITHOUT ROWID;

-- A screen's act, done once: its id, the call it came by and what was answered. Not part of the wire.
CREATE TABLE acts (
  act TEXT PRIMARY KEY,
  call TEXT NOT NULL,
  answer TEXT NOT NULL
) STRICT, WITHOUT ROWID;
