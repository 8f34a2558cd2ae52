-- Which body deliberates on a matter; NULL where none does. A topic that is put off keeps its body.
ALTER TABLE matter ADD COLUMN deliberating_body_id TEXT;
CREATE INDEX matter_deliberating ON matter (community_id, deliberating_body_id) WHERE deliberating_body_id IS NOT NULL;

-- Read table: the items of meetings that are about a matter, a fold of the meetings' streams. Those of meetings before
-- this table are filled in by `mingtong rebuild`.
CREATE TABLE meeting_item (
    community_id BIGINT NOT NULL,
    meeting_id   TEXT   NOT NULL,
    item         BIGINT NOT NULL, -- its place on the agenda
    matter_id    BIGINT NOT NULL,
    body_id      TEXT   NOT NULL, -- whose meeting it is
    state        TEXT   NOT NULL, -- open, carried, not_carried, elected, put_off, referred, noted, withdrawn
    day_ms       BIGINT NOT NULL, -- of the meeting
    until_ms     BIGINT,          -- the day to which it was put off
    to_body_id   TEXT,            -- the body to which it was sent
    PRIMARY KEY (community_id, meeting_id, item)
);
CREATE INDEX meeting_item_matter ON meeting_item (community_id, matter_id);
