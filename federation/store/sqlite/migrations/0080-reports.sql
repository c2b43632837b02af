-- Frozen weekly reports, as they were given out.
CREATE TABLE report_revisions (
  unit      TEXT NOT NULL,
  week      TEXT NOT NULL,
  revision  INTEGER NOT NULL,
  made_ms   INTEGER NOT NULL,
  body      TEXT NOT NULL,
  PRIMARY KEY (unit, week, revision)
) STRICT;

-- Past weeks of a station whose figures changed since its reports were last looked at.
CREATE TABLE dirty_weeks (
  station     TEXT NOT NULL,
  week        TEXT NOT NULL,
  changed_ms  INTEGER NOT NULL,
  PRIMARY KEY (station, week)
) STRICT, WITHOUT ROWID;
