-- Recalls that are in force no more: the document is gone from the feed, and what it was stands here. Written by people, and worked out
-- from nothing else.
CREATE TABLE withdrawn_recalls (
  recall        TEXT NOT NULL,
  rev           INTEGER NOT NULL,
  unit          TEXT NOT NULL,
  item          TEXT NOT NULL,
  lot           TEXT,
  since         TEXT,
  withdrawn_ms  INTEGER NOT NULL,
  by            TEXT NOT NULL,
  PRIMARY KEY (recall, rev)
) STRICT, WITHOUT ROWID;
CREATE INDEX withdrawn_recalls_by_unit ON withdrawn_recalls (unit, withdrawn_ms);
