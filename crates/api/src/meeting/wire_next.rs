//! What comes next: the agenda of the next meeting of a body, and regular meetings that nobody has called yet.

use super::keys;
use crate::moment::rfc3339;
use mingtong_app::Hall;
use mingtong_app::meeting::{Proposed, RegularMeeting};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// An item that is proposed for the next agenda of a body.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ProposedItemBody {
    /// Why: `last_minutes` to be approved, `open_tasks` of resolutions in force, `put_off` by the last meeting, or
    /// `topic`.
    pub why: String,
    /// What is done with it unless somebody says otherwise; of a topic somebody says it.
    pub kind: Option<keys::ItemKind>,
    /// What it is called; of minutes and tasks whoever calls the meeting says it.
    pub title: Option<String>,
    /// The number of its matter.
    pub matter: Option<String>,
    /// The id of the meeting whose minutes they are.
    pub meeting: Option<String>,
    /// The numbers of the resolutions that are not carried out.
    pub resolutions: Vec<String>,
}

impl ProposedItemBody {
    /// One of them.
    pub(super) fn of(hall: &Hall, proposed: Proposed) -> Self {
        let (kind, matter) = (proposed.kind().map(Into::into), proposed.matter().map(|matter| hall.number(matter)));
        let blank = Self { why: String::new(), kind, title: None, matter, meeting: None, resolutions: vec![] };
        let of = |why: &str| Self { why: why.to_owned(), ..blank };
        match proposed {
            Proposed::LastMinutes { meeting, .. } => Self { meeting: Some(meeting.0), ..of("last_minutes") },
            Proposed::OpenTasks(resolutions) => Self { resolutions, ..of("open_tasks") },
            Proposed::PutOff { title, .. } => Self { title: Some(title), ..of("put_off") },
            Proposed::Topic { title, .. } => Self { title: Some(title), ..of("topic") },
        }
    }
}

/// What is proposed for the next agenda of a body, in its order.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct NextAgendaBody {
    /// The items.
    pub items: Vec<ProposedItemBody>,
}

/// A regular meeting that nobody has called yet.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct RegularMeetingBody {
    /// The id of its body.
    pub body: String,
    /// The name of that body.
    pub body_name: String,
    /// When it begins.
    pub begins: String,
    /// The same in milliseconds.
    pub begins_ms: i64,
    /// Where, in words; empty where it was erased.
    pub place: String,
    /// The last day on which people can be told of it in time.
    pub tell_until: String,
}

impl From<RegularMeeting> for RegularMeetingBody {
    fn from(meeting: RegularMeeting) -> Self {
        Self {
            body: meeting.body.0,
            body_name: meeting.body_name,
            begins: rfc3339(meeting.begins),
            begins_ms: meeting.begins.0,
            place: meeting.place,
            tell_until: meeting.tell_until.to_string(),
        }
    }
}

/// Regular meetings to be called, the first to be called first.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct RegularMeetingsBody {
    /// The meetings, one of each body that meets regularly.
    pub items: Vec<RegularMeetingBody>,
}
