-- A worklist reads what is open or looked at again, and not all that has ended.
CREATE INDEX matter_at_work ON matter (community_id, matter_id)
    WHERE stage NOT IN ('closed', 'declined', 'merged', 'withdrawn', 'retracted') OR next_clock = 'review';
