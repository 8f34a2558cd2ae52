-- A code that is issued anew takes the place of those that the matter had.
CREATE INDEX tracking_matter ON tracking (community_id, matter_id);
