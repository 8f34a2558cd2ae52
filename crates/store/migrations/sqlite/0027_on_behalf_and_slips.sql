-- A ballot that was written down for somebody counts once its witness confirmed it; that of an old row says `mingtong
-- rebuild`.
ALTER TABLE ballot ADD COLUMN waiting BIGINT NOT NULL DEFAULT 0; -- 1 where what was written down waits for its witness
-- A slip that was used stays known when another takes its place.
ALTER TABLE household_code ADD COLUMN used_before BIGINT NOT NULL DEFAULT 0; -- 1 where one that it replaced was used
ALTER TABLE household_code ADD COLUMN used_ms BIGINT; -- when; never of a secret vote: that would name a ballot
