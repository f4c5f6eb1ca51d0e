-- How long the chat network has asked to send nothing.
CREATE TABLE ban (
  scope TEXT PRIMARY KEY,
  -- Milliseconds since 1970.
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
