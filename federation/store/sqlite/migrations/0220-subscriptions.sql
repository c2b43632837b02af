-- Where a unit's weekly report is sent by itself. `first_week`: the first one that was due after it was made. `secret` signs what goes to
-- a webhook, and has to be known.
CREATE TABLE subscriptions (
  id            TEXT PRIMARY KEY,
  unit          TEXT NOT NULL,
  name          TEXT NOT NULL,
  target        TEXT NOT NULL,
  formats       TEXT NOT NULL,
  hour          INTEGER NOT NULL,
  restatements  INTEGER NOT NULL,
  language      TEXT NOT NULL,
  paused        INTEGER NOT NULL,
  secret        TEXT,
  first_week    TEXT NOT NULL,
  rev           INTEGER NOT NULL,
  who_kind      TEXT NOT NULL,
  who_id        TEXT NOT NULL,
  who_name      TEXT NOT NULL,
  changed_ms    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Each revision of a week that was, or is to be, sent to a subscription. `sent`: the formats of it that arrived; `next_ms`: when the next
-- try is due; `failing_ms`: when it failed first.
CREATE TABLE dispatches (
  subscription  TEXT NOT NULL,
  week          TEXT NOT NULL,
  revision      INTEGER NOT NULL,
  state         TEXT NOT NULL,
  sent          TEXT NOT NULL,
  tries         INTEGER NOT NULL,
  tried_ms      INTEGER,
  next_ms       INTEGER,
  fault         TEXT,
  about         TEXT NOT NULL,
  failing_ms    INTEGER,
  delivered_ms  INTEGER,
  PRIMARY KEY (subscription, week, revision)
) STRICT, WITHOUT ROWID;
