//! Rows as they come from the database, the same for both engines.

use mingtong_domain::ids::{CommunityId, MatterId, PersonId};
use sqlx::FromRow;

/// A community's head row.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct CommunityRow {
    /// The ordinal.
    #[sqlx(try_from = "i64")]
    pub community_id: CommunityId,
    /// The short name in addresses.
    pub slug: String,
    /// The next position of the log.
    pub head: i64,
    /// The position after the latest event of the register or the rule book.
    pub register_head: i64,
}

/// An event of the log with its leaf hash.
#[derive(Debug, Clone, FromRow)]
pub struct EventRow {
    /// The position.
    pub position: i64,
    /// The stream.
    pub stream: String,
    /// The event, in RFC 8785 form.
    pub canonical: String,
    /// Its RFC 6962 leaf hash.
    pub leaf_hash: Vec<u8>,
}

/// A text with its salt; the body is gone once it was erased.
#[derive(Debug, Clone, FromRow)]
pub struct ContentRow {
    /// The reference: the digest of salt and body.
    pub content_id: String,
    /// Random bytes, so that a guess cannot be confirmed once the text is erased.
    pub salt: Vec<u8>,
    /// The text.
    pub body: Option<String>,
    /// When it was erased.
    pub erased_ms: Option<i64>,
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
}

impl MatterRow {
    /// The typed id.
    pub fn id(&self) -> Option<MatterId> {
        MatterId::from_number(self.matter_id)
    }

    /// The key of the state at a moment: a deferral is over when its date has come.
    pub fn stage_at(&self, now_ms: i64) -> &str {
        match (self.deferred_until_ms, &self.back_stage) {
            (Some(until), Some(back)) if now_ms >= until => back,
            _ => &self.stage,
        }
    }
}

/// A reception; see the migration.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct ReceptionRow {
    pub reception_id: String,
    pub place_id: Option<String>,
    pub title: String,
    pub starts_ms: i64,
    pub ends_ms: i64,
    pub notice: String,
    pub delegates: String,
    pub closed_ms: Option<i64>,
}

/// A role now held.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct RoleRow {
    pub person_id: String,
    pub role: String,
    pub scope_kind: String,
    pub scope_id: String,
    pub since_ms: i64,
}

/// A person's data, apart from the record.
#[derive(Debug, Clone, Default, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct PersonRow {
    pub person_id: String,
    pub name: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub added_ms: i64,
    pub erased_ms: Option<i64>,
}

impl PersonRow {
    /// The typed id.
    pub fn id(&self) -> PersonId {
        PersonId(self.person_id.clone())
    }
}

/// An account.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct AccountRow {
    pub login: String,
    pub person_id: String,
    pub password_hash: String,
    pub disabled_ms: Option<i64>,
}

/// A session.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct SessionRow {
    pub person_id: String,
    pub csrf: String,
    pub role: String,
    pub scope_kind: String,
    pub scope_id: String,
    pub begun_ms: i64,
    pub seen_ms: i64,
}

/// A picture without its bytes.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct PictureRow {
    pub picture_id: String,
    pub width_px: i64,
    pub height_px: i64,
}

/// Something to be told to a person.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct OutboxRow {
    pub outbox_id: i64,
    pub person_id: String,
    pub matter_id: i64,
    pub topic: String,
    pub queued_ms: i64,
    pub told_ms: Option<i64>,
    pub told_by: Option<String>,
}

/// An import.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct BatchRow {
    pub batch_id: String,
    pub file_name: String,
    pub person_id: Option<String>,
    pub begun_ms: i64,
    pub letters: i64,
    pub report: String,
    pub undone_ms: Option<i64>,
}

/// The counts behind the statistics: every rate is shown with what it is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq, FromRow)]
pub struct Counts {
    /// Matters received, merged and withdrawn ones included.
    pub received: i64,
    /// Of these: withdrawn by their raisers (no reply owed).
    pub withdrawn: i64,
    /// Of these: with a public reply.
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
    /// Rated by their raisers.
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
