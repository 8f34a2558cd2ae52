//! Matters: how they are asked for, and what comes back.

mod figure;
mod ledger;
mod look;
mod template;

pub use figure::{
    Between, BrokenDownBy, Counted, CountedRow, DatedBy, Figure, FiguresRow, FiguresWanted, Took, TookRow, WaitingRow,
};
pub use ledger::LedgerRow;
pub use look::PhoneLookRow;
use mingtong_domain::ids::MatterId;
use mingtong_text::search::Query;
use serde::Deserialize;
use sqlx::FromRow;
pub use template::TemplateRow;

/// Which matters to list.
#[derive(Debug, Clone, Default)]
pub struct MatterFilter {
    /// The moment at which states are asked for.
    pub now_ms: i64,
    /// Only public ones.
    pub public_only: bool,
    /// Beside the public ones also the private ones at these places.
    pub or_private_at: Vec<String>,
    /// Beside the public ones also the private ones of this unit.
    pub or_private_of: Option<String>,
    /// In one of these states; all when empty.
    pub stages: Vec<&'static str>,
    /// Beside those in `stages` also what was closed without being solved and is looked at again.
    pub or_in_review: bool,
    /// Beside those in `stages` also what has no public reply, and was not withdrawn.
    pub or_unanswered: bool,
    /// Beside those in `stages` also what holds personal data about which nobody has decided.
    pub or_personal_data_pending: bool,
    /// Beside those in `stages` also what waits until somebody has looked at it.
    pub or_awaits_review: bool,
    /// Through this channel.
    pub channel: Option<&'static str>,
    /// At one of these places.
    pub places: Option<Vec<String>>,
    /// At no place that anybody named.
    pub nowhere: bool,
    /// With no unit so far.
    pub with_nobody: bool,
    /// With one of these units.
    pub units: Option<Vec<String>>,
    /// Beside those with `units` also the public ones that are open for claim.
    pub or_open_for_claim: bool,
    /// In one of these categories.
    pub categories: Option<Vec<String>>,
    /// In no category.
    pub in_no_category: bool,
    /// Written down at this reception.
    pub reception: Option<String>,
    /// Before this body, which deliberates on them.
    pub deliberating: Option<String>,
    /// Of this import.
    pub batch: Option<String>,
    /// Only these.
    pub only: Option<Vec<i64>>,
    /// Matching this search.
    pub search: Option<Query>,
    /// Beside those that match `search` also those raised by one of these people …
    pub or_raised_by: Vec<String>,
    /// … at one of these places; anywhere where none are named.
    pub or_raised_at: Option<Vec<String>>,
    /// Beside what holds the words, these: the words may be their number.
    pub or_matters: Vec<i64>,
    /// Beside what holds the words, what is at one of these places: the words may be its name.
    pub or_at: Vec<String>,
    /// Received from this moment on.
    pub received_from_ms: Option<i64>,
    /// Received before this moment.
    pub received_before_ms: Option<i64>,
    /// One of those that a figure counts.
    pub counted: Option<Counted>,
    /// Without a public reply, and not withdrawn.
    pub unanswered: bool,
    /// Ordinary or hazard.
    pub track: Option<&'static str>,
    /// Opened again, and not closed.
    pub reopened: bool,
    /// One of these people of the community sees to it.
    pub in_charge: Option<Vec<String>>,
    /// Found not done by a check, and not reported as done again.
    pub sent_back: bool,
    /// Waiting for whoever raised it to tell more.
    pub asked_back: bool,
    /// With a clock that runs and of whose time more than so many thousandths are over.
    pub amber_permille: Option<u16>,
    /// With a clock that is over.
    pub overdue: bool,
    /// Open, and returned so often at least.
    pub returned_at_least: Option<i64>,
    /// Open and not put off, and nothing has happened since this moment.
    pub still_since_ms: Option<i64>,
    /// With personal data about which nobody has decided.
    pub personal_data_pending: bool,
    /// With words or pictures that wait until somebody has looked at them.
    pub awaits_review: bool,
    /// Older than this one (page cursor for [`MatterOrder::Newest`]).
    pub before: Option<i64>,
    /// Leave out so many (page cursor for [`MatterOrder::Clock`]).
    pub skip: u32,
    /// In which order.
    pub order: MatterOrder,
    /// So many at the most.
    pub limit: u32,
}

/// The order of a list of matters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MatterOrder {
    /// By number, the newest first.
    #[default]
    Newest,
    /// Those that were opened again and have not ended, then by the clock that is due first; without a clock last.
    Clock,
    /// Only those with a clock that runs, by the one that is due first.
    NextDue,
    /// Only those that were closed as solved after a check, the latest first.
    Solved,
    /// By when the voice was heard, the longest ago first.
    Longest,
    /// By when something last happened, the longest ago first.
    Stillest,
}

/// A matter as it is listed: see the migration for the meaning of each column.
#[derive(Debug, Clone, Default, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct MatterRow {
    pub matter_id: i64,
    pub stage: String,
    pub channel: String,
    pub place_id: Option<String>,
    pub visibility: String,
    pub track: String,
    pub title: String,
    pub body: Option<String>,
    pub raiser: Option<String>,
    pub reception_id: Option<String>,
    pub body_id: Option<String>,
    pub unit_id: Option<String>,
    pub handler: Option<String>,
    pub received_ms: i64,
    pub latest_ms: i64,
    pub latest_position: i64,
    pub next_clock: Option<String>,
    pub next_start_ms: Option<i64>,
    pub next_due_ms: Option<i64>,
    pub accept_due_ms: Option<i64>,
    pub accept_stop_ms: Option<i64>,
    pub reply_due_ms: Option<i64>,
    pub reply_stop_ms: Option<i64>,
    pub finish_start_ms: Option<i64>,
    pub finish_due_ms: Option<i64>,
    pub finish_stop_ms: Option<i64>,
    pub deferred_until_ms: Option<i64>,
    pub back_stage: Option<String>,
    pub first_replied_ms: Option<i64>,
    pub replies: i64,
    pub returns: i64,
    pub reopenings: i64,
    pub outcome: Option<String>,
    pub closed_ms: Option<i64>,
    pub closed_by: Option<String>,
    pub rating: Option<i64>,
    pub merged_into: Option<i64>,
    pub personal_data: String,
    pub batch_id: Option<String>,
    pub title_shown: String,
    pub awaits_review: i64,
    pub asked_back_ms: Option<i64>,
    pub deliberating_body_id: Option<String>,
    pub urgings: i64,
    pub thumbnail_id: Option<String>,
    pub sent_back: i64,
    pub in_charge: Option<String>,
    pub category_id: Option<String>,
}

impl MatterRow {
    /// The typed id.
    pub fn id(&self) -> Option<MatterId> {
        MatterId::from_number(self.matter_id)
    }

    /// The key of the state at a moment: a deferral is over when its date has come.
    pub fn stage_at(&self, now_ms: i64) -> &str {
        stage_at(&self.stage, self.deferred_until_ms, self.back_stage.as_deref(), now_ms)
    }
}

/// Gives the columns of `matter` that a list shows, with their types, to another macro: the row and its reading are
/// made from them.
macro_rules! listed_columns {
    ($with:ident) => {
        $with! {
            matter_id: i64,
            stage: String,
            channel: String,
            place_id: Option<String>,
            visibility: String,
            track: String,
            unit_id: Option<String>,
            handler: Option<String>,
            received_ms: i64,
            latest_ms: i64,
            latest_position: i64,
            next_clock: Option<String>,
            next_start_ms: Option<i64>,
            next_due_ms: Option<i64>,
            deferred_until_ms: Option<i64>,
            back_stage: Option<String>,
            replies: i64,
            reopenings: i64,
            outcome: Option<String>,
            closed_ms: Option<i64>,
            rating: Option<i64>,
            personal_data: String,
            title_shown: String,
            awaits_review: i64,
            batch_id: Option<String>,
            asked_back_ms: Option<i64>,
            deliberating_body_id: Option<String>,
            urgings: i64,
            thumbnail_id: Option<String>,
            sent_back: i64,
            category_id: Option<String>,
        }
    };
}
pub(crate) use listed_columns;

macro_rules! listed_row {
    ($($column:ident: $type:ty,)*) => {
        /// A matter as lists show it, with the words of its title and how many met the same.
        #[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
        #[expect(missing_docs, reason = "the columns are described in the migration")]
        pub struct ListedRow {
            $(pub $column: $type,)*
            /// The words of the title; none where they were erased.
            pub title: Option<String>,
            /// How many met the same.
            pub supports: i64,
        }
    };
}
listed_columns!(listed_row);

impl ListedRow {
    /// The typed id.
    pub fn id(&self) -> Option<MatterId> {
        MatterId::from_number(self.matter_id)
    }

    /// The key of the state at a moment: a deferral is over when its date has come.
    pub fn stage_at(&self, now_ms: i64) -> &str {
        stage_at(&self.stage, self.deferred_until_ms, self.back_stage.as_deref(), now_ms)
    }
}

/// A deferral is over when its date has come, without anybody writing anything.
fn stage_at<'a>(stage: &'a str, until_ms: Option<i64>, back: Option<&'a str>, now_ms: i64) -> &'a str {
    match (until_ms, back) {
        (Some(until), Some(back)) if now_ms >= until => back,
        _ => stage,
    }
}

/// The counts behind the rates: every rate is shown with what it is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// Matters received, merged and withdrawn ones included.
    pub received: i64,
    /// Of these: withdrawn by their raisers (no reply owed).
    pub withdrawn: i64,
    /// Of these: with a public reply, and not withdrawn.
    pub replied: i64,
    /// Without a public reply, and not withdrawn.
    pub waiting: i64,
    /// The oldest of those without a reply.
    pub waiting_since_ms: Option<i64>,
    /// Imported letters: their outcome was checked by nobody here.
    pub imported: i64,
    /// Replies owed by a clock that has ended (replied, or overdue).
    pub reply_clocks: i64,
    /// Of these: replied in time.
    pub replied_in_time: i64,
    /// Closed after a check.
    pub closed: i64,
    /// Of these: solved.
    pub solved: i64,
    /// Of these: explained.
    pub explained: i64,
    /// Of these: settled elsewhere.
    pub settled_elsewhere: i64,
    /// Of these: honestly not solved.
    pub not_solved: i64,
    /// Clocks to finish that have ended (done, or overdue).
    pub finish_clocks: i64,
    /// Of these: done in time.
    pub finished_in_time: i64,
    /// Closed, and rated by their raisers since.
    pub rated: i64,
    /// Of these: satisfied.
    pub satisfied: i64,
    /// Open now.
    pub open: i64,
    /// Overdue now.
    pub overdue: i64,
    /// Merged into others.
    pub merged: i64,
    /// Declined.
    pub declined: i64,
    /// Opened again at least once.
    pub reopened: i64,
}

impl Counts {
    /// Adds what a counter has counted. Ratings from `satisfied_at_least` on are satisfied.
    pub(crate) fn add(&mut self, name: &str, value: i64, satisfied_at_least: i64) {
        let counted = match name {
            "received" => &mut self.received,
            "withdrawn" => &mut self.withdrawn,
            "replied" => &mut self.replied,
            "waiting" => &mut self.waiting,
            "imported" => &mut self.imported,
            "reply_ended" | "reply_runs" => &mut self.reply_clocks,
            "replied_in_time" => &mut self.replied_in_time,
            "closed_solved" => &mut self.solved,
            "closed_explained" => &mut self.explained,
            "closed_settled_elsewhere" => &mut self.settled_elsewhere,
            "closed_not_solved" => &mut self.not_solved,
            "finish_ended" | "finish_runs" => &mut self.finish_clocks,
            "finished_in_time" => &mut self.finished_in_time,
            "open" => &mut self.open,
            "due" => &mut self.overdue,
            "merged" => &mut self.merged,
            "declined" => &mut self.declined,
            "reopened" => &mut self.reopened,
            other => match other.strip_prefix("rated_").and_then(|level| level.parse::<i64>().ok()) {
                Some(level) => {
                    self.satisfied += if level >= satisfied_at_least { value } else { 0 };
                    &mut self.rated
                }
                // A newer program counts more.
                None => return,
            },
        };
        *counted += value;
        if name.starts_with("closed_") {
            self.closed += value;
        }
    }
}

/// What stands beside a matter: how many met the same, and whether it is spoken of elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromRow)]
pub struct BesideRow {
    /// How many met the same.
    pub supports: i64,
    /// Whether an item of a meeting is about it.
    pub in_meetings: bool,
    /// Whether a procedure comes from it.
    pub in_procedures: bool,
    /// Whether a resolution is about it.
    pub in_resolutions: bool,
}

/// What was written down for somebody; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct WrittenDownRow {
    pub entry_hash: String,
    pub person_id: String,
    pub matter_id: i64,
    pub reception_id: Option<String>,
    pub queue: Option<i64>,
    pub written_ms: i64,
    pub received_ms: i64,
}
