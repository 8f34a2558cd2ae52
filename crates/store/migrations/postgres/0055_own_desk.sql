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

-- Who of the community sees to a matter. Before this nobody was said to.
ALTER TABLE matter ADD COLUMN in_charge TEXT;
CREATE INDEX matter_in_charge ON matter (community_id, in_charge) WHERE in_charge IS NOT NULL;

-- Who stands in for somebody of the community who is away; the latest that was said.
CREATE TABLE stand_in (
    community_id BIGINT NOT NULL,
    person_id    TEXT   NOT NULL, -- who is away
    stand_in     TEXT   NOT NULL, -- who stands in
    from_ms      BIGINT NOT NULL, -- 0:00 of the first day
    until_ms     BIGINT NOT NULL, -- the end of the last day
    PRIMARY KEY (community_id, person_id)
);
