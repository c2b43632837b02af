-- Jobs that a manager posted at this station: a projection, keyed by origin.

CREATE TABLE postings (
  epoch TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  title TEXT NOT NULL,
  -- Last day it is shown.
  until TEXT NOT NULL,
  job TEXT NOT NULL,
  withdrawn TEXT,
  PRIMARY KEY (epoch, seq)
) STRICT, WITHOUT ROWID;

-- How often each listing was looked at on a day, until the day is over and its sums are an entry. No projection: nothing of it is
-- in the journal yet.
CREATE TABLE listing_views (
  day TEXT NOT NULL,
  listing TEXT NOT NULL,
  times INTEGER NOT NULL,
  PRIMARY KEY (day, listing)
) STRICT, WITHOUT ROWID;
