-- What people did about an alarm of a station: saw it, or closed it. The newest note of an alarm holds while `measure` is no less than
-- the alarm's own: what grows, or happens again, wants a person again.
CREATE TABLE alarm_notes (
  n         INTEGER PRIMARY KEY,
  station   TEXT NOT NULL,
  alarm     TEXT NOT NULL,
  state     TEXT NOT NULL,
  measure   INTEGER NOT NULL,
  words     TEXT,
  who_kind  TEXT NOT NULL,
  who_id    TEXT NOT NULL,
  who_name  TEXT NOT NULL,
  at_ms     INTEGER NOT NULL
) STRICT;
CREATE INDEX alarm_notes_by_station ON alarm_notes (station, n);

-- After how long a silence a unit's stations are amber, and red, as somebody there accepted it. The nearest unit above a station holds.
CREATE TABLE silence_limits (
  unit         TEXT PRIMARY KEY,
  amber_hours  INTEGER NOT NULL,
  red_hours    INTEGER NOT NULL,
  rev          INTEGER NOT NULL,
  who_kind     TEXT NOT NULL,
  who_id       TEXT NOT NULL,
  who_name     TEXT NOT NULL,
  at_ms        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
