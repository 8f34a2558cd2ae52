-- Read table: one row per resolution, a fold of its stream.
CREATE TABLE resolution (
    community_id    BIGINT NOT NULL,
    resolution_id   BIGINT NOT NULL, -- year × 1,000,000 + place
    kind            TEXT   NOT NULL, -- what it is by law
    body_id         TEXT,            -- NULL for a result of owners who have no body here
    title           TEXT   NOT NULL, -- reference to content
    stage           TEXT   NOT NULL,
    meeting_id      TEXT,            -- whose decisions it rests on; NULL for what an office counted elsewhere
    drawn_ms        BIGINT NOT NULL,
    points          BIGINT NOT NULL,
    latest_position BIGINT NOT NULL,
    PRIMARY KEY (community_id, resolution_id)
);
CREATE INDEX resolution_body ON resolution (community_id, body_id, resolution_id);

-- Read table: the items of meetings that stand in a resolution.
CREATE TABLE resolution_item (
    community_id  BIGINT NOT NULL,
    meeting_id    TEXT   NOT NULL,
    item          BIGINT NOT NULL,
    resolution_id BIGINT NOT NULL,
    PRIMARY KEY (community_id, meeting_id, item, resolution_id)
);

-- Read table: the matters that a resolution is about.
CREATE TABLE resolution_matter (
    community_id  BIGINT NOT NULL,
    matter_id     BIGINT NOT NULL,
    resolution_id BIGINT NOT NULL,
    PRIMARY KEY (community_id, matter_id, resolution_id)
);
