-- Read tables: funds, what is pledged to them, what is paid of them, and their books in two columns. Amounts are in
-- fen.
CREATE TABLE fund (
    community_id    BIGINT NOT NULL,
    fund_id         TEXT   NOT NULL,
    purpose         TEXT   NOT NULL, -- reference to content
    place_id        TEXT,            -- NULL for the whole community
    sources         TEXT   NOT NULL, -- keys, with commas between them
    class           TEXT,            -- of a community fund
    target_fen      BIGINT,          -- NULL where it is open how much is needed
    opened_ms       BIGINT NOT NULL,
    closed_day      TEXT,            -- NULL as long as it is open
    carried_on      TEXT,            -- the fund that was opened with its rest
    latest_position BIGINT NOT NULL,
    PRIMARY KEY (community_id, fund_id)
);
CREATE INDEX fund_opened ON fund (community_id, opened_ms);
CREATE TABLE pledge (
    community_id    BIGINT NOT NULL,
    fund_id         TEXT   NOT NULL,
    pledge_id       TEXT   NOT NULL,
    source          TEXT   NOT NULL,
    form            TEXT   NOT NULL, -- gift, held, advance
    amount_fen      BIGINT NOT NULL,
    received_fen    BIGINT NOT NULL,
    returned_fen    BIGINT NOT NULL,
    to_come_fen     BIGINT NOT NULL, -- whatever the day is; 0 once it was voided
    ends_ms         BIGINT NOT NULL, -- its last day is over
    person_id       TEXT,
    unit_id         TEXT,
    reserved_ms     BIGINT NOT NULL,
    latest_position BIGINT NOT NULL,
    PRIMARY KEY (community_id, fund_id, pledge_id)
);
CREATE INDEX pledge_listed ON pledge (community_id, fund_id, reserved_ms);
CREATE INDEX pledge_to_come ON pledge (community_id, fund_id, ends_ms) WHERE to_come_fen > 0;
CREATE INDEX pledge_person ON pledge (community_id, person_id);
CREATE TABLE expense (
    community_id    BIGINT NOT NULL,
    fund_id         TEXT   NOT NULL,
    expense_id      TEXT   NOT NULL,
    line            TEXT   NOT NULL,
    amount_fen      BIGINT NOT NULL,
    net_fen         BIGINT NOT NULL, -- paid, without what was turned round
    state           TEXT   NOT NULL, -- waiting, paid, withdrawn, reversed
    approvals       BIGINT NOT NULL, -- of what stands there now
    entered_ms      BIGINT NOT NULL,
    latest_position BIGINT NOT NULL,
    PRIMARY KEY (community_id, fund_id, expense_id)
);
CREATE INDEX expense_listed ON expense (community_id, fund_id, entered_ms);
CREATE INDEX expense_waiting ON expense (community_id, fund_id) WHERE state = 'waiting';
CREATE TABLE booking (
    community_id    BIGINT NOT NULL,
    fund_id         TEXT   NOT NULL,
    no              BIGINT NOT NULL, -- from 1, in a row
    kind            TEXT   NOT NULL, -- opening, received, given_back, paid, closing, red
    day             TEXT   NOT NULL,
    amount_fen      BIGINT NOT NULL, -- below nought in a red entry
    red_of          BIGINT,          -- beside which a red entry stands
    red_reason      TEXT,
    about_kind      TEXT   NOT NULL, -- fund, pledge, expense
    about_id        TEXT   NOT NULL,
    PRIMARY KEY (community_id, fund_id, no)
);
CREATE TABLE booking_line (
    community_id    BIGINT NOT NULL,
    fund_id         TEXT   NOT NULL,
    no              BIGINT NOT NULL,
    line            BIGINT NOT NULL, -- from 1
    account         TEXT   NOT NULL,
    source          TEXT   NOT NULL, -- empty where it is of all
    fen             BIGINT NOT NULL, -- above nought on the left, below nought on the right
    PRIMARY KEY (community_id, fund_id, no, line)
);
CREATE TABLE account_sum (
    community_id    BIGINT NOT NULL,
    fund_id         TEXT   NOT NULL,
    account         TEXT   NOT NULL,
    source          TEXT   NOT NULL,
    fen             BIGINT NOT NULL,
    PRIMARY KEY (community_id, fund_id, account, source)
);
