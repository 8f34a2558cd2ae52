-- Read table: one row per project, a fold of its stream.
CREATE TABLE project (
    community_id    BIGINT NOT NULL,
    project_id      BIGINT NOT NULL, -- year × 1,000,000 + place
    title           TEXT   NOT NULL, -- reference to content
    place_id        TEXT,            -- NULL for the whole community
    origin_kind     TEXT   NOT NULL, -- what it comes from, and its id
    origin_id       TEXT   NOT NULL,
    doer_kind       TEXT   NOT NULL, -- who has it; doer_id is NULL for the community's own desk
    doer_id         TEXT,
    contractor_id   TEXT,            -- the unit that does the work, where it is one of the register
    stage           TEXT   NOT NULL,
    due_ms          BIGINT,          -- the end of the day of the step that is due first; NULL where none is open
    until_ms        BIGINT,          -- the end of the last day of its plan
    guarantee_ms    BIGINT,          -- the end of the last day of its guarantee
    agreed_fen      BIGINT NOT NULL,
    opened_ms       BIGINT NOT NULL,
    latest_position BIGINT NOT NULL,
    PRIMARY KEY (community_id, project_id)
);
CREATE INDEX project_origin ON project (community_id, origin_kind, origin_id);

-- Read table: the public matters behind a project.
CREATE TABLE project_matter (
    community_id BIGINT NOT NULL,
    matter_id    BIGINT NOT NULL,
    project_id   BIGINT NOT NULL,
    PRIMARY KEY (community_id, matter_id, project_id)
);
