-- Since when a matter waits for whoever raised it to tell more; none where nobody asked, or they did. Before this nobody
-- could ask.
ALTER TABLE matter ADD COLUMN asked_back_ms BIGINT;
