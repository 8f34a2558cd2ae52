//! Messages on their way out.

use sqlx::FromRow;

/// A message.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct MessageRow {
    pub message_id: String,
    pub way: String,
    pub to_id: String,
    pub body: Option<String>,
    pub state: String,
    pub tries: i64,
    pub next_ms: i64,
    pub lease_ms: Option<i64>,
    pub error: Option<String>,
    pub made_ms: i64,
    pub ended_ms: Option<i64>,
    pub ended_by: Option<String>,
}

/// Whose turn it is to be called.
#[derive(Debug, Clone, Copy)]
pub struct ToCall<'a> {
    /// The places about whose matters somebody tells; none where they tell about all.
    pub places: Option<&'a [String]>,
    /// Whether whoever left an e-mail address is written to, and called only where that failed.
    pub mails: bool,
    /// The moment.
    pub now_ms: i64,
    /// The one person; none for all.
    pub person: Option<&'a str>,
    /// Rows at the most.
    pub limit: u32,
}

/// What becomes of a message.
#[derive(Debug, Clone)]
pub struct MessageEnd<'a> {
    /// Its state from now on.
    pub state: &'a str,
    /// What the other side said.
    pub error: Option<&'a str>,
    /// Not before, where it is tried again.
    pub next_ms: i64,
    /// When it ended, where it did.
    pub ended_ms: Option<i64>,
    /// Who ended it.
    pub ended_by: Option<&'a str>,
}

/// What becomes of news after a call.
#[derive(Debug, Clone)]
pub struct CallEnd<'a> {
    /// When it ended; none where somebody is called again.
    pub told_ms: Option<i64>,
    /// Who called.
    pub by: &'a str,
    /// What came of it.
    pub result: &'a str,
    /// More calls that nobody answered.
    pub unanswered: i64,
    /// From when on somebody is called again.
    pub call_after_ms: Option<i64>,
}

/// Whose letters of which kind the secret of a letter ends.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct MailCodeRow {
    pub person_id: String,
    pub kind: String,
    pub made_ms: i64,
}

/// A program or a robot that is told of the record.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct HookRow {
    pub hook_id: String,
    pub kind: String,
    pub name: String,
    pub url: String,
    pub secret: Option<String>,
    pub secret_before: Option<String>,
    pub rotated_ms: Option<i64>,
    pub added_ms: i64,
    pub added_by: Option<String>,
    pub position: i64,
    pub next_ms: i64,
    pub off_ms: Option<i64>,
    pub off_reason: Option<String>,
}

/// What is known to be out for a while.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct IncidentRow {
    pub incident_id: String,
    pub kind: String,
    pub places: String,
    pub body: String,
    pub begins_ms: i64,
    pub ends_ms: i64,
    pub added_ms: i64,
    pub added_by: Option<String>,
    pub ended_by: Option<String>,
}
