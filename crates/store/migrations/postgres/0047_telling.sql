-- By which way news goes, in which message, how often somebody was called, and what came of it in the end.
ALTER TABLE outbox ADD COLUMN way TEXT; -- mail, call; NULL as long as nothing was decided
ALTER TABLE outbox ADD COLUMN message_id TEXT;
ALTER TABLE outbox ADD COLUMN calls BIGINT NOT NULL DEFAULT 0; -- that nobody answered
ALTER TABLE outbox ADD COLUMN call_after_ms BIGINT;
ALTER TABLE outbox ADD COLUMN result TEXT; -- sent, told, no_answer, wrong_number; NULL before this
CREATE INDEX outbox_of_person ON outbox (community_id, person_id, told_ms);
CREATE INDEX outbox_of_message ON outbox (community_id, message_id);

-- Messages on their way out. What a mail says is written when it is sent, from what was queued for it.
CREATE TABLE message (
    community_id BIGINT NOT NULL,
    message_id   TEXT   NOT NULL,
    way          TEXT   NOT NULL, -- mail, hook
    to_id        TEXT   NOT NULL, -- the person, the hook
    body         TEXT,            -- of a hook: what is sent
    state        TEXT   NOT NULL, -- waiting, sending, sent, dead, unsure, given_up
    tries        BIGINT NOT NULL,
    next_ms      BIGINT NOT NULL, -- not before
    lease_ms     BIGINT,          -- until when one sender has it
    error        TEXT,            -- what the other side said last
    made_ms      BIGINT NOT NULL,
    ended_ms     BIGINT,
    ended_by     TEXT,            -- who gave it up
    PRIMARY KEY (community_id, message_id)
);
CREATE INDEX message_next ON message (community_id, state, next_ms);
CREATE INDEX message_to ON message (community_id, to_id, state);
