-- A worklist reads what is open, or has ended and still waits for something, and not all that has ended.
DROP INDEX matter_at_work;
CREATE INDEX matter_at_work ON matter (community_id, matter_id)
    WHERE stage NOT IN ('closed', 'declined', 'merged', 'withdrawn', 'retracted') OR next_clock = 'review'
        OR (replies = 0 AND stage <> 'withdrawn') OR personal_data = 'pending' OR awaits_review = 1;
-- So does that of whoever reads the public ones alone.
CREATE INDEX matter_public_at_work ON matter (community_id, visibility, matter_id)
    WHERE stage NOT IN ('closed', 'declined', 'merged', 'withdrawn', 'retracted') OR next_clock = 'review'
        OR (replies = 0 AND stage <> 'withdrawn') OR personal_data = 'pending' OR awaits_review = 1;
