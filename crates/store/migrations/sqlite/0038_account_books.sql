-- Read table: one row per posted sheet of an office's accounts 账本, a fold of its stream; its rows are read from there.
CREATE TABLE account_book (
    community_id    BIGINT NOT NULL,
    account_book_id TEXT   NOT NULL,
    form            TEXT   NOT NULL, -- book, quarterly
    place_id        TEXT,            -- NULL for the whole community
    from_day        TEXT   NOT NULL,
    to_day          TEXT   NOT NULL,
    sums            TEXT   NOT NULL, -- JSON: what each account of it comes to, in fen
    lines           BIGINT NOT NULL,
    posted_ms       BIGINT NOT NULL,
    taken_back_ms   BIGINT,
    latest_position BIGINT NOT NULL,
    PRIMARY KEY (community_id, account_book_id)
);
CREATE INDEX account_book_period ON account_book (community_id, to_day);
