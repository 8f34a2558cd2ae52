-- Read tables: needs, who takes them up, and what units can give.
CREATE TABLE need (
    community_id    BIGINT NOT NULL,
    need_id         BIGINT NOT NULL, -- year * 1,000,000 + place in the year
    kind            TEXT   NOT NULL, -- need, wish
    source_kind     TEXT   NOT NULL, -- community, residents, unit, matter
    source_id       TEXT   NOT NULL, -- of the unit or the matter; empty for the others
    class           TEXT   NOT NULL, -- at_once, by_day, in_steps
    measure         TEXT   NOT NULL, -- whole, money (fen), hours, parts
    total           BIGINT NOT NULL, -- in the measure; 1 of the whole
    held            BIGINT NOT NULL, -- of it taken up, at the moment of the latest event
    met             BIGINT NOT NULL, -- of it taken as done by those who asked
    title           TEXT   NOT NULL, -- reference
    place_id        TEXT,            -- NULL for the whole community
    serves          BIGINT,          -- people or homes; NULL where nobody counted
    wanted_ms       BIGINT,          -- 0:00 of the day until which it is wanted
    stage           TEXT   NOT NULL, -- proposed, listed, settled, declined, withdrawn: as it was written down
    lapses_ms       BIGINT,          -- from then on a share is free again if nothing happens; NULL where none can be
    to_answer       BIGINT NOT NULL, -- uptakes that wait for the community, at the moment of the latest event
    to_judge        BIGINT NOT NULL, -- uptakes reported as done
    proposed_ms     BIGINT NOT NULL,
    published_ms    BIGINT,
    ended_ms        BIGINT,
    latest_position BIGINT NOT NULL,
    PRIMARY KEY (community_id, need_id)
);
CREATE INDEX need_source ON need (community_id, source_kind, source_id);

CREATE TABLE uptake (
    community_id BIGINT NOT NULL,
    need_id      BIGINT NOT NULL,
    number       BIGINT NOT NULL, -- within the need, from 1
    unit_id      TEXT   NOT NULL,
    amount       BIGINT NOT NULL, -- in the measure of the need
    until_ms     BIGINT NOT NULL, -- 0:00 of its last day
    lapses_ms    BIGINT,          -- from then on it is free again if nothing happens; NULL once it is done or ended
    stage        TEXT   NOT NULL, -- asked, confirmed, begun, done, met, refused, released: as it was written down
    asked_ms     BIGINT NOT NULL,
    ended_ms     BIGINT,          -- when it was reported as done, or taken as done
    resource_id  BIGINT,          -- which resource it brings
    PRIMARY KEY (community_id, need_id, number)
);
CREATE INDEX uptake_unit ON uptake (community_id, unit_id);

CREATE TABLE resource (
    community_id    BIGINT NOT NULL,
    resource_id     BIGINT NOT NULL, -- year * 1,000,000 + place in the year
    unit_id         TEXT   NOT NULL,
    kind            TEXT   NOT NULL, -- place, people, skill, goods, money
    title           TEXT   NOT NULL, -- reference
    place_id        TEXT,
    ends_ms         BIGINT NOT NULL, -- the end of its last day
    offered_ms      BIGINT NOT NULL,
    withdrawn_ms    BIGINT,
    latest_position BIGINT NOT NULL,
    PRIMARY KEY (community_id, resource_id)
);
CREATE INDEX resource_unit ON resource (community_id, unit_id);
