-- Communities. The head row carries the next position of the log; on PostgreSQL it is locked while a command is decided.
CREATE TABLE community (
    community_id  BIGINT NOT NULL PRIMARY KEY,
    slug          TEXT   NOT NULL UNIQUE,
    head          BIGINT NOT NULL, -- events in the log: the next position
    register_head BIGINT NOT NULL  -- the position after the latest event of the register or the rule book
);

-- The log: append-only. `canonical` is the event in RFC 8785 form; `leaf_hash` its RFC 6962 leaf hash.
CREATE TABLE event (
    community_id BIGINT NOT NULL,
    position     BIGINT NOT NULL,
    stream       TEXT   NOT NULL,
    canonical    TEXT   NOT NULL,
    leaf_hash    BYTEA   NOT NULL,
    PRIMARY KEY (community_id, position)
);
CREATE INDEX event_stream ON event (community_id, stream, position);

-- Texts stand apart from the log, by their salted digest, and can be erased.
CREATE TABLE content (
    community_id BIGINT NOT NULL,
    content_id   TEXT   NOT NULL,
    salt         BYTEA   NOT NULL,
    body         TEXT, -- NULL once erased
    erased_ms    BIGINT,
    PRIMARY KEY (community_id, content_id)
);

-- Pictures, re-encoded without metadata, by the digest of their bytes.
CREATE TABLE picture (
    community_id BIGINT NOT NULL,
    picture_id   TEXT   NOT NULL,
    jpeg         BYTEA   NOT NULL,
    thumbnail    BYTEA   NOT NULL,
    width_px     BIGINT NOT NULL,
    height_px    BIGINT NOT NULL,
    added_ms     BIGINT NOT NULL,
    PRIMARY KEY (community_id, picture_id)
);

-- Read table: one row per matter, a fold of its stream.
CREATE TABLE matter (
    community_id      BIGINT NOT NULL,
    matter_id         BIGINT NOT NULL, -- year × 1,000,000 + place in the year
    stage             TEXT   NOT NULL,
    channel           TEXT   NOT NULL,
    place_id          TEXT,
    visibility        TEXT   NOT NULL,
    track             TEXT   NOT NULL,
    title             TEXT   NOT NULL, -- reference to content
    body              TEXT,            -- reference to content
    raiser            TEXT,
    reception_id      TEXT,
    body_id           TEXT,
    unit_id           TEXT,
    handler           TEXT,            -- community, unit, street; NULL when nobody has to act
    received_ms       BIGINT NOT NULL,
    latest_ms         BIGINT NOT NULL,
    latest_position   BIGINT NOT NULL,
    next_clock        TEXT,            -- the running clock that is due first
    next_start_ms     BIGINT,
    next_due_ms       BIGINT,
    accept_due_ms     BIGINT,
    accept_stop_ms    BIGINT,
    reply_due_ms      BIGINT,
    reply_stop_ms     BIGINT,
    finish_start_ms   BIGINT,
    finish_due_ms     BIGINT,
    finish_stop_ms    BIGINT,
    deferred_until_ms BIGINT,
    back_stage        TEXT,            -- the state that comes back when the deferral is over
    first_replied_ms  BIGINT,
    replies           BIGINT NOT NULL,
    returns           BIGINT NOT NULL,
    reopenings        BIGINT NOT NULL,
    outcome           TEXT,
    closed_ms         BIGINT,
    closed_by         TEXT,
    rating            BIGINT,
    merged_into       BIGINT,
    personal_data     TEXT   NOT NULL,
    batch_id          TEXT,
    PRIMARY KEY (community_id, matter_id)
);
-- The public list and its count read no rows but those they show.
CREATE INDEX matter_visibility ON matter (community_id, visibility, matter_id);
CREATE INDEX matter_due ON matter (community_id, next_due_ms);
CREATE INDEX matter_stage ON matter (community_id, stage, matter_id);
CREATE INDEX matter_place ON matter (community_id, place_id, matter_id);
CREATE INDEX matter_unit ON matter (community_id, unit_id, matter_id);
CREATE INDEX matter_reception ON matter (community_id, reception_id);
CREATE INDEX matter_merged ON matter (community_id, merged_into);
CREATE INDEX matter_batch ON matter (community_id, batch_id);

-- Read table: the last place given out in each year's numbering.
CREATE TABLE numbering (
    community_id BIGINT NOT NULL,
    year         BIGINT NOT NULL,
    latest       BIGINT NOT NULL,
    PRIMARY KEY (community_id, year)
);

-- Read table: who met the same, and how many.
CREATE TABLE support (
    community_id BIGINT NOT NULL,
    matter_id    BIGINT NOT NULL,
    person_id    TEXT   NOT NULL,
    at_ms        BIGINT NOT NULL,
    PRIMARY KEY (community_id, matter_id, person_id)
);
CREATE TABLE support_count (
    community_id BIGINT NOT NULL,
    matter_id    BIGINT NOT NULL,
    supports     BIGINT NOT NULL,
    PRIMARY KEY (community_id, matter_id)
);

-- Read table: receptions.
CREATE TABLE reception (
    community_id BIGINT NOT NULL,
    reception_id TEXT   NOT NULL,
    place_id     TEXT,
    title        TEXT   NOT NULL, -- reference to content
    starts_ms    BIGINT NOT NULL,
    ends_ms      BIGINT NOT NULL,
    notice       TEXT   NOT NULL,
    delegates    TEXT   NOT NULL, -- JSON: [{"person": …, "kind": …}]
    closed_ms    BIGINT,
    PRIMARY KEY (community_id, reception_id)
);
CREATE INDEX reception_starts ON reception (community_id, starts_ms);

-- Read table: roles now held.
CREATE TABLE role_grant (
    community_id BIGINT NOT NULL,
    person_id    TEXT   NOT NULL,
    role         TEXT   NOT NULL,
    scope_kind   TEXT   NOT NULL,
    scope_id     TEXT   NOT NULL,
    since_ms     BIGINT NOT NULL,
    PRIMARY KEY (community_id, person_id, role, scope_kind, scope_id)
);

-- Read table: the full-text index. Tokens are made by one Rust function for both engines.
CREATE TABLE search (
    community_id BIGINT   NOT NULL,
    matter_id    BIGINT   NOT NULL,
    terms        TSVECTOR NOT NULL,
    PRIMARY KEY (community_id, matter_id)
);
CREATE INDEX search_terms ON search USING gin (terms);

-- People: personal data apart from the record, erasable.
CREATE TABLE person (
    community_id BIGINT NOT NULL,
    person_id    TEXT   NOT NULL,
    name         TEXT,
    phone        TEXT,
    email        TEXT,
    added_ms     BIGINT NOT NULL,
    erased_ms    BIGINT,
    PRIMARY KEY (community_id, person_id)
);

-- The secret tracking code of a raiser, as its SHA-256 digest.
CREATE TABLE tracking (
    community_id BIGINT NOT NULL,
    code_hash    TEXT   NOT NULL,
    matter_id    BIGINT NOT NULL,
    PRIMARY KEY (community_id, code_hash)
);

-- Accounts: an account is one person of one community.
CREATE TABLE account (
    community_id  BIGINT NOT NULL,
    login         TEXT   NOT NULL, -- lower case
    person_id     TEXT   NOT NULL,
    password_hash TEXT   NOT NULL, -- argon2id, PHC string
    disabled_ms   BIGINT,
    PRIMARY KEY (community_id, login)
);
CREATE UNIQUE INDEX account_person ON account (community_id, person_id);

CREATE TABLE session (
    community_id BIGINT NOT NULL,
    token_hash   TEXT   NOT NULL,
    person_id    TEXT   NOT NULL,
    csrf         TEXT   NOT NULL,
    role         TEXT   NOT NULL, -- the role now worn
    scope_kind   TEXT   NOT NULL,
    scope_id     TEXT   NOT NULL,
    begun_ms     BIGINT NOT NULL,
    seen_ms      BIGINT NOT NULL,
    PRIMARY KEY (community_id, token_hash)
);
CREATE INDEX session_seen ON session (community_id, seen_ms);

-- Reports being written: four short pages without an account; what was typed survives the way back.
CREATE TABLE draft (
    community_id BIGINT NOT NULL,
    draft_id     TEXT   NOT NULL,
    fields       TEXT   NOT NULL, -- JSON
    touched_ms   BIGINT NOT NULL,
    PRIMARY KEY (community_id, draft_id)
);
CREATE INDEX draft_touched ON draft (community_id, touched_ms);

-- Outbox: what has to be told to whom. Written with the events; delivered afterwards.
CREATE TABLE outbox (
    community_id BIGINT NOT NULL,
    outbox_id    BIGINT NOT NULL, -- position of the event × 1,000 + ordinal
    person_id    TEXT   NOT NULL,
    matter_id    BIGINT NOT NULL,
    topic        TEXT   NOT NULL,
    queued_ms    BIGINT NOT NULL,
    told_ms      BIGINT,
    told_by      TEXT,
    PRIMARY KEY (community_id, outbox_id)
);
CREATE INDEX outbox_waiting ON outbox (community_id, told_ms, outbox_id);

-- Imports, and which letter of which file became which matter.
CREATE TABLE import_batch (
    community_id BIGINT NOT NULL,
    batch_id     TEXT   NOT NULL,
    file_name    TEXT   NOT NULL,
    person_id    TEXT,
    begun_ms     BIGINT NOT NULL,
    letters      BIGINT NOT NULL,
    report       TEXT   NOT NULL, -- JSON: the findings
    undone_ms    BIGINT,
    PRIMARY KEY (community_id, batch_id)
);
CREATE TABLE import_letter (
    community_id BIGINT NOT NULL,
    fingerprint  TEXT   NOT NULL,
    matter_id    BIGINT NOT NULL,
    batch_id     TEXT   NOT NULL,
    PRIMARY KEY (community_id, fingerprint)
);
CREATE INDEX import_letter_batch ON import_letter (community_id, batch_id);
