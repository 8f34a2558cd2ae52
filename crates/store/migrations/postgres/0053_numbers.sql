-- The numbers of a month look at no matter of another one.
CREATE INDEX matter_received ON matter (community_id, received_ms);
CREATE INDEX matter_replied ON matter (community_id, first_replied_ms) WHERE first_replied_ms IS NOT NULL;
CREATE INDEX matter_closed ON matter (community_id, closed_ms) WHERE closed_ms IS NOT NULL;

-- Kept: which columns an office wants in its ledger of matters, in which order.
CREATE TABLE ledger_template (
    community_id BIGINT NOT NULL,
    name         TEXT   NOT NULL,
    columns      TEXT   NOT NULL, -- keys, in their order, with a comma between
    saved_ms     BIGINT NOT NULL,
    PRIMARY KEY (community_id, name)
);
