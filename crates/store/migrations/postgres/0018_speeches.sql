-- Read table: who asked for the floor at a meeting, had it, and for how long.
CREATE TABLE speech (
    community_id BIGINT NOT NULL,
    meeting_id   TEXT   NOT NULL,
    speech       BIGINT NOT NULL, -- from 1, in the order of asking
    person_id    TEXT   NOT NULL,
    kind         TEXT   NOT NULL, -- contribution, pro, contra, question, point_of_order
    item         BIGINT NOT NULL,
    motion       BIGINT,          -- NULL where none was before the meeting
    asked_ms     BIGINT NOT NULL,
    state        TEXT   NOT NULL, -- asked, speaking, spoken, taken_back
    since_ms     BIGINT,
    until_ms     BIGINT,
    out_of_turn  TEXT,            -- reference to content
    PRIMARY KEY (community_id, meeting_id, speech)
);
