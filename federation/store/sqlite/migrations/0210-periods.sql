-- Months, seasons and years are frozen and numbered like weeks, under their own names.
ALTER TABLE report_revisions RENAME COLUMN week TO period;
ALTER TABLE sensitive_weeks RENAME TO sensitive_periods;
ALTER TABLE sensitive_periods RENAME COLUMN week TO period;

-- Of units, the longer periods in which a week was restated since they were last looked at.
CREATE TABLE dirty_periods (
  unit        TEXT NOT NULL,
  period      TEXT NOT NULL,
  changed_ms  INTEGER NOT NULL,
  PRIMARY KEY (unit, period)
) STRICT, WITHOUT ROWID;
