-- 1 where no cost is borne, but income is shared out. An agreement of before this column says it again by `mingtong
-- rebuild`, or once it goes on.
ALTER TABLE agreement ADD COLUMN shares_income BIGINT NOT NULL DEFAULT 0;
