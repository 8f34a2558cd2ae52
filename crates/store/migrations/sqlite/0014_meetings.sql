-- Read table: one row per meeting, a fold of its stream.
CREATE TABLE meeting (
    community_id    BIGINT NOT NULL,
    meeting_id      TEXT   NOT NULL,
    body_id         TEXT   NOT NULL,
    year            BIGINT NOT NULL, -- in which it begins
    number          BIGINT NOT NULL, -- among the meetings of its body in that year
    title           TEXT   NOT NULL, -- reference to content
    place           TEXT   NOT NULL, -- reference to content
    starts_ms       BIGINT NOT NULL,
    ends_ms         BIGINT,
    day_ms          BIGINT NOT NULL, -- when it begins, or the day on which it goes on
    stage           TEXT   NOT NULL,
    items           BIGINT NOT NULL,
    open_items      BIGINT NOT NULL,
    decisions       BIGINT NOT NULL,
    latest_position BIGINT NOT NULL,
    PRIMARY KEY (community_id, meeting_id)
);
CREATE INDEX meeting_day ON meeting (community_id, day_ms);
CREATE INDEX meeting_body ON meeting (community_id, body_id, year, number);

-- Read table: who was at a meeting, from when until when.
CREATE TABLE presence (
    community_id BIGINT NOT NULL,
    meeting_id   TEXT   NOT NULL,
    person_id    TEXT   NOT NULL,
    nth          BIGINT NOT NULL, -- of their intervals, from 1
    in_ms        BIGINT NOT NULL,
    out_ms       BIGINT,          -- NULL while they are there
    attends      TEXT   NOT NULL, -- member, guest, observer
    signed_in_by TEXT   NOT NULL, -- sheet, code, hand
    PRIMARY KEY (community_id, meeting_id, person_id, nth)
);

-- Read table: who said before a meeting that they cannot come.
CREATE TABLE excused (
    community_id BIGINT NOT NULL,
    meeting_id   TEXT   NOT NULL,
    person_id    TEXT   NOT NULL,
    at_ms        BIGINT NOT NULL,
    reason       TEXT,            -- reference to content
    PRIMARY KEY (community_id, meeting_id, person_id)
);
