//! Every table once: whose it is, its columns in their order, and what it is. Backup, restore, rebuild and check go by
//! this list; a test compares it with the schema of both engines, so that a table or a column that is missing here
//! fails by its name.

mod cell;
mod of_matter;

pub use cell::Cell;
pub(crate) use of_matter::matter_columns;

use crate::noun::Noun;

/// A table.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// What it is about.
    pub noun: Noun,
    /// What it is.
    pub class: Class,
    /// How heavy its rows are.
    pub weight: Weight,
    /// The columns of its key: the community first.
    pub key: &'static [Column],
    /// The other columns.
    pub rest: &'static [Column],
}

/// What a table is: what becomes of it when the read tables are made again, and when a backup is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// The log and its head: what happened. In the backup.
    Log,
    /// Kept beside the log; it could not be made again. In the backup.
    Kept,
    /// A fold of the log: cleared and made again from it, and compared with it by the check. Not in the backup.
    Read,
    /// The full-text index, in the engines' own shape: the same.
    Index,
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What its values are.
    pub kind: Kind,
}

/// What the values of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Whole numbers of 64 bits.
    Integer,
    /// Text, which is put in the order of its bytes.
    Text,
    /// Bytes.
    Bytes,
}

/// How heavy the rows of a table are, and so how many are copied at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Some kilobytes at the most.
    Light,
    /// Up to a megabyte.
    Heavy,
}

impl Table {
    /// All its columns, in their order.
    pub fn columns(&self) -> impl Iterator<Item = &'static Column> + Clone + use<> {
        self.key.iter().chain(self.rest)
    }

    /// Its columns but the community, which leads every key.
    pub fn own_columns(&self) -> impl Iterator<Item = &'static Column> + Clone + use<> {
        self.columns().skip(1)
    }

    /// How many rows are copied at a time.
    pub fn rows_at_a_time(&self) -> usize {
        self.weight.rows_at_a_time()
    }
}

impl Weight {
    /// How many rows are read or written by one statement.
    pub const fn rows_at_a_time(self) -> usize {
        match self {
            Weight::Light => 500,
            Weight::Heavy => 20,
        }
    }
}

macro_rules! columns {
    ($($column:ident: $kind:ident),* $(,)?) => {
        &[$(Column { name: stringify!($column), kind: Kind::$kind }),*]
    };
}

macro_rules! table {
    ($class:ident, $noun:ident, $name:literal, ($($key:tt)*), ($($rest:tt)*)) => {
        table!($class, $noun, $name, ($($key)*), Light, columns!($($rest)*))
    };
    ($class:ident, $noun:ident, $name:literal, ($($key:tt)*), $weight:ident, $rest:expr) => {
        Table {
            name: $name,
            noun: Noun::$noun,
            class: Class::$class,
            weight: Weight::$weight,
            key: columns!($($key)*),
            rest: $rest,
        }
    };
}

/// Matters as they are listed.
pub(crate) const MATTER: Table = table!(
    Read,
    Matter,
    "matter",
    (community_id: Integer, matter_id: Integer),
    Light,
    matter_columns!(columns)
);

/// Texts that stand apart from the log.
pub(crate) const CONTENT: Table = table!(Kept, Community, "content", (community_id: Integer, content_id: Text),
    (salt: Bytes, body: Text, erased_ms: Integer));

/// Pictures that stand apart from the log.
pub(crate) const PICTURE: Table = table!(Kept, Community, "picture", (community_id: Integer, picture_id: Text), Heavy,
    columns!(jpeg: Bytes, thumbnail: Bytes, width_px: Integer, height_px: Integer, added_ms: Integer, salt: Bytes,
        attached_ms: Integer));

/// Which secret code opens which matter.
pub(crate) const TRACKING: Table =
    table!(Kept, Matter, "tracking", (community_id: Integer, code_hash: Text), (matter_id: Integer));

/// Which letter became which matter.
pub(crate) const IMPORT_LETTER: Table = table!(Kept, Letter, "import_letter",
    (community_id: Integer, fingerprint: Text),
    (matter_id: Integer, batch_id: Text, number: Text, number_digest: Text));

/// Who is to be told of what.
pub(crate) const OUTBOX: Table = table!(Kept, Person, "outbox", (community_id: Integer, outbox_id: Integer),
    (person_id: Text, matter_id: Integer, topic: Text, queued_ms: Integer, told_ms: Integer, told_by: Text, way: Text,
     message_id: Text, calls: Integer, call_after_ms: Integer, result: Text));

/// Every table, in the order in which a backup is put back.
#[rustfmt::skip]
pub const TABLES: &[Table] = &[
    // The log, and the texts and pictures it refers to.
    table!(Log, Community, "community", (community_id: Integer), (slug: Text, head: Integer, register_head: Integer)),
    table!(Log, Community, "event", (community_id: Integer, position: Integer),
        (stream: Text, canonical: Text, leaf_hash: Bytes)),
    table!(Read, Community, "area_head", (community_id: Integer, area: Text), (head: Integer)),
    CONTENT,
    PICTURE,
    // Matters.
    MATTER,
    table!(Read, Matter, "numbering", (community_id: Integer, year: Integer), (latest: Integer)),
    table!(Read, Matter, "counter", (community_id: Integer, visibility: Text, name: Text, bucket: Integer),
        (value: Integer)),
    table!(Read, Matter, "support", (community_id: Integer, matter_id: Integer, person_id: Text), (at_ms: Integer)),
    table!(Read, Matter, "support_count", (community_id: Integer, matter_id: Integer), (supports: Integer)),
    table!(Index, Matter, "search", (), ()),
    TRACKING,
    table!(Kept, Matter, "draft", (community_id: Integer, draft_id: Text), (fields: Text, touched_ms: Integer)),
    table!(Kept, Matter, "ledger_template", (community_id: Integer, name: Text), (columns: Text, saved_ms: Integer)),
    table!(Kept, Matter, "written_down", (community_id: Integer, entry_hash: Text), (person_id: Text,
        matter_id: Integer, reception_id: Text, queue: Integer, written_ms: Integer, received_ms: Integer)),
    table!(Kept, Matter, "phone_consent", (community_id: Integer, matter_id: Integer),
        (person_id: Text, given_ms: Integer)),
    table!(Kept, Matter, "template", (community_id: Integer, template_id: Text),
        (owner: Text, act: Text, name: Text, body: Text, person_id: Text, changed_ms: Integer)),
    table!(Kept, Person, "own_draft", (community_id: Integer, person_id: Text, thing: Text, form: Text),
        (fields: Text, touched_ms: Integer)),
    table!(Kept, Person, "stand_in", (community_id: Integer, person_id: Text),
        (stand_in: Text, from_ms: Integer, until_ms: Integer)),
    table!(Kept, Person, "own_filter", (community_id: Integer, person_id: Text, name: Text),
        (query: Text, saved_ms: Integer)),
    // Notices.
    table!(Read, Notice, "notice", (community_id: Integer, notice_id: Text), (kind: Text, about_kind: Text,
        about_id: Text, title: Text, place_id: Text, begins_ms: Integer, ends_ms: Integer, objections: Integer,
        unanswered: Integer, answer_due_ms: Integer, taken_down_ms: Integer, latest_position: Integer,
        covers_from: Text, covers_to: Text)),
    table!(Read, Need, "need", (community_id: Integer, need_id: Integer), (kind: Text, source_kind: Text,
        source_id: Text, class: Text, measure: Text, total: Integer, held: Integer, met: Integer, title: Text,
        place_id: Text, serves: Integer, wanted_ms: Integer, stage: Text, lapses_ms: Integer, to_answer: Integer,
        to_judge: Integer, proposed_ms: Integer, published_ms: Integer, ended_ms: Integer, latest_position: Integer)),
    table!(Read, Need, "uptake", (community_id: Integer, need_id: Integer, number: Integer),
        (unit_id: Text, amount: Integer, until_ms: Integer, lapses_ms: Integer, stage: Text, asked_ms: Integer,
         ended_ms: Integer, resource_id: Integer)),
    table!(Read, Resource, "resource", (community_id: Integer, resource_id: Integer),
        (unit_id: Text, kind: Text, title: Text, place_id: Text, ends_ms: Integer, offered_ms: Integer,
         withdrawn_ms: Integer, latest_position: Integer)),
    table!(Read, Reporting, "reporting", (community_id: Integer, reporting_id: Integer),
        (kind: Text, unit_id: Text, name: Text, text: Text, place_id: Text, since_ms: Integer, ends_ms: Integer,
         stage: Text, to_evaluate: Integer, reported_ms: Integer, latest_position: Integer)),
    table!(Read, Reporting, "service", (community_id: Integer, reporting_id: Integer, number: Integer), (unit_id: Text,
        kind: Text, day_ms: Integer, text: Text, need_id: Integer, matter_id: Integer, evaluation: Text)),
    table!(Read, Reception, "reception", (community_id: Integer, reception_id: Text), (place_id: Text, title: Text,
        starts_ms: Integer, ends_ms: Integer, notice: Text, delegates: Text, closed_ms: Integer)),
    table!(Read, Body, "body", (community_id: Integer, body_id: Text), (kind: Text, name: Text, place_id: Text,
        size: Integer, stage: Text, stage_since_ms: Integer, seats: Text, latest_position: Integer, meets: Text)),
    // Meetings.
    table!(Read, Meeting, "meeting", (community_id: Integer, meeting_id: Text), (body_id: Text, year: Integer,
        number: Integer, title: Text, place: Text, starts_ms: Integer, ends_ms: Integer, day_ms: Integer, stage: Text,
        items: Integer, open_items: Integer, decisions: Integer, latest_position: Integer)),
    table!(Read, Meeting, "meeting_item", (community_id: Integer, meeting_id: Text, item: Integer),
        (matter_id: Integer, body_id: Text, state: Text, day_ms: Integer, until_ms: Integer, to_body_id: Text)),
    table!(Read, Meeting, "presence", (community_id: Integer, meeting_id: Text, person_id: Text, nth: Integer),
        (in_ms: Integer, out_ms: Integer, attends: Text, signed_in_by: Text)),
    table!(Read, Meeting, "speech", (community_id: Integer, meeting_id: Text, speech: Integer),
        (person_id: Text, kind: Text, item: Integer, motion: Integer, asked_ms: Integer, state: Text,
         since_ms: Integer, until_ms: Integer, out_of_turn: Text)),
    table!(Read, Meeting, "excused", (community_id: Integer, meeting_id: Text, person_id: Text),
        (at_ms: Integer, reason: Text)),
    table!(Read, Resolution, "resolution", (community_id: Integer, resolution_id: Integer),
        (kind: Text, body_id: Text, title: Text, stage: Text, meeting_id: Text, drawn_ms: Integer, points: Integer,
         latest_position: Integer, vote_id: Text)),
    table!(Read, Resolution, "resolution_item",
        (community_id: Integer, meeting_id: Text, item: Integer, resolution_id: Integer), ()),
    table!(Read, Resolution, "resolution_line",
        (community_id: Integer, vote_id: Text, line: Integer, resolution_id: Integer), ()),
    table!(Read, Resolution, "resolution_matter",
        (community_id: Integer, matter_id: Integer, resolution_id: Integer), ()),
    // Procedures.
    table!(Read, Procedure, "procedure", (community_id: Integer, procedure_id: Text),
        (title: Text, place_id: Text, stage: Text, steps: Integer, notice_id: Text, begun_ms: Integer,
         changed_ms: Integer, latest_position: Integer, matter_id: Integer)),
    table!(Read, Fund, "fund", (community_id: Integer, fund_id: Text), (purpose: Text, place_id: Text, sources: Text,
        class: Text, target_fen: Integer, opened_ms: Integer, closed_day: Text, carried_on: Text,
        latest_position: Integer, origin_kind: Text, origin_id: Text, budget: Text)),
    table!(Read, Fund, "pledge", (community_id: Integer, fund_id: Text, pledge_id: Text), (source: Text, form: Text,
        amount_fen: Integer, received_fen: Integer, returned_fen: Integer, to_come_fen: Integer, ends_ms: Integer,
        person_id: Text, unit_id: Text, reserved_ms: Integer, latest_position: Integer)),
    table!(Read, Fund, "expense", (community_id: Integer, fund_id: Text, expense_id: Text),
        (line: Text, amount_fen: Integer, net_fen: Integer, state: Text, approvals: Integer, entered_ms: Integer,
         latest_position: Integer)),
    table!(Read, Fund, "expense_voucher",
        (community_id: Integer, picture_id: Text, fund_id: Text, expense_id: Text), ()),
    table!(Read, Fund, "booking", (community_id: Integer, fund_id: Text, no: Integer), (kind: Text, day: Text,
        amount_fen: Integer, red_of: Integer, red_reason: Text, about_kind: Text, about_id: Text)),
    table!(Read, Fund, "booking_line", (community_id: Integer, fund_id: Text, no: Integer, line: Integer),
        (account: Text, source: Text, fen: Integer, item: Text, moved: Text, day: Text)),
    table!(Read, Fund, "account_day",
        (community_id: Integer, fund_id: Text, day: Text, account: Text, item: Text, moved: Text), (fen: Integer)),
    table!(Read, Fund, "account_sum", (community_id: Integer, fund_id: Text, account: Text, source: Text),
        (fen: Integer)),
    table!(Read, AccountBook, "account_book", (community_id: Integer, account_book_id: Text),
        (form: Text, place_id: Text, from_day: Text, to_day: Text, sums: Text, lines: Integer, posted_ms: Integer,
         taken_back_ms: Integer, latest_position: Integer)),
    table!(Read, Project, "project", (community_id: Integer, project_id: Integer),
        (title: Text, place_id: Text, origin_kind: Text, origin_id: Text, doer_kind: Text, doer_id: Text,
         contractor_id: Text, stage: Text, due_ms: Integer, until_ms: Integer, guarantee_ms: Integer,
         agreed_fen: Integer, opened_ms: Integer, latest_position: Integer)),
    table!(Read, Project, "project_matter", (community_id: Integer, matter_id: Integer, project_id: Integer), ()),
    // Votes.
    table!(Read, Vote, "vote", (community_id: Integer, vote_id: Text), (year: Integer, number: Integer, title: Text,
        place_id: Text, decided_by: Text, secrecy: Text, opens_ms: Integer, closes_ms: Integer, progress: Text,
        electors: Integer, voices: Integer, called_ms: Integer, latest_position: Integer, matter_id: Integer,
        again_of: Text, counted_ms: Integer, void_reason: Text, elects: Integer, verdicts: Text)),
    table!(Read, Vote, "vote_correction", (community_id: Integer, vote_id: Text, position: Integer),
        (at_ms: Integer, role: Text, kind: Text, reason: Text)),
    table!(Read, Vote, "elector", (community_id: Integer, vote_id: Text, no: Integer),
        (home_no: Text, building: Text, voice: Integer, area_cm2: Integer)),
    table!(Read, Vote, "proxy", (community_id: Integer, vote_id: Text, elector: Integer),
        (giver: Text, holder: Text, pictures: Text)),
    table!(Read, Vote, "ballot", (community_id: Integer, vote_id: Text, elector: Integer), (issued: Integer, door: Text,
        returned_ms: Integer, voted: Integer, unsettled: Integer, differs: Integer, life: Text, waiting: Integer)),
    table!(Read, Vote, "voted", (community_id: Integer, vote_id: Text, elector: Integer), (way: Text)),
    table!(Read, Vote, "receipt", (community_id: Integer, vote_id: Text, receipt: Text),
        (area_cm2: Integer, paper: Text)),
    table!(Kept, Vote, "elector_owner", (community_id: Integer, vote_id: Text, person_id: Text, elector: Integer), ()),
    table!(Kept, Vote, "household_code", (community_id: Integer, code_hash: Text),
        (of_id: Text, no: Integer, used: Integer, used_before: Integer, used_ms: Integer)),
    table!(Kept, Vote, "secret_voter", (community_id: Integer, vote_id: Text, elector: Integer), (way: Text)),
    table!(Kept, Vote, "secret_ballot", (community_id: Integer, vote_id: Text, receipt: Text),
        (area_cm2: Integer, paper: Text)),
    table!(Kept, Vote, "box_paper", (community_id: Integer, vote_id: Text, receipt: Text),
        (sent: Text, readings: Text)),
    // Rolls.
    table!(Read, Roll, "roll", (community_id: Integer, roll_id: Text),
        (place_id: Text, as_of: Text, numbers: Text, posted: Text, changed_ms: Integer, latest_position: Integer)),
    table!(Read, Roll, "home", (community_id: Integer, roll_id: Text, home_no: Text), (sort_key: Text, building: Text,
        area_cm2: Integer, area_source: Text, part: Text, handover: Text, adults: Integer, living: Text)),
    table!(Read, Roll, "home_owner", (community_id: Integer, roll_id: Text, home_no: Text, nth: Integer),
        (person_id: Text)),
    table!(Read, Agreement, "agreement", (community_id: Integer, agreement_id: Text), (year: Integer, number: Integer,
        title: Text, place_id: Text, body_id: Text, matter_id: Integer, stage: Text, version: Integer, shown: Integer,
        put_ms: Integer, ends_ms: Integer, total_fen: Integer, parties: Integer, asked: Integer, started_ms: Integer,
        drafted_ms: Integer, latest_position: Integer, need_id: Integer, counts: Integer, shares_income: Integer)),
    table!(Read, Agreement, "agreement_party", (community_id: Integer, agreement_id: Text, version: Integer,
        no: Integer), (roll_id: Text, home_no: Text, unit_id: Text, person_id: Text, share_fen: Integer, life: Text,
        party_key: Text)),
    table!(Read, Agreement, "agreement_answer", (community_id: Integer, agreement_id: Text, version: Integer,
        no: Integer), (answer: Text, way: Text, at_ms: Integer, waiting: Integer, witness: Text)),
    // The register.
    table!(Read, Register, "role_grant", (community_id: Integer, person_id: Text, role: Text, scope_kind: Text,
        scope_id: Text), (since_ms: Integer)),
    // People.
    table!(Kept, Person, "person", (community_id: Integer, person_id: Text),
        (name: Text, phone: Text, email: Text, added_ms: Integer, erased_ms: Integer)),
    table!(Kept, Person, "guardian", (community_id: Integer, person_id: Text),
        (name: Text, relation: Text, given_ms: Integer)),
    table!(Kept, Person, "data_look", (community_id: Integer, subject_id: Text, what: Text, matter_id: Integer,
        person_id: Text, role: Text, unit_id: Text, day: Integer),
        (looks: Integer, first_ms: Integer, latest_ms: Integer)),
    table!(Kept, Person, "data_request", (community_id: Integer, request_id: Text),
        (kind: Text, holder_kind: Text, holder_id: Text, body: Text, asked_ms: Integer, due_ms: Integer,
         answered_ms: Integer, result: Text, answer: Text, answered_by: Text)),
    table!(Kept, Person, "account", (community_id: Integer, login: Text),
        (person_id: Text, password_hash: Text, disabled_ms: Integer)),
    table!(Kept, Person, "account_elsewhere", (community_id: Integer, person_id: Text),
        (home: Text, login: Text, home_person_id: Text, role: Text, scope_kind: Text, scope_id: Text,
         ends_ms: Integer, agreed_ms: Integer)),
    table!(Kept, Person, "work_elsewhere", (community_id: Integer, person_id: Text, there: Text), ()),
    table!(Kept, Person, "session", (community_id: Integer, token_hash: Text), (person_id: Text, csrf: Text, role: Text,
        scope_kind: Text, scope_id: Text, begun_ms: Integer, seen_ms: Integer, device: Text)),
    table!(Kept, Person, "sign_in_step", (community_id: Integer, token_hash: Text),
        (person_id: Text, device: Text, begun_ms: Integer)),
    table!(Kept, Person, "invitation", (community_id: Integer, code_hash: Text),
        (person_id: Text, login: Text, made_ms: Integer, ends_ms: Integer)),
    table!(Kept, Person, "second_factor", (community_id: Integer, person_id: Text),
        (secret: Text, on_ms: Integer, last_step: Integer, wrong: Integer, wrong_ms: Integer)),
    table!(Kept, Person, "recovery_code", (community_id: Integer, person_id: Text, code_hash: Text), ()),
    table!(Kept, Person, "provider_link", (community_id: Integer, subject_hash: Text),
        (person_id: Text, issuer: Text, alone: Integer, linked_ms: Integer)),
    table!(Kept, Person, "provider_step", (community_id: Integer, state_hash: Text),
        (purpose: Text, whose: Text, nonce: Text, verifier: Text, back: Text, begun_ms: Integer)),
    OUTBOX,
    table!(Kept, Telling, "message", (community_id: Integer, message_id: Text),
        (way: Text, to_id: Text, body: Text, state: Text, tries: Integer, next_ms: Integer, lease_ms: Integer,
         error: Text, made_ms: Integer, ended_ms: Integer, ended_by: Text)),
    table!(Kept, Telling, "mail_code", (community_id: Integer, code_hash: Text),
        (person_id: Text, kind: Text, made_ms: Integer)),
    table!(Kept, Telling, "mail_stop", (community_id: Integer, person_id: Text, kind: Text), (since_ms: Integer)),
    table!(Kept, Telling, "untold", (community_id: Integer, matter_id: Integer, person_id: Text), (since_ms: Integer)),
    table!(Kept, Telling, "hook", (community_id: Integer, hook_id: Text),
        (kind: Text, name: Text, url: Text, secret: Text, secret_before: Text, rotated_ms: Integer,
         added_ms: Integer, added_by: Text, position: Integer, next_ms: Integer, off_ms: Integer, off_reason: Text)),
    table!(Kept, Telling, "incident", (community_id: Integer, incident_id: Text), (kind: Text, places: Text, body: Text,
        begins_ms: Integer, ends_ms: Integer, added_ms: Integer, added_by: Text, ended_by: Text)),
    table!(Kept, Letter, "import_batch", (community_id: Integer, batch_id: Text), (file_name: Text, person_id: Text,
        begun_ms: Integer, letters: Integer, report: Text, undone_ms: Integer, roll_id: Text)),
    IMPORT_LETTER,
];

#[cfg(test)]
mod tests;
