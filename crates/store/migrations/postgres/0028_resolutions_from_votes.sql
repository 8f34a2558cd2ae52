-- The vote whose result a resolution rests on; NULL where it rests on a meeting, or on what an office counted elsewhere.
ALTER TABLE resolution ADD COLUMN vote_id TEXT;
CREATE INDEX resolution_vote ON resolution (community_id, vote_id) WHERE vote_id IS NOT NULL;

-- Read table: the lines of the ballots of votes that stand in a resolution.
CREATE TABLE resolution_line (
    community_id  BIGINT NOT NULL,
    vote_id       TEXT   NOT NULL,
    line          BIGINT NOT NULL, -- of the ballot, from 1
    resolution_id BIGINT NOT NULL,
    PRIMARY KEY (community_id, vote_id, line, resolution_id)
);
