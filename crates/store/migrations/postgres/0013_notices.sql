-- Read table: notices.
CREATE TABLE notice (
    community_id    BIGINT NOT NULL,
    notice_id       TEXT   NOT NULL,
    kind            TEXT   NOT NULL,
    about_kind      TEXT   NOT NULL, -- nothing, body, reception, matter
    about_id        TEXT   NOT NULL, -- empty where it is about nothing
    title           TEXT   NOT NULL, -- reference to content
    place_id        TEXT,            -- NULL for the whole community
    begins_ms       BIGINT NOT NULL, -- the first day begins
    ends_ms         BIGINT NOT NULL, -- the last day is over
    objections      BIGINT NOT NULL,
    unanswered      BIGINT NOT NULL,
    answer_due_ms   BIGINT,          -- until when the next answer is in time; NULL where none is waited for
    taken_down_ms   BIGINT,
    latest_position BIGINT NOT NULL,
    PRIMARY KEY (community_id, notice_id)
);
CREATE INDEX notice_ends ON notice (community_id, ends_ms);
CREATE INDEX notice_about ON notice (community_id, about_kind, about_id);
