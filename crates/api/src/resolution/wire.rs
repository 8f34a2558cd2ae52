//! Resolutions on the wire.

use super::keys;
use super::wire_vote::RestsOnVoteBody;
use crate::matter;
use crate::moment::rfc3339;
use crate::motion::CountedBody;
use mingtong_app::resolution::{
    Acted, NoticeStanding, OfficialView, PointView, ResolutionListed, ResolutionView, ViewAnswer, VoidingView,
};
use mingtong_domain::resolution::Doer;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A resolution in a list.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ResolutionItemBody {
    /// The id in addresses: `2026-0003`.
    pub id: String,
    /// The public number: `明通决2026-0003`.
    pub number: String,
    /// What it is by law.
    pub kind: keys::ResolutionKind,
    /// The id of the body whose it is.
    pub body: Option<String>,
    /// The name of that body.
    pub body_name: Option<String>,
    /// The id of the meeting it rests on; none for what a vote decided or an office counted elsewhere.
    pub meeting: Option<String>,
    /// The id of the vote it rests on.
    pub vote: Option<String>,
    /// Whether that vote is void: it holds no more.
    pub vote_is_void: bool,
    /// What it is called.
    pub title: String,
    /// Its state.
    pub state: keys::ResolutionStage,
    /// When it was drawn up.
    pub drawn: String,
    /// How many points it has.
    pub points: i64,
}

impl From<ResolutionListed> for ResolutionItemBody {
    fn from(it: ResolutionListed) -> Self {
        Self {
            id: it.id.to_string(),
            number: it.number,
            kind: it.kind.into(),
            body: it.body.map(|body| body.0),
            body_name: it.body_name,
            meeting: it.meeting.map(|meeting| meeting.0),
            vote: it.vote.map(|vote| vote.0),
            vote_is_void: it.is_on_void,
            title: it.title,
            state: it.stage.into(),
            drawn: rfc3339(it.drawn),
            points: it.points,
        }
    }
}

/// A page of resolutions.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ResolutionsBody {
    /// The resolutions, the latest first.
    pub items: Vec<ResolutionItemBody>,
    /// How many are left out before the next page; none on the last.
    pub next: Option<u32>,
}

/// With what money.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct MoneyBody {
    /// In a sentence: who pays what.
    pub text: String,
    /// How much, in fen.
    pub amount_fen: i64,
    /// From where.
    pub source: keys::FundKind,
}

/// A point of a resolution.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct PointBody {
    /// The number of the matter it is about, where whoever asks may see it.
    pub matter: Option<String>,
    /// The state of that matter now.
    pub matter_state: Option<matter::keys::State>,
    /// What is done.
    pub text: String,
    /// The id of the unit that does it.
    pub unit: Option<String>,
    /// The id of the body that does it.
    pub body: Option<String>,
    /// The name of the unit or body that does it; none for the community.
    pub by: Option<String>,
    /// The last day.
    pub until: Option<String>,
    /// With what money.
    pub money: Option<MoneyBody>,
    /// With which outcome it closes the matter.
    pub closes: Option<matter::keys::Outcome>,
}

impl From<PointView> for PointBody {
    fn from(view: PointView) -> Self {
        let point = view.point;
        let (unit, body) = match point.by {
            Doer::Community => (None, None),
            Doer::Unit(unit) => (Some(unit.0), None),
            Doer::Body(body) => (None, Some(body.0)),
        };
        Self {
            matter: view.matter.as_ref().map(|item| item.id.to_string()),
            matter_state: view.matter.map(|item| item.stage.into()),
            text: view.text,
            unit,
            body,
            by: view.by,
            until: point.until.map(|day| day.to_string()),
            money: view.money.map(|money| MoneyBody {
                text: money.words,
                amount_fen: money.amount_fen,
                source: money.source.into(),
            }),
            closes: point.closes.map(|closing| closing.outcome.into()),
        }
    }
}

/// The notice of a resolution.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct StandingBody {
    /// Its id.
    pub id: String,
    /// Its state: `posted`, `over`, `taken_down`.
    pub state: String,
    /// The moment at which its last day is over.
    pub ends: String,
    /// What was objected.
    pub objections: usize,
    /// Of these: without an answer.
    pub unanswered: usize,
}

impl From<NoticeStanding> for StandingBody {
    fn from(it: NoticeStanding) -> Self {
        let (objections, unanswered) = (it.objections, it.unanswered);
        Self { id: it.id.0, state: it.stage.key().to_owned(), ends: rfc3339(it.ends), objections, unanswered }
    }
}

/// A view recorded beside the decision.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct RecordedViewBody {
    /// The id by which it is answered.
    pub view: String,
    /// Whose it is.
    pub person: String,
    /// Their words.
    pub text: String,
    /// The answer.
    pub answer: Option<String>,
}

impl From<ViewAnswer> for RecordedViewBody {
    fn from(it: ViewAnswer) -> Self {
        let answer = it.answer.map(|(text, _)| text);
        Self { view: it.view.0, person: it.person, text: it.text, answer }
    }
}

/// A result that an office counted in its own system.
#[derive(Debug, Serialize, ToSchema)]
pub struct OfficialBody {
    /// From where it was entered.
    pub source: String,
    /// The numbers as they were entered.
    pub figures: BTreeMap<String, String>,
    /// What follows from them, by the law of the last day of voting.
    pub counted: CountedBody,
    /// Ids of pictures of the announced result.
    pub pictures: Vec<String>,
}

impl From<OfficialView> for OfficialBody {
    fn from(it: OfficialView) -> Self {
        Self {
            source: it.source,
            counted: CountedBody::of(&it.question, &it.answer),
            figures: it.figures.into_iter().map(|figure| (figure.field, figure.value)).collect(),
            pictures: it.pictures.into_iter().map(|picture| picture.0).collect(),
        }
    }
}

/// How government voided it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct VoidedBody {
    /// Which office, by which document.
    pub by: String,
    /// Why.
    pub reason: String,
    /// When.
    pub at: String,
}

impl From<VoidingView> for VoidedBody {
    fn from(it: VoidingView) -> Self {
        Self { by: it.by, reason: it.reason, at: rfc3339(it.at) }
    }
}

/// A resolution. A text that was erased is empty.
#[derive(Debug, Serialize, ToSchema)]
pub struct ResolutionBody {
    /// The id in addresses: `2026-0003`.
    pub id: String,
    /// The public number: `明通决2026-0003`.
    pub number: String,
    /// What it is by law.
    pub kind: keys::ResolutionKind,
    /// Whom it binds; none where by its own numbers it was not carried, or the vote it rests on is void.
    pub force: Option<keys::ResolutionForce>,
    /// What it is called.
    pub title: String,
    /// Its state.
    pub state: keys::ResolutionStage,
    /// The position of its latest event: send it as `seen` with an act.
    pub position: i64,
    /// The id of the body whose it is.
    pub body: Option<String>,
    /// The name of that body.
    pub body_name: Option<String>,
    /// Which meeting entrusted it to the body.
    pub delegation: Option<String>,
    /// The id of the meeting it rests on.
    pub meeting: Option<String>,
    /// The places of the items on the agenda of that meeting.
    pub items: Vec<u32>,
    /// The vote it rests on.
    pub rests_on_vote: Option<RestsOnVoteBody>,
    /// Its points.
    pub points: Vec<PointBody>,
    /// The views recorded beside the decisions.
    pub views: Vec<RecordedViewBody>,
    /// The result that an office counted in its own system.
    pub official: Option<OfficialBody>,
    /// Its notice.
    pub notice: Option<StandingBody>,
    /// When it was drawn up.
    pub drawn: String,
    /// What came of it.
    pub outcome: Option<String>,
    /// How government voided it.
    pub voided: Option<VoidedBody>,
    /// Why it was taken back before it was published.
    pub withdrawn: Option<String>,
    /// The name of the assembly to which it was taken.
    pub escalated_to: Option<String>,
    /// What whoever asks may do now.
    pub acts: Vec<String>,
}

impl From<ResolutionView> for ResolutionBody {
    fn from(view: ResolutionView) -> Self {
        let resolution = view.resolution;
        let (meeting, items) = match resolution.decided {
            Some(decided) => (Some(decided.meeting.0), decided.items.into_iter().map(|item| item.0).collect()),
            None => (None, vec![]),
        };
        Self {
            id: resolution.id.to_string(),
            number: view.number,
            kind: resolution.kind.into(),
            force: view.force.map(Into::into),
            title: view.title,
            state: resolution.stage.into(),
            position: resolution.latest,
            body: resolution.body.map(|body| body.0),
            body_name: view.body,
            delegation: view.delegation,
            meeting,
            items,
            rests_on_vote: view.vote.map(Into::into),
            points: view.points.into_iter().map(Into::into).collect(),
            views: view.views.into_iter().map(Into::into).collect(),
            official: view.official.map(Into::into),
            notice: view.notice.map(Into::into),
            drawn: rfc3339(resolution.drawn),
            outcome: view.outcome,
            voided: view.voided.map(Into::into),
            withdrawn: view.withdrawn,
            escalated_to: view.escalated.map(|(name, _)| name),
            acts: view.acts.into_iter().map(|act| act.key().to_owned()).collect(),
        }
    }
}

/// What became of an act.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct ResolutionActed {
    /// The state after it.
    pub state: keys::ResolutionStage,
    /// The position of the latest event.
    pub position: i64,
}

impl From<Acted> for ResolutionActed {
    fn from(acted: Acted) -> Self {
        Self { state: acted.stage.into(), position: acted.position }
    }
}
