-- Read table: procedures 四议两公开.
CREATE TABLE procedure (
    community_id    BIGINT NOT NULL,
    procedure_id    TEXT   NOT NULL,
    title           TEXT   NOT NULL, -- reference to content
    place_id        TEXT,            -- NULL for the whole community
    stage           TEXT   NOT NULL, -- under_way, stopped, withdrawn; that it is completed follows from its notice
    steps           BIGINT NOT NULL, -- steps that were noted or made public, 0 to 6
    notice_id       TEXT,            -- the notice of the step that was made public last
    begun_ms        BIGINT NOT NULL,
    changed_ms      BIGINT NOT NULL,
    latest_position BIGINT NOT NULL,
    PRIMARY KEY (community_id, procedure_id)
);
CREATE INDEX procedure_changed ON procedure (community_id, changed_ms);
