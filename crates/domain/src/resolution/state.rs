//! What a resolution is.

use super::{OfficialResult, Point, ResolutionKind, StageKind};
use crate::ids::{BodyId, MatterId, MeetingId, NoticeId, PlaceId, ResolutionId, TextRef, VoteId};
use crate::meeting::ItemId;
use crate::references::Refer;
use crate::time::Millis;
use serde::{Deserialize, Serialize};

/// What it rests on: items of a meeting that were carried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    /// The meeting.
    pub meeting: MeetingId,
    /// The items.
    pub items: Vec<ItemId>,
}

impl Refer for Decided {}

/// What it rests on: lines of the ballot of a vote that were carried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByVote {
    /// The vote.
    pub vote: VoteId,
    /// Where it was held; none for the whole community. Whoever works elsewhere does not act on what follows from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceId>,
    /// The lines, from 1.
    pub lines: Vec<u32>,
}

impl Refer for ByVote {}

/// An answer to a view that was recorded beside the decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnsweredView {
    /// The view: the reference of its words.
    pub view: TextRef,
    /// The answer.
    pub text: TextRef,
    /// When.
    pub at: Millis,
}

/// That government voided it 政府纠正.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voiding {
    /// Which office, by which document.
    pub by: TextRef,
    /// Why.
    pub reason: TextRef,
    /// When.
    pub at: Millis,
}

/// That it was taken to an assembly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Escalation {
    /// To which.
    pub to: BodyId,
    /// Why.
    pub reason: TextRef,
    /// When.
    pub at: Millis,
}

/// A resolution as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolution {
    /// Its number.
    pub id: ResolutionId,
    /// Whose it is: of what a vote decided, the body that called it. None where there was none, or where owners have no
    /// body here.
    pub body: Option<BodyId>,
    /// What it is by law.
    pub kind: ResolutionKind,
    /// What it is called.
    pub title: TextRef,
    /// The decisions of a meeting it rests on; none for what a vote decided or an office counted.
    pub decided: Option<Decided>,
    /// The vote it rests on.
    pub by_vote: Option<ByVote>,
    /// The result that was counted elsewhere.
    pub official: Option<OfficialResult>,
    /// Which meeting entrusted it to the body, when and with what, where that is asked.
    pub delegation: Option<TextRef>,
    /// Its points.
    pub points: Vec<Point>,
    /// Where it is in its life.
    pub stage: StageKind,
    /// When it came to that.
    pub stage_since: Millis,
    /// When it was drawn up.
    pub drawn: Millis,
    /// The notice by which it was published.
    pub notice: Option<NoticeId>,
    /// The answers to views recorded beside the decisions.
    pub answers: Vec<AnsweredView>,
    /// What came of it.
    pub outcome: Option<TextRef>,
    /// How it was voided.
    pub voided: Option<Voiding>,
    /// Why it was taken back.
    pub withdrawn: Option<TextRef>,
    /// How it was taken to an assembly.
    pub escalated: Option<Escalation>,
    /// The position of the latest event.
    pub latest: i64,
    /// Events so far.
    pub events: usize,
}

impl Resolution {
    /// The matters that its points are about.
    pub fn matters(&self) -> impl Iterator<Item = MatterId> + '_ {
        self.points.iter().filter_map(|point| point.matter)
    }

    /// The answer to a view.
    pub fn answer_to(&self, view: &TextRef) -> Option<&AnsweredView> {
        self.answers.iter().rev().find(|answer| answer.view == *view)
    }
}
