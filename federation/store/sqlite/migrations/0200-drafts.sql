-- What officers are writing, before the stations have it. `body` is JSON, whole or not; `rev` counts the draft's own changes.
CREATE TABLE drafts (
  draft          TEXT PRIMARY KEY,
  type           TEXT NOT NULL,
  document       TEXT NOT NULL,
  unit           TEXT NOT NULL,
  body           TEXT NOT NULL,
  base_rev       INTEGER NOT NULL,
  state          TEXT NOT NULL,
  rev            INTEGER NOT NULL,
  author_kind    TEXT NOT NULL,
  author_id      TEXT NOT NULL,
  author_name    TEXT NOT NULL,
  saved_ms       INTEGER NOT NULL,
  submitted_ms   INTEGER,
  reviewer_kind  TEXT,
  reviewer_id    TEXT,
  reviewer_name  TEXT,
  note           TEXT,
  decided_ms     INTEGER,
  is_alone       INTEGER NOT NULL,
  published_rev  INTEGER,
  batch          TEXT,
  touched_ms     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX drafts_by_unit ON drafts (unit, touched_ms);
CREATE INDEX drafts_by_document ON drafts (type, document);

-- Each revision of what is published by way of drafts, never changed: documents keep only their newest. `body` null: withdrawn.
-- `author`, `at_ms` null: it came with the program, or was there before this table.
CREATE TABLE revisions (
  n              INTEGER PRIMARY KEY,
  type           TEXT NOT NULL,
  document       TEXT NOT NULL,
  rev            INTEGER NOT NULL,
  how            TEXT NOT NULL,
  unit           TEXT,
  body           TEXT,
  author_kind    TEXT,
  author_id      TEXT,
  author_name    TEXT,
  approver_kind  TEXT,
  approver_id    TEXT,
  approver_name  TEXT,
  is_alone       INTEGER NOT NULL,
  draft          TEXT,
  at_ms          INTEGER,
  UNIQUE (type, document, rev)
) STRICT;
