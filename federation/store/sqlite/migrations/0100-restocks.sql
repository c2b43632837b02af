-- What stations asked for and what came of it. Requests and arrivals can be worked out again from `batches`, `answer` and
-- `answered_ms` from what was published; `open`: still to be answered, sent or received.
CREATE TABLE restocks (
  station      TEXT NOT NULL,
  epoch        TEXT NOT NULL,
  seq          INTEGER NOT NULL,
  asked_ms     INTEGER NOT NULL,
  lines        TEXT NOT NULL,
  answer       TEXT,
  answered_ms  INTEGER,
  open         INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (station, epoch, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX restocks_by_station ON restocks (station, open, asked_ms);

-- Goods that came in and name a request, by the entry that says so. A void may come before what it voids: then without lines.
CREATE TABLE restock_arrivals (
  station        TEXT NOT NULL,
  epoch          TEXT NOT NULL,
  seq            INTEGER NOT NULL,
  restock_epoch  TEXT,
  restock_seq    INTEGER,
  at_ms          INTEGER,
  lines          TEXT,
  voided         INTEGER NOT NULL,
  PRIMARY KEY (station, epoch, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX restock_arrivals_by_restock ON restock_arrivals (station, restock_epoch, restock_seq);
