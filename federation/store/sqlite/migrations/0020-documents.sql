-- The feed: the newest change of each document in each audience. `body` is null when the document is gone from there.
CREATE TABLE documents (
  n         INTEGER PRIMARY KEY,
  type      TEXT NOT NULL,
  id        TEXT NOT NULL,
  audience  TEXT NOT NULL,
  rev       INTEGER NOT NULL,
  body      TEXT,
  UNIQUE (type, id, audience)
) STRICT;
CREATE INDEX documents_by_audience ON documents (audience, n);

-- The last change number given. Kept apart, since a replaced change leaves no row behind.
CREATE TABLE feed (one INTEGER PRIMARY KEY CHECK (one = 1), newest INTEGER NOT NULL) STRICT;
INSERT INTO feed (one, newest) VALUES (1, 0);

-- The union's tree, as the documents of type `unit` have it.
CREATE TABLE units (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  parent  TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX units_by_parent ON units (parent);
