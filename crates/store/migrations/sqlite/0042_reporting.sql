-- Read tables: which units and which people of their staff reported, and what they did.
CREATE TABLE reporting (
    community_id    BIGINT NOT NULL,
    reporting_id    BIGINT NOT NULL, -- year * 1,000,000 + place in the year
    kind            TEXT   NOT NULL, -- unit, member
    unit_id         TEXT   NOT NULL,
    name            TEXT,            -- reference, for the community and their unit alone: who; NULL of a unit
    text            TEXT   NOT NULL, -- reference: what it brings, or what they can do
    place_id        TEXT,
    since_ms        BIGINT NOT NULL, -- 0:00 of its first day
    ends_ms         BIGINT,          -- the end of its last day; NULL where it goes on
    stage           TEXT   NOT NULL, -- waiting, listed, declined, ended: as it was written down
    to_evaluate     BIGINT NOT NULL, -- services of which nobody has said what came of them
    reported_ms     BIGINT NOT NULL,
    latest_position BIGINT NOT NULL,
    PRIMARY KEY (community_id, reporting_id)
);
CREATE INDEX reporting_unit ON reporting (community_id, unit_id);

CREATE TABLE service (
    community_id BIGINT NOT NULL,
    reporting_id BIGINT NOT NULL,
    number       BIGINT NOT NULL, -- within the report, from 1
    unit_id      TEXT   NOT NULL,
    kind         TEXT   NOT NULL, -- of the report: unit, member
    day_ms       BIGINT NOT NULL, -- 0:00 of its day
    text         TEXT   NOT NULL, -- reference: what was done
    need_id      BIGINT,          -- what it was for
    matter_id    BIGINT,          -- what it was for
    evaluation   TEXT,            -- reference: what somebody else says of it
    PRIMARY KEY (community_id, reporting_id, number)
);
CREATE INDEX service_unit ON service (community_id, unit_id, day_ms);
