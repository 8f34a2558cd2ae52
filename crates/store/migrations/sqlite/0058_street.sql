-- Whoever works here and signs in in another community of this installation. The right is given and ended here.
CREATE TABLE account_elsewhere (
    community_id   BIGINT NOT NULL,
    person_id      TEXT   NOT NULL, -- who they are here
    home           TEXT   NOT NULL, -- the short name of the community in which they sign in
    login          TEXT   NOT NULL, -- with what they sign in there, as whoever gives roles here wrote it; lower case
    home_person_id TEXT,            -- who they are there; none until they said that it is them
    role           TEXT,            -- the role worn here
    scope_kind     TEXT,
    scope_id       TEXT,
    ends_ms        BIGINT NOT NULL, -- until when they may say so
    agreed_ms      BIGINT,          -- when they did
    PRIMARY KEY (community_id, person_id)
);
CREATE UNIQUE INDEX account_elsewhere_login ON account_elsewhere (community_id, home, login);
CREATE UNIQUE INDEX account_elsewhere_person ON account_elsewhere (community_id, home, home_person_id);

-- Where else somebody works who signs in here: where to look, and no right.
CREATE TABLE work_elsewhere (
    community_id BIGINT NOT NULL,
    person_id    TEXT   NOT NULL,
    there        TEXT   NOT NULL, -- the short name of the community
    PRIMARY KEY (community_id, person_id, there)
);

-- What stands still longest is found without reading all that has ended.
CREATE INDEX matter_still ON matter (community_id, latest_ms)
    WHERE stage NOT IN ('closed', 'declined', 'merged', 'withdrawn', 'retracted');
