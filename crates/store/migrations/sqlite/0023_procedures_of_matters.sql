-- The matter from which a procedure comes; NULL where it comes from none. Those of before this column are filled in by
-- `mingtong rebuild`.
ALTER TABLE procedure ADD COLUMN matter_id BIGINT;
CREATE INDEX procedure_matter ON procedure (community_id, matter_id) WHERE matter_id IS NOT NULL;
