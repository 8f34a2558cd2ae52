-- What the log calls a party where it answers: at random, so that nobody reads from it which home it is. A party of
-- before this column is called by its number.
ALTER TABLE agreement_party ADD COLUMN party_key TEXT NOT NULL DEFAULT '';
UPDATE agreement_party SET party_key = CAST(no AS TEXT);
CREATE INDEX agreement_party_called ON agreement_party (community_id, agreement_id, version, party_key);
