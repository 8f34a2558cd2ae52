-- When and where a body meets regularly, as JSON; NULL where it does not.
ALTER TABLE body ADD COLUMN meets TEXT;
