-- What the conversation keeps, so that buttons and links stay good.

-- An answer as it was given, named by its content.
CREATE TABLE answer (
  id TEXT PRIMARY KEY,
  room TEXT NOT NULL,
  question TEXT NOT NULL,
  answering INTEGER NOT NULL,
  -- Milliseconds since 1970, when it was last given.
  given INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX answer_room ON answer (room);
CREATE INDEX answer_given ON answer (given);

CREATE TABLE answer_quote (
  answer TEXT NOT NULL REFERENCES answer (id) ON DELETE CASCADE,
  -- From 1.
  number INTEGER NOT NULL,
  file TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  start INTEGER NOT NULL,
  text TEXT NOT NULL,
  -- As '3-5,8-9', in UTF-16 code units.
  highlights TEXT NOT NULL,
  PRIMARY KEY (answer, number)
) STRICT, WITHOUT ROWID;

-- What people think of quotes. Votes outlive the answers they were given on.
CREATE TABLE vote (
  answer TEXT NOT NULL,
  number INTEGER NOT NULL,
  user TEXT NOT NULL,
  question TEXT NOT NULL,
  quote TEXT NOT NULL,
  version TEXT NOT NULL,
  -- 1 for right, 0 for wrong.
  opinion INTEGER NOT NULL,
  given INTEGER NOT NULL,
  PRIMARY KEY (answer, number, user)
) STRICT, WITHOUT ROWID;

CREATE INDEX vote_user ON vote (user);

CREATE TABLE chat_settings (
  room TEXT PRIMARY KEY,
  language TEXT,
  quotes INTEGER NOT NULL,
  administrators_only INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Files that the chat network holds already, by what it calls them.
CREATE TABLE upload (
  file TEXT PRIMARY KEY,
  -- Tells one state of the file from another.
  version TEXT NOT NULL,
  handle TEXT NOT NULL
) STRICT, WITHOUT ROWID;
