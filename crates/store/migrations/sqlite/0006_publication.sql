-- How lists show the title (said, awaits_review, taken_down), and whether some of the words and pictures of a matter wait
-- until somebody has looked at them (1) or not (0). Before this everything was shown as it was said.
ALTER TABLE matter ADD COLUMN title_shown TEXT NOT NULL DEFAULT 'said';
ALTER TABLE matter ADD COLUMN awaits_review BIGINT NOT NULL DEFAULT 0;
CREATE INDEX matter_review ON matter (community_id, matter_id) WHERE awaits_review = 1;
