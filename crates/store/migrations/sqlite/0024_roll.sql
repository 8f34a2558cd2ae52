-- Read tables: rolls 名册, their homes, and whose these are. What they say is sealed in the log.
CREATE TABLE roll (
    community_id    BIGINT NOT NULL,
    roll_id         TEXT   NOT NULL,
    place_id        TEXT   NOT NULL,
    as_of           TEXT   NOT NULL, -- the day on which the homes stood so, as the roll was opened
    numbers         TEXT   NOT NULL, -- JSON: what all homes are together, those of each building, those of each use
    posted          TEXT,            -- JSON: how it was posted last; NULL before
    changed_ms      BIGINT NOT NULL,
    latest_position BIGINT NOT NULL,
    PRIMARY KEY (community_id, roll_id)
);
CREATE UNIQUE INDEX roll_place ON roll (community_id, place_id);
CREATE TABLE home (
    community_id BIGINT NOT NULL,
    roll_id      TEXT   NOT NULL,
    home_no      TEXT   NOT NULL, -- building-entrance-room
    sort_key     TEXT   NOT NULL, -- the order in which people count homes: digits filled up
    building     TEXT   NOT NULL,
    area_cm2     BIGINT,          -- ten-thousandths of a square metre; NULL where it is not known
    area_source  TEXT   NOT NULL, -- register, survey, contract
    part         TEXT   NOT NULL, -- dwelling, shop, garage, storeroom, other
    handover     TEXT   NOT NULL, -- handed_over, not_handed_over
    adults       BIGINT,          -- NULL where nobody counted them
    living       TEXT   NOT NULL, -- owner, tenant, empty, unknown
    PRIMARY KEY (community_id, roll_id, home_no)
);
CREATE INDEX home_order ON home (community_id, roll_id, sort_key);
CREATE TABLE home_owner (
    community_id BIGINT NOT NULL,
    roll_id      TEXT   NOT NULL,
    home_no      TEXT   NOT NULL,
    nth          BIGINT NOT NULL, -- in the order in which they were named, from 0
    person_id    TEXT   NOT NULL,
    PRIMARY KEY (community_id, roll_id, home_no, nth)
);
CREATE INDEX home_owner_person ON home_owner (community_id, person_id);

-- An import of homes: the roll that they came into; NULL for letters.
ALTER TABLE import_batch ADD COLUMN roll_id TEXT;
