-- A token has a short public name, so that what was done with it can be told. Those there already are named by chance.
ALTER TABLE read_tokens ADD COLUMN id TEXT NOT NULL DEFAULT '';
ALTER TABLE read_tokens ADD COLUMN name TEXT NOT NULL DEFAULT '';
UPDATE read_tokens SET id = 'token-' || lower(hex(randomblob(5)));
UPDATE read_tokens SET name = id;
CREATE UNIQUE INDEX read_tokens_by_id ON read_tokens (id);

-- A session says who began it. Nobody knows that of those that are running: they end, and are begun again.
DROP TABLE sessions;
CREATE TABLE sessions (
  hash        TEXT PRIMARY KEY,
  who_kind    TEXT NOT NULL,
  who_id      TEXT NOT NULL,
  who_name    TEXT NOT NULL,
  unit        TEXT NOT NULL,
  may         TEXT NOT NULL,
  expires_ms  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_age ON sessions (expires_ms);
