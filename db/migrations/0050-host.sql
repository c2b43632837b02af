-- Who the station is, whom it trusts, and what the host remembers from run to run.

CREATE TABLE enrolment (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  station TEXT NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  kid TEXT NOT NULL,
  hub_url TEXT NOT NULL,
  hub_id TEXT NOT NULL,
  -- The hub's key that is trusted now: the one pinned at enrolment, or the last it was walked to from there.
  hub_key TEXT NOT NULL,
  generation TEXT NOT NULL,
  -- The hub took back what it had acknowledged; every epoch is offered again until this is 0.
  offer_again INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Which of the station's keys signs the lines of an epoch from a seq on.
CREATE TABLE signing_keys (
  epoch_no INTEGER NOT NULL REFERENCES epochs (no),
  from_seq INTEGER NOT NULL,
  kid TEXT NOT NULL,
  PRIMARY KEY (epoch_no, from_seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE host_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  clean_stop INTEGER NOT NULL DEFAULT 1,
  checked_ms INTEGER NOT NULL DEFAULT 0,
  trusted_ms INTEGER NOT NULL DEFAULT 0
) STRICT;

INSERT INTO host_state (id) VALUES (1);
