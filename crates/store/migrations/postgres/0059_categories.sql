-- What a matter is about: the id of an entry of the community's list, which stands in its register. That of letters
-- from before stays empty until somebody says it.
ALTER TABLE matter ADD COLUMN category_id TEXT;
CREATE INDEX matter_category ON matter (community_id, category_id) WHERE category_id IS NOT NULL;
