-- How far each epoch has been delivered. Rests on verified receipts only.

CREATE TABLE delivery_lines (
  epoch_no INTEGER PRIMARY KEY REFERENCES epochs (no),
  acked INTEGER NOT NULL,
  -- When the last valid receipt for this epoch came, by the station's clock.
  heard_ms INTEGER
) STRICT;

-- The receipts that raised a line: what proves a delivery, and when an entry was delivered.
CREATE TABLE receipts (
  epoch_no INTEGER NOT NULL REFERENCES epochs (no),
  acked INTEGER NOT NULL,
  -- The hub's own time in it: what a line's age after delivery is reckoned by.
  signed_ms INTEGER NOT NULL,
  receipt TEXT NOT NULL,
  PRIMARY KEY (epoch_no, acked)
) STRICT, WITHOUT ROWID;
