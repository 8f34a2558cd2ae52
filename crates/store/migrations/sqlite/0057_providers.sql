-- Who somebody is to the provider by which they sign in: never the name itself, its SHA-256 digest behind the issuer's.
CREATE TABLE provider_link (
    community_id BIGINT NOT NULL,
    subject_hash TEXT   NOT NULL,
    person_id    TEXT   NOT NULL,
    issuer       TEXT   NOT NULL,
    alone        BIGINT NOT NULL, -- 1 where its holder has chosen no password: then it is the only way in
    linked_ms    BIGINT NOT NULL,
    PRIMARY KEY (community_id, subject_hash)
);
CREATE UNIQUE INDEX provider_link_person ON provider_link (community_id, person_id);

-- Somebody who was sent to the provider and has not come back. Each is taken once.
CREATE TABLE provider_step (
    community_id BIGINT NOT NULL,
    state_hash   TEXT   NOT NULL,
    purpose      TEXT   NOT NULL, -- sign-in, link, invitation
    whose        TEXT   NOT NULL, -- the person of a link, the digest of the code of an invitation
    nonce        TEXT   NOT NULL,
    verifier     TEXT   NOT NULL,
    back         TEXT   NOT NULL,
    begun_ms     BIGINT NOT NULL,
    PRIMARY KEY (community_id, state_hash)
);
