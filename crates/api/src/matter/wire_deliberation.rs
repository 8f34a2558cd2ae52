//! What became of a matter in meetings.

use crate::moment::{maybe_rfc3339, rfc3339};
use mingtong_app::matter::Deliberation;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// An item of a meeting that was, or is to be, about a matter.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct DeliberationBody {
    /// The id of the meeting.
    pub meeting: String,
    /// The place of the item on its agenda.
    pub item: i64,
    /// The name of the body whose meeting it is.
    pub body: String,
    /// The day of the meeting.
    pub day: String,
    /// What became of the item: `open`, `carried`, `not_carried`, `put_off`, `referred` …
    pub state: String,
    /// The day to which it was put off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// The name of the body to which it was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

impl From<Deliberation> for DeliberationBody {
    fn from(it: Deliberation) -> Self {
        Self {
            meeting: it.meeting.0,
            item: it.item,
            body: it.body,
            day: rfc3339(it.day),
            state: it.state,
            until: maybe_rfc3339(it.until),
            to: it.to,
        }
    }
}
