-- Public accounts: what moves in an account of a fund in a month, and the lines of an account in the order of their
-- days. Bookings of before these columns are filled in by `mingtong rebuild`.
ALTER TABLE booking_line ADD COLUMN item TEXT NOT NULL DEFAULT '';  -- source or line of spending; empty where it is of all
ALTER TABLE booking_line ADD COLUMN moved TEXT NOT NULL DEFAULT ''; -- what was booked; of a red entry, what it stands beside
ALTER TABLE booking_line ADD COLUMN day TEXT NOT NULL DEFAULT '';
CREATE INDEX booking_line_account ON booking_line (community_id, fund_id, account, item, day, no);
CREATE INDEX booking_line_day ON booking_line (community_id, day, fund_id);
CREATE TABLE account_month (
    community_id    BIGINT NOT NULL,
    fund_id         TEXT   NOT NULL,
    month           TEXT   NOT NULL, -- 2021-06
    account         TEXT   NOT NULL,
    item            TEXT   NOT NULL,
    moved           TEXT   NOT NULL,
    fen             BIGINT NOT NULL, -- above nought on the left, below nought on the right
    PRIMARY KEY (community_id, fund_id, month, account, item, moved)
);
