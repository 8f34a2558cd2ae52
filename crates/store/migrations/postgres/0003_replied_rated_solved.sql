-- What was taken back by its raiser is owed no reply, so it counts on neither side of the response rate; and what was
-- opened again is judged anew, so an earlier judgement of it counts no more. Which judgement is of the latest closing
-- stands in the log; for private matters it is sealed there, and `mingtong rebuild` puts theirs right. It also finds the
-- deadlines that were missed before a matter was accepted as something else or put off.
UPDATE matter SET rating = NULL WHERE rating IS NOT NULL AND stage <> 'closed';
UPDATE matter SET rating = NULL WHERE rating IS NOT NULL AND reopenings > 0 AND (
    SELECT COALESCE(MAX(CASE WHEN canonical LIKE '%"kind":"matter.rated"%' THEN position END), -1)
        < MAX(CASE WHEN canonical LIKE '%"kind":"matter.closed"%' THEN position END)
    FROM event
    WHERE event.community_id = matter.community_id
        AND event.stream = 'matter/' || matter.matter_id / 1000000 || '-'
            || TO_CHAR(matter.matter_id % 1000000, CASE WHEN matter.matter_id % 1000000 < 10000 THEN 'FM0000' ELSE 'FM999999' END)
);
DELETE FROM counter WHERE name = 'replied' OR name LIKE 'rated_%';
INSERT INTO counter (community_id, visibility, name, bucket, value)
SELECT community_id, visibility, 'replied', 0, COUNT(*) FROM matter
WHERE replies > 0 AND stage <> 'withdrawn' GROUP BY community_id, visibility;
INSERT INTO counter (community_id, visibility, name, bucket, value)
SELECT community_id, visibility, 'rated_' || CAST(rating AS TEXT), 0, COUNT(*) FROM matter
WHERE rating IS NOT NULL GROUP BY community_id, visibility, rating;

-- The front page shows what was solved.
DROP INDEX matter_checked;
CREATE INDEX matter_solved ON matter (community_id, visibility, closed_ms, matter_id)
    WHERE closed_by = 'verification' AND outcome = 'solved';
