-- Times that the unit that had a matter was urged on. Before this nobody could be.
ALTER TABLE matter ADD COLUMN urgings BIGINT NOT NULL DEFAULT 0;
