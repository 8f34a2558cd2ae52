-- What was written down for somebody at a reception or on the way, perhaps without network. What comes in twice is one
-- matter; whose turn it was at a reception is given out once.
CREATE TABLE written_down (
    community_id BIGINT NOT NULL,
    entry_hash   TEXT   NOT NULL, -- digest of the secret id that the device gave it
    person_id    TEXT   NOT NULL, -- who wrote it down
    matter_id    BIGINT NOT NULL, -- what it became
    reception_id TEXT,            -- at which reception
    queue        BIGINT,          -- whose turn it was there, from 1
    written_ms   BIGINT NOT NULL, -- when it was written down, by the clock of the device
    received_ms  BIGINT NOT NULL, -- when it came in, by ours
    PRIMARY KEY (community_id, entry_hash)
);
CREATE UNIQUE INDEX written_down_queue ON written_down (community_id, reception_id, queue);
CREATE INDEX written_down_person ON written_down (community_id, person_id, received_ms);
