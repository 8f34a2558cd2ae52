-- An agreement may come from a need, and then what its parties bear counts there. An agreement of before these columns
-- comes from none.
ALTER TABLE agreement ADD COLUMN need_id BIGINT;
ALTER TABLE agreement ADD COLUMN counts BIGINT; -- of one from a need: the version that holds; NULL where none does
CREATE INDEX agreement_need ON agreement (community_id, need_id) WHERE need_id IS NOT NULL;
