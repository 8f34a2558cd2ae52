-- A slip lets a household vote, or answer to a version of an agreement.
ALTER TABLE household_code RENAME COLUMN vote_id TO of_id; -- the vote; or the agreement with its version, a1/2
ALTER TABLE household_code RENAME COLUMN elector TO no;    -- the elector, the party
