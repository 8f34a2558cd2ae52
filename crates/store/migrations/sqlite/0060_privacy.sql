-- People's own data: who looked at them, what they ask for, who agreed for a child, and which letters they want no more.

-- Every opening of somebody's name or contact by whoever works here; of one day, one row.
CREATE TABLE data_look (
    community_id BIGINT NOT NULL,
    subject_id   TEXT   NOT NULL, -- whose data
    what         TEXT   NOT NULL, -- contact, telephone, call_list, dead_letters
    matter_id    BIGINT NOT NULL, -- about which matter; 0 where about none
    person_id    TEXT   NOT NULL, -- who looked
    role         TEXT   NOT NULL, -- in which role
    unit_id      TEXT   NOT NULL, -- for which unit; empty where for none
    day          BIGINT NOT NULL, -- days since 1970 in Shanghai
    looks        BIGINT NOT NULL, -- how often
    first_ms     BIGINT NOT NULL,
    latest_ms    BIGINT NOT NULL,
    PRIMARY KEY (community_id, subject_id, what, matter_id, person_id, role, unit_id, day)
);
CREATE INDEX data_look_latest ON data_look (community_id, latest_ms);
CREATE INDEX data_look_person ON data_look (community_id, person_id, latest_ms);
CREATE INDEX data_look_matter ON data_look (community_id, matter_id, what);

-- What was noted of telephone numbers alone goes into it.
INSERT INTO data_look (community_id, subject_id, what, matter_id, person_id, role, unit_id, day, looks, first_ms,
    latest_ms)
SELECT l.community_id, COALESCE(c.person_id, m.raiser, ''), 'telephone', l.matter_id, l.person_id, 'unit_handler',
    l.unit_id, (l.latest_ms + 28800000) / 86400000, l.looks, l.first_ms, l.latest_ms
FROM phone_look l
LEFT JOIN phone_consent c ON c.community_id = l.community_id AND c.matter_id = l.matter_id
LEFT JOIN matter m ON m.community_id = l.community_id AND m.matter_id = l.matter_id;
DROP TABLE phone_look;

-- What somebody asks for about their own data and the desk has to look at.
CREATE TABLE data_request (
    community_id BIGINT NOT NULL,
    request_id   TEXT   NOT NULL,
    kind         TEXT   NOT NULL, -- correct, erase
    holder_kind  TEXT   NOT NULL, -- by which code it was asked: matter, slip
    holder_id    TEXT   NOT NULL, -- the number of the matter; the vote or agreement and the number in it
    body         TEXT   NOT NULL, -- what is asked
    asked_ms     BIGINT NOT NULL,
    due_ms       BIGINT NOT NULL,
    answered_ms  BIGINT,
    result       TEXT,            -- done, partly, refused
    answer       TEXT,
    answered_by  TEXT,
    PRIMARY KEY (community_id, request_id)
);
CREATE INDEX data_request_holder ON data_request (community_id, holder_kind, holder_id);
CREATE INDEX data_request_due ON data_request (community_id, answered_ms, due_ms);

-- Who agreed that contacts of a child under 14 are kept.
CREATE TABLE guardian (
    community_id BIGINT NOT NULL,
    person_id    TEXT   NOT NULL, -- the child
    name         TEXT   NOT NULL,
    relation     TEXT   NOT NULL,
    given_ms     BIGINT NOT NULL,
    PRIMARY KEY (community_id, person_id)
);

-- The secret of a letter by which such letters are ended, as its digest.
CREATE TABLE mail_code (
    community_id BIGINT NOT NULL,
    code_hash    TEXT   NOT NULL,
    person_id    TEXT   NOT NULL,
    kind         TEXT   NOT NULL, -- matter, work
    made_ms      BIGINT NOT NULL,
    PRIMARY KEY (community_id, code_hash)
);
CREATE INDEX mail_code_person ON mail_code (community_id, person_id);

-- Who wants no letters of a kind any more.
CREATE TABLE mail_stop (
    community_id BIGINT NOT NULL,
    person_id    TEXT   NOT NULL,
    kind         TEXT   NOT NULL,
    since_ms     BIGINT NOT NULL,
    PRIMARY KEY (community_id, person_id, kind)
);

-- Whose contacts can be let go is found by what they raised.
CREATE INDEX matter_raiser ON matter (community_id, raiser);
