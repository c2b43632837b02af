-- What a token or a session may do besides reading: names, as a JSON list.
ALTER TABLE read_tokens ADD COLUMN may TEXT NOT NULL DEFAULT '[]';
ALTER TABLE sessions ADD COLUMN may TEXT NOT NULL DEFAULT '[]';
