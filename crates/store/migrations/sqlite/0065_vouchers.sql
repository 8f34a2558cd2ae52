-- Which expenses a picture proves: those that wait or were paid. Of expenses of before by `mingtong rebuild`.
CREATE TABLE expense_voucher (
    community_id BIGINT NOT NULL,
    picture_id   TEXT   NOT NULL,
    fund_id      TEXT   NOT NULL,
    expense_id   TEXT   NOT NULL,
    PRIMARY KEY (community_id, picture_id, fund_id, expense_id)
);
CREATE INDEX expense_voucher_expense ON expense_voucher (community_id, fund_id, expense_id);
-- The same picture sent once more is found among those of its length, without reading all of them.
CREATE INDEX picture_length ON picture (community_id, length(jpeg));
