-- Who read or changed what. `line` is the entry as it was written, and `chain` (SHA-256) holds it to all before it; the columns beside it
-- are there to look by. Entries whose time is over are dropped from the beginning: the chain then begins after `base_n`, at `base_chain`.
CREATE TABLE audit (
  n         INTEGER PRIMARY KEY,
  at_ms     INTEGER NOT NULL,
  kind      TEXT NOT NULL,
  who_name  TEXT NOT NULL,
  unit      TEXT,
  line      TEXT NOT NULL,
  chain     BLOB NOT NULL
) STRICT;
CREATE INDEX audit_by_time ON audit (at_ms);

CREATE TABLE audit_base (
  one         INTEGER PRIMARY KEY CHECK (one = 1),
  base_n      INTEGER NOT NULL,
  base_chain  BLOB
) STRICT;
INSERT INTO audit_base VALUES (1, 0, NULL);
