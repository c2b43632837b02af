-- What ended a loan or a fault, each by its own origin: a thing ends once, however often that was written. `thing_*`: the origin of what
-- it names, the digest of a copy's and else empty. `counts` 0: another ended it, or what it names is not held, or was none. An ending from before this table stands in no row
-- and counts as it was written.
CREATE TABLE endings (
  timeline        INTEGER NOT NULL,
  seq             INTEGER NOT NULL,
  digest          TEXT NOT NULL,
  noun            TEXT NOT NULL,
  thing_timeline  INTEGER NOT NULL,
  thing_seq       INTEGER NOT NULL,
  thing_digest    TEXT NOT NULL,
  via             INTEGER NOT NULL,
  at_ms           INTEGER NOT NULL,
  arrived_ms      INTEGER NOT NULL,
  counts          INTEGER NOT NULL,
  PRIMARY KEY (timeline, seq, digest)
) STRICT, WITHOUT ROWID;
CREATE INDEX endings_by_thing ON endings (thing_timeline, thing_seq);
