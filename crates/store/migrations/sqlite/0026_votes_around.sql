-- What pages and lists read of a vote beside its numbers. Votes of before these columns are filled in by
-- `mingtong rebuild`.
ALTER TABLE vote ADD COLUMN matter_id BIGINT;   -- the matter that it is about; NULL for none
ALTER TABLE vote ADD COLUMN again_of TEXT;      -- the vote without quorum, of which it is the second
ALTER TABLE vote ADD COLUMN counted_ms BIGINT;  -- when it was counted; NULL before
ALTER TABLE vote ADD COLUMN void_reason TEXT;   -- a text; NULL while it holds
CREATE INDEX vote_matter ON vote (community_id, matter_id) WHERE matter_id IS NOT NULL;
CREATE INDEX vote_again ON vote (community_id, again_of) WHERE again_of IS NOT NULL;
-- That the electorate was put right, as everybody reads it: no home and no name.
CREATE TABLE vote_correction (
    community_id BIGINT NOT NULL,
    vote_id      TEXT   NOT NULL,
    position     BIGINT NOT NULL, -- in the log
    at_ms        BIGINT NOT NULL,
    role         TEXT   NOT NULL, -- of whoever put it right
    kind         TEXT   NOT NULL, -- changed, added, struck
    reason       TEXT   NOT NULL, -- a text
    PRIMARY KEY (community_id, vote_id, position)
);
-- Papers from the box of a secret vote, until it is counted: what each teller read on them.
CREATE TABLE box_paper (
    community_id BIGINT NOT NULL,
    vote_id      TEXT   NOT NULL,
    receipt      TEXT   NOT NULL, -- random
    sent         TEXT   NOT NULL, -- made by whoever sent it first: the same is not entered twice
    readings     TEXT   NOT NULL, -- JSON
    PRIMARY KEY (community_id, vote_id, receipt)
) WITHOUT ROWID;
