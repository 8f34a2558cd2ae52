-- Read tables: agreements 协议, the parties of each version, and what these answer. Who the parties are and what they
-- answer is sealed in the log.
CREATE TABLE agreement (
    community_id    BIGINT NOT NULL,
    agreement_id    TEXT   NOT NULL,
    year            BIGINT NOT NULL, -- in which it was drafted
    number          BIGINT NOT NULL, -- within that year
    title           TEXT   NOT NULL, -- reference to content
    place_id        TEXT,            -- NULL for the whole community
    body_id         TEXT,
    matter_id       BIGINT,
    stage           TEXT   NOT NULL, -- drafting, put, started, voided; that its day has passed is read from ends_ms
    version         BIGINT NOT NULL, -- the one that counts now
    shown           BIGINT NOT NULL, -- the last that was put to its parties; before the first of these, the draft
    put_ms          BIGINT,          -- when that was; NULL for a draft that nobody was asked about
    ends_ms         BIGINT,          -- the moment at which the last day to answer is over
    total_fen       BIGINT NOT NULL,
    parties         BIGINT NOT NULL,
    asked           BIGINT NOT NULL,
    started_ms      BIGINT,
    drafted_ms      BIGINT NOT NULL,
    latest_position BIGINT NOT NULL,
    PRIMARY KEY (community_id, agreement_id)
);
CREATE INDEX agreement_latest ON agreement (community_id, drafted_ms);
CREATE TABLE agreement_party (
    community_id BIGINT NOT NULL,
    agreement_id TEXT   NOT NULL,
    version      BIGINT NOT NULL,
    no           BIGINT NOT NULL, -- homes in the order of the roll, then the others
    roll_id      TEXT,            -- of a home
    home_no      TEXT,            -- of a home
    unit_id      TEXT,
    person_id    TEXT,            -- who stands for it, where it names one
    share_fen    BIGINT NOT NULL,
    life         TEXT   NOT NULL, -- JSON: the party
    PRIMARY KEY (community_id, agreement_id, version, no)
);
CREATE INDEX agreement_party_person ON agreement_party (community_id, person_id);
CREATE TABLE agreement_answer (
    community_id BIGINT NOT NULL,
    agreement_id TEXT   NOT NULL,
    version      BIGINT NOT NULL,
    no           BIGINT NOT NULL,
    answer       TEXT,            -- consents, declines; NULL before the first
    way          TEXT,            -- online, paper, on_behalf
    at_ms        BIGINT,
    waiting      BIGINT,          -- the number of what waits for its witness
    witness      TEXT,            -- who is to confirm that
    PRIMARY KEY (community_id, agreement_id, version, no)
);
CREATE INDEX agreement_answer_witness ON agreement_answer (community_id, witness);
