CREATE TABLE read_tokens (
  hash        TEXT PRIMARY KEY,
  unit        TEXT NOT NULL,
  created_ms  INTEGER NOT NULL,
  expires_ms  INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  hash        TEXT PRIMARY KEY,
  unit        TEXT NOT NULL,
  expires_ms  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_age ON sessions (expires_ms);
