-- Read tables: votes 表决, their electorates, and the ballots of electors. What names homes or choices is sealed in the
-- log.
CREATE TABLE vote (
    community_id    BIGINT NOT NULL,
    vote_id         TEXT   NOT NULL,
    year            BIGINT NOT NULL, -- in which it was called
    number          BIGINT NOT NULL, -- in the year
    title           TEXT   NOT NULL, -- a text
    place_id        TEXT,            -- NULL for the whole community
    decided_by      TEXT   NOT NULL, -- by whom it is decided
    secrecy         TEXT   NOT NULL, -- named, secret
    opens_ms        BIGINT NOT NULL,
    closes_ms       BIGINT NOT NULL,
    progress        TEXT   NOT NULL, -- uncounted, counted, published, void; the rest follows from its times
    electors        BIGINT NOT NULL, -- when it was called
    voices          BIGINT NOT NULL, -- when it was called
    called_ms       BIGINT NOT NULL,
    latest_position BIGINT NOT NULL,
    PRIMARY KEY (community_id, vote_id)
);
CREATE INDEX vote_closes ON vote (community_id, closes_ms);
CREATE INDEX vote_number ON vote (community_id, year, number);
CREATE TABLE elector (
    community_id BIGINT NOT NULL,
    vote_id      TEXT   NOT NULL,
    no           BIGINT NOT NULL, -- from 1, in the order of the roll
    home_no      TEXT   NOT NULL,
    building     TEXT   NOT NULL,
    voice        BIGINT NOT NULL, -- electors of one voice are one head
    area_cm2     BIGINT,          -- ten-thousandths of a square metre; NULL where not known or not counted
    PRIMARY KEY (community_id, vote_id, no)
);
CREATE INDEX elector_home ON elector (community_id, vote_id, home_no);
CREATE INDEX elector_voice ON elector (community_id, vote_id, voice);
CREATE INDEX elector_building ON elector (community_id, vote_id, building);
CREATE TABLE proxy (
    community_id BIGINT NOT NULL,
    vote_id      TEXT   NOT NULL,
    elector      BIGINT NOT NULL,
    giver        TEXT   NOT NULL,
    holder       TEXT   NOT NULL,
    pictures     TEXT   NOT NULL, -- JSON: those of the sheet
    PRIMARY KEY (community_id, vote_id, elector)
);
CREATE TABLE ballot (
    community_id BIGINT NOT NULL,
    vote_id      TEXT   NOT NULL,
    elector      BIGINT NOT NULL,
    issued       BIGINT NOT NULL, -- 1 where a paper was
    door         TEXT,            -- what was met there last
    returned_ms  BIGINT,          -- when the paper came back
    voted        BIGINT NOT NULL, -- 1 where a ballot was given
    unsettled    BIGINT NOT NULL, -- 1 where a paper that came back was not read by two people alike
    differs      BIGINT NOT NULL, -- 1 where two people read it differently
    life         TEXT   NOT NULL, -- JSON: all of it
    PRIMARY KEY (community_id, vote_id, elector)
);
-- Who voted in secret, and what was voted: written when it is counted. There is no key between the two.
CREATE TABLE voted (
    community_id BIGINT NOT NULL,
    vote_id      TEXT   NOT NULL,
    elector      BIGINT NOT NULL,
    way          TEXT   NOT NULL,
    PRIMARY KEY (community_id, vote_id, elector)
);
CREATE TABLE receipt (
    community_id BIGINT NOT NULL,
    vote_id      TEXT   NOT NULL,
    receipt      TEXT   NOT NULL, -- random
    area_cm2     BIGINT,
    paper        TEXT   NOT NULL, -- JSON
    PRIMARY KEY (community_id, vote_id, receipt)
);

-- Kept beside the log: which account may vote for which elector; whom a slip of paper lets vote, by its digest.
CREATE TABLE elector_owner (
    community_id BIGINT NOT NULL,
    vote_id      TEXT   NOT NULL,
    person_id    TEXT   NOT NULL,
    elector      BIGINT NOT NULL,
    PRIMARY KEY (community_id, vote_id, person_id, elector)
);
CREATE TABLE household_code (
    community_id BIGINT NOT NULL,
    code_hash    TEXT   NOT NULL,
    vote_id      TEXT   NOT NULL,
    elector      BIGINT NOT NULL,
    used         BIGINT NOT NULL, -- 1 once somebody voted with it; not when: that would name a secret ballot
    PRIMARY KEY (community_id, code_hash)
);
CREATE UNIQUE INDEX household_code_elector ON household_code (community_id, vote_id, elector);

-- Kept until a secret vote is counted: who voted, and what was voted, without a key, a time or an order in common
-- (docs/adr/0025). Both are emptied in the write that counts it.
CREATE TABLE secret_voter (
    community_id BIGINT NOT NULL,
    vote_id      TEXT   NOT NULL,
    elector      BIGINT NOT NULL,
    way          TEXT   NOT NULL,
    PRIMARY KEY (community_id, vote_id, elector)
);
CREATE TABLE secret_ballot (
    community_id BIGINT NOT NULL,
    vote_id      TEXT   NOT NULL,
    receipt      TEXT   NOT NULL, -- random
    area_cm2     BIGINT,
    paper        TEXT   NOT NULL, -- JSON
    PRIMARY KEY (community_id, vote_id, receipt)
);
