-- Programs and robots that are told of the record.
CREATE TABLE hook (
    community_id  BIGINT NOT NULL,
    hook_id       TEXT   NOT NULL,
    kind          TEXT   NOT NULL, -- webhook, we_com, ding_talk
    name          TEXT   NOT NULL,
    url           TEXT   NOT NULL,
    secret        TEXT,            -- by which what is told is signed; in the clear, because it has to be
    secret_before TEXT,            -- the one before, for a day
    rotated_ms    BIGINT,
    added_ms      BIGINT NOT NULL,
    added_by      TEXT,
    position      BIGINT NOT NULL, -- told up to here, exclusive
    next_ms       BIGINT NOT NULL, -- told again not before
    off_ms        BIGINT,
    off_reason    TEXT,            -- by_hand, gone, failing
    PRIMARY KEY (community_id, hook_id)
);

-- What is known to be out for a while, and where. That it is over is read.
CREATE TABLE incident (
    community_id BIGINT NOT NULL,
    incident_id  TEXT   NOT NULL,
    kind         TEXT   NOT NULL, -- water, power, gas, lift, other
    places       TEXT   NOT NULL, -- JSON: ids
    body         TEXT   NOT NULL, -- what is said of it
    begins_ms    BIGINT NOT NULL,
    ends_ms      BIGINT NOT NULL,
    added_ms     BIGINT NOT NULL,
    added_by     TEXT,
    ended_by     TEXT,            -- who said that it was over sooner
    PRIMARY KEY (community_id, incident_id)
);
CREATE INDEX incident_ends ON incident (community_id, ends_ms);
