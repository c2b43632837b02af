-- What reports of a week show of counts that could tell on somebody: worked out once, for all units together. Hidden counts are not kept.
CREATE TABLE sensitive_weeks (
  week     TEXT PRIMARY KEY,
  made_ms  INTEGER NOT NULL,
  body     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
