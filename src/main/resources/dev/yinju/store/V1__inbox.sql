-- What Telegram sent and the bot has not yet dealt with, in the order of arrival.
CREATE TABLE inbox (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    update_id INTEGER NOT NULL,
    lane TEXT NOT NULL,     -- what is in one lane is dealt with one after the other
    subject TEXT,           -- of two with the same subject the later one makes the earlier one pointless
    user_id INTEGER,        -- who sent it
    asked_at INTEGER NOT NULL, -- when, in seconds since 1970
    content TEXT NOT NULL   -- the update, in JSON
);
CREATE INDEX inbox_lane ON inbox (lane, position);
CREATE INDEX inbox_subject ON inbox (subject, position) WHERE subject IS NOT NULL;

-- The updates that were taken in of late, dealt with or not.
CREATE TABLE taken_in (
    update_id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL     -- when, in seconds since 1970
);
