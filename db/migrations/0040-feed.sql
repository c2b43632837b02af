-- What the hub published to this station, raw, and how far it was read.

CREATE TABLE feed (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  cursor INTEGER NOT NULL DEFAULT 0,
  -- Newest change the hub spoke of.
  newest INTEGER NOT NULL DEFAULT 0,
  -- Grows at each reset; documents of an earlier pass go when the reset is through.
  pass INTEGER NOT NULL DEFAULT 0,
  resetting INTEGER NOT NULL DEFAULT 0
) STRICT;

INSERT INTO feed (id) VALUES (1);

CREATE TABLE documents (
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  n INTEGER NOT NULL,
  pass INTEGER NOT NULL,
  gone INTEGER NOT NULL,
  line TEXT NOT NULL,
  PRIMARY KEY (type, id)
) STRICT, WITHOUT ROWID;

-- Lines whose very envelope this version cannot read; read again after an upgrade.
CREATE TABLE unread_changes (
  digest TEXT PRIMARY KEY,
  pass INTEGER NOT NULL,
  line TEXT NOT NULL
) STRICT, WITHOUT ROWID;
