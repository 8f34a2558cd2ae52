-- What a list says of a vote that is over. Votes of before these columns are filled in by `mingtong rebuild`.
ALTER TABLE vote ADD COLUMN elects BIGINT NOT NULL DEFAULT 0; -- 1 where persons are elected
ALTER TABLE vote ADD COLUMN verdicts TEXT;                    -- of each line, or of the election, JSON; NULL before it is counted
