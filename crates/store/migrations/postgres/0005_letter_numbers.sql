-- The number that a letter carries at its own office: the reference of its text, and a digest by which it is found.
-- Letters that came before this have neither; the number still stands in their events.
ALTER TABLE import_letter ADD COLUMN number TEXT;
ALTER TABLE import_letter ADD COLUMN number_digest TEXT;
CREATE INDEX import_letter_number ON import_letter (community_id, number_digest);
CREATE INDEX import_letter_matter ON import_letter (community_id, matter_id);
