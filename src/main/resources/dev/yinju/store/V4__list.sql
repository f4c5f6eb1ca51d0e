-- How many of the first quotes of an answer are shown together, as the items of a list.
ALTER TABLE answer ADD COLUMN together INTEGER NOT NULL DEFAULT 1;
