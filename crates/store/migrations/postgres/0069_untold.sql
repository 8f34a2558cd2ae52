-- Who met the same and wants to be told nothing of it, although they left a way to be reached elsewhere.
CREATE TABLE untold (
    community_id BIGINT NOT NULL,
    matter_id    BIGINT NOT NULL,
    person_id    TEXT   NOT NULL,
    since_ms     BIGINT NOT NULL,
    PRIMARY KEY (community_id, matter_id, person_id)
);
