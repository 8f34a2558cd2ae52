-- The desk of whoever works for a unit, and what helps with writing.

-- Times that a check found the work not done since it was last reported; `mingtong rebuild` counts those of before.
ALTER TABLE matter ADD COLUMN sent_back BIGINT NOT NULL DEFAULT 0;

-- Whoever raised a matter and agreed that the unit that works on it may call them. Taken back, the row goes.
CREATE TABLE phone_consent (
    community_id BIGINT NOT NULL,
    matter_id    BIGINT NOT NULL,
    person_id    TEXT   NOT NULL, -- whose number it is
    given_ms     BIGINT NOT NULL,
    PRIMARY KEY (community_id, matter_id)
);

-- Who of a unit has looked at the number of whoever raised a matter.
CREATE TABLE phone_look (
    community_id BIGINT NOT NULL,
    matter_id    BIGINT NOT NULL,
    person_id    TEXT   NOT NULL, -- who looked
    unit_id      TEXT   NOT NULL, -- for which unit
    looks        BIGINT NOT NULL, -- how often
    first_ms     BIGINT NOT NULL,
    latest_ms    BIGINT NOT NULL,
    PRIMARY KEY (community_id, matter_id, person_id, unit_id)
);

-- Texts that a unit, or the desk, keeps for writing.
CREATE TABLE template (
    community_id BIGINT NOT NULL,
    template_id  TEXT   NOT NULL,
    owner        TEXT   NOT NULL, -- whose: desk, street, unit:<id>
    act          TEXT   NOT NULL, -- the act in whose form it is offered
    name         TEXT   NOT NULL,
    body         TEXT   NOT NULL, -- with placeholders
    person_id    TEXT   NOT NULL, -- who changed it last
    changed_ms   BIGINT NOT NULL,
    PRIMARY KEY (community_id, template_id)
);
CREATE INDEX template_owner ON template (community_id, owner, act, name);
