//! Deliberating bodies.

use super::keys;
use crate::moment::{maybe_ms, maybe_rfc3339, rfc3339};
use mingtong_app::body::{BodyItem, BodyView, NewBody, RegularView, SeatView};
use mingtong_domain::body::Agreement;
use mingtong_domain::ids::PlaceId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A deliberating body that stands already, to be entered.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDeliberatingBody {
    /// The name; 60 characters at most.
    pub name: String,
    /// What it is.
    pub kind: keys::BodyKind,
    /// The id of the courtyard it is for.
    pub place: Option<String>,
    /// How many seats it has.
    pub size: Option<u32>,
}

impl From<NewDeliberatingBody> for NewBody {
    fn from(body: NewDeliberatingBody) -> Self {
        Self { kind: body.kind.into(), name: body.name, place: body.place.map(PlaceId), size: body.size }
    }
}

/// A deliberating body to be proposed.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposedBody {
    /// The name; 60 characters at most.
    pub name: String,
    /// What it shall be.
    pub kind: keys::BodyKind,
    /// The id of the courtyard it shall be for.
    pub place: Option<String>,
    /// How many seats it shall have.
    pub size: u32,
    /// Who proposes it and why.
    pub text: String,
}

/// A deliberating body.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct DeliberatingBody {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: keys::BodyKind,
    /// Its name.
    pub name: String,
    /// The id of the courtyard it is for.
    pub place: Option<String>,
    /// Where it is in its life.
    pub stage: keys::BodyStage,
    /// Members with a vote today.
    pub members: usize,
    /// How many seats it has.
    pub size: Option<u32>,
}

impl From<BodyItem> for DeliberatingBody {
    fn from(item: BodyItem) -> Self {
        Self {
            id: item.id.0,
            kind: item.kind.into(),
            name: item.name,
            place: item.place.map(|place| place.0),
            stage: item.stage.into(),
            members: item.members,
            size: item.size,
        }
    }
}

/// Deliberating bodies.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct DeliberatingBodies {
    /// The bodies.
    pub items: Vec<DeliberatingBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

/// A seat. Members of a body are published with their names.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct BodySeat {
    /// The id of the person.
    pub person: String,
    /// The name; empty when it was erased.
    pub name: String,
    /// As what.
    pub office: keys::Office,
    /// From which day.
    pub from: String,
    /// The last day of the term.
    pub until: String,
    /// How they came to it.
    pub by: keys::SeatedBy,
    /// With how many voices.
    pub voices: Option<u32>,
    /// Times within a year that they stayed away without excuse, for whoever can end the seat for it.
    pub absences: Option<u32>,
    /// Whether the residents are said to have chosen them for a body founded by a notice that does not name them.
    pub is_unnamed: bool,
    /// How it ended before its term.
    pub ended_by: Option<keys::EndedBy>,
    /// The first day on which it was no longer held.
    pub ended_on: Option<String>,
}

impl From<SeatView> for BodySeat {
    fn from(view: SeatView) -> Self {
        let SeatView { seat, name, absences, is_unnamed } = view;
        Self {
            person: seat.person.0,
            name,
            office: seat.office.into(),
            from: seat.from.to_string(),
            until: seat.until.to_string(),
            by: seat.by.into(),
            voices: seat.voices,
            absences: absences.map(|absences| absences.times),
            is_unnamed,
            ended_by: seat.ended.map(|(by, _)| by.into()),
            ended_on: seat.ended.map(|(_, on)| on.to_string()),
        }
    }
}

/// What a body is judged by in how it is made up.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct CheckBody {
    /// `seats`, `vacancy`, `convenor`, `teller`.
    pub check: String,
    /// How many there are.
    pub have: usize,
    /// How many there should be at least.
    pub need: usize,
    /// Whether it holds.
    pub holds: bool,
}

/// When and where a body meets regularly.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct RegularMeetings {
    /// In which rhythm.
    pub rhythm: keys::Rhythm,
    /// Where; empty where it was erased.
    pub place: String,
    /// The first of these meetings.
    pub first: String,
    /// The same in milliseconds.
    pub first_ms: i64,
    /// The next of them; none at the end of the calendar.
    pub next: Option<String>,
    /// The same in milliseconds.
    pub next_ms: Option<i64>,
}

impl From<RegularView> for RegularMeetings {
    fn from(view: RegularView) -> Self {
        Self {
            rhythm: view.rhythm.into(),
            place: view.place,
            first: rfc3339(view.first),
            first_ms: view.first.0,
            next: maybe_rfc3339(view.next),
            next_ms: maybe_ms(view.next),
        }
    }
}

/// What the residents agreed to.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct BodyAgreement {
    /// How they were asked.
    pub by: keys::AgreedBy,
    /// Homes that were asked.
    pub due: u32,
    /// Homes that agreed.
    pub agreed: u32,
    /// What was agreed; empty where it was erased.
    pub text: String,
    /// The ids of the pictures of the sheet; none for the public.
    pub pictures: Vec<String>,
}

impl From<(Agreement, String)> for BodyAgreement {
    fn from((agreement, text): (Agreement, String)) -> Self {
        Self {
            by: agreement.by.into(),
            due: agreement.due,
            agreed: agreement.agreed,
            text,
            pictures: agreement.pictures.into_iter().map(|picture| picture.0).collect(),
        }
    }
}

/// A deliberating body with who sits in it. A text that was erased is empty.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct BodyInFull {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: keys::BodyKind,
    /// Its name.
    pub name: String,
    /// The id of the courtyard it is for.
    pub place: Option<String>,
    /// Where it is in its life.
    pub stage: keys::BodyStage,
    /// How many seats it has.
    pub size: Option<u32>,
    /// When and where it meets regularly.
    pub regular: Option<RegularMeetings>,
    /// Who proposed it and why.
    pub proposal: Option<String>,
    /// What the residents agreed to.
    pub agreement: Option<BodyAgreement>,
    /// The last day of its announcement.
    pub announced_until: Option<String>,
    /// The id of the notice by which it was.
    pub notice: Option<String>,
    /// Who sits in it today.
    pub held: Vec<BodySeat>,
    /// Who did, or will.
    pub others: Vec<BodySeat>,
    /// How it is made up.
    pub checks: Vec<CheckBody>,
    /// What whoever asks may do now.
    pub acts: Vec<String>,
    /// The position of the latest event; -1 where only the register knows it.
    pub position: i64,
}

impl From<BodyView> for BodyInFull {
    fn from(view: BodyView) -> Self {
        let check = |it: &mingtong_domain::body::Checked| CheckBody {
            check: it.check.key().to_owned(),
            have: it.have,
            need: it.need,
            holds: it.holds(),
        };
        Self {
            checks: view.checks.iter().map(check).collect(),
            id: view.body.registered.id.0,
            kind: view.body.registered.kind.into(),
            name: view.name,
            place: view.body.registered.place.map(|place| place.0),
            stage: view.body.stage.into(),
            size: view.body.size,
            regular: view.regular.map(Into::into),
            proposal: view.proposal,
            agreement: view.agreement.map(Into::into),
            announced_until: view.body.announced_until.map(|day| day.to_string()),
            notice: view.body.notice.map(|notice| notice.0),
            held: view.held.into_iter().map(Into::into).collect(),
            others: view.others.into_iter().map(Into::into).collect(),
            acts: view.acts.iter().map(|act| act.key().to_owned()).collect(),
            position: view.body.latest,
        }
    }
}
