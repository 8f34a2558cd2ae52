-- What may be spent from a fund, line by line in fen: work:50000,tax:300; empty where nothing was planned.
ALTER TABLE fund ADD COLUMN budget TEXT NOT NULL DEFAULT '';
-- What is to come is summed up from the index alone, however many pledges are open.
DROP INDEX pledge_to_come;
CREATE INDEX pledge_to_come ON pledge (community_id, fund_id, ends_ms, source, form, to_come_fen) WHERE to_come_fen > 0;
