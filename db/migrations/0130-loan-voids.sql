-- A return can be none as well: it has a name of its own, by which a void takes it back.
CREATE TABLE loan_returns (
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  -- The loan it names, which may be told of later.
  loan_epoch TEXT NOT NULL,
  loan_seq INTEGER NOT NULL,
  PRIMARY KEY (epoch, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX loan_returns_by_loan ON loan_returns (loan_epoch, loan_seq);

-- Loans and returns that were none, by their names; kept apart, so that a void counts whichever of the two comes first.
CREATE TABLE loan_voids (
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (epoch, seq)
) STRICT, WITHOUT ROWID;

-- What the journal said before.
CREATE TEMP TABLE said AS
  SELECT e.epoch, l.seq, l.line FROM epochs e
  JOIN (SELECT epoch_no, seq, line FROM kept_lines UNION SELECT epoch_no, seq, line FROM entries) l ON l.epoch_no = e.no
  WHERE l.line LIKE '%"kind":"loan.%' AND json_valid(l.line);
INSERT OR IGNORE INTO loan_returns
  SELECT coalesce(line ->> '$.was.epoch', epoch), coalesce(line ->> '$.was.seq', seq),
    CAST(round(1000 * unixepoch(line ->> '$.at', 'subsec')) AS INTEGER),
    coalesce(line ->> '$.body.loan.epoch', line ->> '$.was.epoch', epoch), line ->> '$.body.loan.seq'
  FROM said WHERE line ->> '$.kind' = 'loan.returned';
INSERT OR IGNORE INTO loan_voids
  SELECT coalesce(line ->> '$.body.loan.epoch', line ->> '$.was.epoch', epoch), line ->> '$.body.loan.seq'
  FROM said WHERE line ->> '$.kind' = 'loan.voided';
DROP TABLE said;
DROP TABLE loan_ends;

ALTER TABLE loans ADD COLUMN is_void INTEGER NOT NULL DEFAULT 0;
UPDATE loans SET is_void = EXISTS (SELECT 1 FROM loan_voids v WHERE v.epoch = loans.epoch AND v.seq = loans.seq);
DROP INDEX loans_by_code;
CREATE INDEX loans_by_code ON loans (item, code) WHERE is_void = 0;
