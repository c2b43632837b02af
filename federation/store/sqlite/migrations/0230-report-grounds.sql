-- What the newest revision of a report was made from and does not say: the next one tells by it what came since.
CREATE TABLE report_grounds (
  unit    TEXT NOT NULL,
  period  TEXT NOT NULL,
  body    TEXT NOT NULL,
  PRIMARY KEY (unit, period)
) STRICT, WITHOUT ROWID;
