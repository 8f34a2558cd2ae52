-- What somebody has begun to write and not sent yet: theirs alone.
CREATE TABLE own_draft (
    community_id BIGINT NOT NULL,
    person_id    TEXT   NOT NULL,
    thing        TEXT   NOT NULL, -- on whose page: matter/<number>
    form         TEXT   NOT NULL, -- which form of it: an act
    fields       TEXT   NOT NULL,
    touched_ms   BIGINT NOT NULL,
    PRIMARY KEY (community_id, person_id, thing, form)
);
CREATE INDEX own_draft_touched ON own_draft (community_id, touched_ms);

-- By what somebody narrows the worklist, under a name of theirs.
CREATE TABLE own_filter (
    community_id BIGINT NOT NULL,
    person_id    TEXT   NOT NULL,
    name         TEXT   NOT NULL,
    query        TEXT   NOT NULL, -- of the address
    saved_ms     BIGINT NOT NULL,
    PRIMARY KEY (community_id, person_id, name)
);
