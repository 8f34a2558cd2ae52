-- A worklist reads what is open or looked at again, and not all that has ended.
CREATE INDEX matter_at_work ON matter (community_id, matter_id)
    WHERE stage NOT IN ('closed', 'declined', 'merged', 'withdrawn', 'retracted') OR next_clock = 'review';
-- So does the list of what is to be looked through for personal data.
CREATE INDEX matter_pending ON matter (community_id, matter_id) WHERE personal_data = 'pending';
