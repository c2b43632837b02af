-- Requests, by the finger of their ticket. All but the steps, `state` and what follows from it can be worked out again from `batches`.
-- `sealed` is a copy for the office that opens it, dropped when its time is over: the log of record keeps the line, and nobody the
-- month's key. `at_ms` is the station's wall clock: true time is told by its stretch at each look.
CREATE TABLE requests (
  finger        TEXT PRIMARY KEY,
  station       TEXT NOT NULL,
  timeline      INTEGER NOT NULL,
  seq           INTEGER NOT NULL,
  digest        TEXT NOT NULL,
  form          TEXT NOT NULL,
  form_rev      INTEGER NOT NULL,
  office        TEXT NOT NULL,
  category      TEXT,
  urgency       TEXT,
  worker        TEXT,
  notice        TEXT,
  sealed        BLOB,
  sealed_bytes  INTEGER NOT NULL,
  at_ms         INTEGER NOT NULL,
  arrived_ms    INTEGER NOT NULL,
  state         TEXT NOT NULL DEFAULT 'filed',
  assignee      TEXT,
  closed_ms     INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX requests_by_office ON requests (office, arrived_ms);
CREATE INDEX requests_by_station ON requests (station, closed_ms);
CREATE INDEX requests_sealed ON requests (closed_ms) WHERE sealed IS NOT NULL;

-- What happened to a request at its office, and who did it; never a word of what was asked or answered.
CREATE TABLE request_steps (
  finger  TEXT NOT NULL,
  n       INTEGER NOT NULL,
  state   TEXT NOT NULL,
  at_ms   INTEGER NOT NULL,
  who     TEXT NOT NULL,
  PRIMARY KEY (finger, n)
) STRICT, WITHOUT ROWID;

-- Tickets whose holder took the request back, wherever that was said, and perhaps before the request itself arrived.
CREATE TABLE withdrawn_tickets (
  finger      TEXT PRIMARY KEY,
  station     TEXT NOT NULL,
  arrived_ms  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
