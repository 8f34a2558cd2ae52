-- Read table: the position after the latest event of each area of the log, so that a page is made anew only where an
-- area that it shows has grown.
CREATE TABLE area_head (
    community_id BIGINT NOT NULL,
    area         TEXT   NOT NULL,
    head         BIGINT NOT NULL,
    PRIMARY KEY (community_id, area)
);
INSERT INTO area_head (community_id, area, head)
SELECT community_id, area, MAX(position) + 1
FROM (
    SELECT community_id, position, CASE
        WHEN stream IN ('community', 'register') THEN 'register'
        WHEN stream LIKE 'matter/%' THEN 'matter'
        WHEN stream LIKE 'support/%' THEN 'support'
        ELSE 'reception'
    END AS area
    FROM event
) AS known
GROUP BY community_id, area;

-- Read table: what the statistics are made of, counted with every event, so that nothing is counted by looking through
-- all matters. A clock that runs stands in the bucket of its end (some twelve days each): which of them are over is a
-- matter of the moment, not of an event.
CREATE TABLE counter (
    community_id BIGINT NOT NULL,
    visibility   TEXT   NOT NULL,
    name         TEXT   NOT NULL,
    bucket       BIGINT NOT NULL, -- 0, or the end of a running clock in ms divided by 2^30
    value        BIGINT NOT NULL,
    PRIMARY KEY (community_id, visibility, name, bucket)
);
CREATE INDEX counter_zero ON counter (community_id) WHERE value = 0;
INSERT INTO counter (community_id, visibility, name, bucket, value)
SELECT community_id, visibility, name, bucket, COUNT(*)
FROM (
    SELECT community_id, visibility, 'received' AS name, 0 AS bucket FROM matter
    UNION ALL SELECT community_id, visibility, 'withdrawn', 0 FROM matter WHERE stage = 'withdrawn'
    UNION ALL SELECT community_id, visibility, 'replied', 0 FROM matter WHERE replies > 0
    UNION ALL SELECT community_id, visibility, 'waiting', 0 FROM matter WHERE replies = 0 AND stage <> 'withdrawn'
    UNION ALL SELECT community_id, visibility, 'imported', 0 FROM matter WHERE batch_id IS NOT NULL
    UNION ALL SELECT community_id, visibility, 'reply_ended', 0 FROM matter
        WHERE reply_due_ms IS NOT NULL AND reply_stop_ms IS NOT NULL
    UNION ALL SELECT community_id, visibility, 'reply_runs', reply_due_ms / 1073741824 FROM matter
        WHERE reply_due_ms IS NOT NULL AND reply_stop_ms IS NULL
    UNION ALL SELECT community_id, visibility, 'replied_in_time', 0 FROM matter WHERE reply_stop_ms <= reply_due_ms
    UNION ALL SELECT community_id, visibility, 'closed_' || outcome, 0 FROM matter
        WHERE stage = 'closed' AND closed_by = 'verification' AND outcome IS NOT NULL
    UNION ALL SELECT community_id, visibility, 'finish_ended', 0 FROM matter
        WHERE finish_due_ms IS NOT NULL AND finish_stop_ms IS NOT NULL
    UNION ALL SELECT community_id, visibility, 'finish_runs', finish_due_ms / 1073741824 FROM matter
        WHERE finish_due_ms IS NOT NULL AND finish_stop_ms IS NULL
    UNION ALL SELECT community_id, visibility, 'finished_in_time', 0 FROM matter WHERE finish_stop_ms <= finish_due_ms
    UNION ALL SELECT community_id, visibility, 'rated_' || CAST(rating AS TEXT), 0 FROM matter WHERE rating IS NOT NULL
    UNION ALL SELECT community_id, visibility, 'open', 0 FROM matter
        WHERE stage NOT IN ('closed', 'declined', 'merged', 'withdrawn')
    UNION ALL SELECT community_id, visibility, 'due', next_due_ms / 1073741824 FROM matter WHERE next_due_ms IS NOT NULL
    UNION ALL SELECT community_id, visibility, 'merged', 0 FROM matter WHERE stage = 'merged'
    UNION ALL SELECT community_id, visibility, 'declined', 0 FROM matter WHERE stage = 'declined'
    UNION ALL SELECT community_id, visibility, 'reopened', 0 FROM matter WHERE reopenings > 0
) AS counted
GROUP BY community_id, visibility, name, bucket;

-- What the front page shows is found by an index each: the oldest without a reply, what is due next, what was closed
-- after a check; and which clocks of the bucket of today are over.
CREATE INDEX matter_waiting ON matter (community_id, visibility, received_ms) WHERE replies = 0 AND stage <> 'withdrawn';
CREATE INDEX matter_clock ON matter (community_id, visibility, next_due_ms, matter_id) WHERE next_due_ms IS NOT NULL;
CREATE INDEX matter_checked ON matter (community_id, visibility, closed_ms, matter_id) WHERE closed_by = 'verification';
CREATE INDEX matter_reply_runs ON matter (community_id, reply_due_ms) WHERE reply_stop_ms IS NULL;
CREATE INDEX matter_finish_runs ON matter (community_id, finish_due_ms) WHERE finish_stop_ms IS NULL;
