-- What a fund comes from, its kind and its id; NULL where it is of the community as a whole. A fund of before these
-- columns comes from nothing that was written down.
ALTER TABLE fund ADD COLUMN origin_kind TEXT;
ALTER TABLE fund ADD COLUMN origin_id TEXT;
CREATE INDEX fund_origin ON fund (community_id, origin_kind, origin_id) WHERE origin_kind IS NOT NULL;
