-- Read table: bodies with a record of their own: how they came to be, and who sits in them. One that only the register
-- knows has no row until something happens to it.
CREATE TABLE body (
    community_id    BIGINT NOT NULL,
    body_id         TEXT   NOT NULL,
    kind            TEXT   NOT NULL,
    name            TEXT   NOT NULL, -- reference to content
    place_id        TEXT,
    size            BIGINT,
    stage           TEXT   NOT NULL,
    stage_since_ms  BIGINT NOT NULL,
    seats           TEXT   NOT NULL, -- JSON: every seat that is held or was
    latest_position BIGINT NOT NULL,
    PRIMARY KEY (community_id, body_id)
);
