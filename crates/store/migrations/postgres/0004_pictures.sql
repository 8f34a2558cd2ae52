-- A picture is called by the digest of a salt and its bytes, as texts are, so that one that was erased does not come back
-- where the same is sent again. Those of before have none: they are called by their bytes alone.
ALTER TABLE picture ADD COLUMN salt BYTEA NOT NULL DEFAULT '';

-- When a picture became part of the record; one that never did is swept after a day. Of those of before nobody knows.
ALTER TABLE picture ADD COLUMN attached_ms BIGINT;
UPDATE picture SET attached_ms = added_ms;
CREATE INDEX picture_loose ON picture (community_id, added_ms) WHERE attached_ms IS NULL;
