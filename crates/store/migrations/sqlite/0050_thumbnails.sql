-- The first picture of a report that everybody may see, for lists. That of older matters by `mingtong rebuild`.
ALTER TABLE matter ADD COLUMN thumbnail_id TEXT;
