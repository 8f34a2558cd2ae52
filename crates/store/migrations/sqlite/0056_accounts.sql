-- From which kind of device a session was begun: as much as whoever holds it needs to know it again, and no more.
ALTER TABLE session ADD COLUMN device TEXT NOT NULL DEFAULT 'other';
CREATE INDEX session_person ON session (community_id, person_id);

-- A password that fitted, of whoever is still asked for the code of their telephone.
CREATE TABLE sign_in_step (
    community_id BIGINT NOT NULL,
    token_hash   TEXT   NOT NULL,
    person_id    TEXT   NOT NULL,
    device       TEXT   NOT NULL,
    begun_ms     BIGINT NOT NULL,
    PRIMARY KEY (community_id, token_hash)
);

-- The link with which somebody chooses a password themself: its SHA-256 digest, one for each person at a time.
CREATE TABLE invitation (
    community_id BIGINT NOT NULL,
    code_hash    TEXT   NOT NULL,
    person_id    TEXT   NOT NULL,
    login        TEXT   NOT NULL, -- lower case
    made_ms      BIGINT NOT NULL,
    ends_ms      BIGINT NOT NULL,
    PRIMARY KEY (community_id, code_hash)
);
CREATE UNIQUE INDEX invitation_person ON invitation (community_id, person_id);

-- Codes of a telephone at sign-in (RFC 6238). The secret has to be kept as it is: codes are reckoned from it.
CREATE TABLE second_factor (
    community_id BIGINT NOT NULL,
    person_id    TEXT   NOT NULL,
    secret       TEXT   NOT NULL, -- base 32
    on_ms        BIGINT,          -- none until the first code was typed
    last_step    BIGINT NOT NULL, -- of the last code that was taken: none of its time or before is taken again
    wrong        BIGINT NOT NULL, -- codes in a row that did not fit
    wrong_ms     BIGINT NOT NULL,
    PRIMARY KEY (community_id, person_id)
);

-- Codes for whoever has lost the telephone, as digests; each is taken once.
CREATE TABLE recovery_code (
    community_id BIGINT NOT NULL,
    person_id    TEXT   NOT NULL,
    code_hash    TEXT   NOT NULL,
    PRIMARY KEY (community_id, person_id, code_hash)
);
