-- Public accounts: what moves in an account of a fund on a day, in place of a month, so that any time is read alike.
-- Bookings of before their lines had a day are filled in by `mingtong rebuild`.
CREATE TABLE account_day (
    community_id    BIGINT NOT NULL,
    fund_id         TEXT   NOT NULL,
    day             TEXT   NOT NULL, -- 2021-06-08
    account         TEXT   NOT NULL,
    item            TEXT   NOT NULL,
    moved           TEXT   NOT NULL,
    fen             BIGINT NOT NULL, -- above nought on the left, below nought on the right
    PRIMARY KEY (community_id, fund_id, day, account, item, moved)
) WITHOUT ROWID;
CREATE INDEX account_day_day ON account_day (community_id, day);
INSERT INTO account_day (community_id, fund_id, day, account, item, moved, fen)
SELECT community_id, fund_id, day, account, item, moved, CAST(SUM(fen) AS BIGINT) FROM booking_line
WHERE day <> '' GROUP BY community_id, fund_id, day, account, item, moved;
DROP INDEX booking_line_day;
DROP TABLE account_month;
