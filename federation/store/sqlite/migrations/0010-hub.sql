-- What the hub is. One row. `commits` counts the transactions: a database that counts fewer than the mark beside it was
-- put back to an older state.
CREATE TABLE hub (
  one         INTEGER PRIMARY KEY CHECK (one = 1),
  commits     INTEGER NOT NULL,
  id          TEXT,
  generation  TEXT,
  time_zone   TEXT,
  born_ms     INTEGER,
  wire        TEXT
) STRICT;
INSERT INTO hub (one, commits) VALUES (1, 0);

CREATE TABLE hub_keys (
  no    INTEGER PRIMARY KEY,
  kid   TEXT NOT NULL UNIQUE,
  key   TEXT NOT NULL,
  link  TEXT
) STRICT;
