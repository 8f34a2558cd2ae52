//! A resolution with all that a decision about it may look at.

use super::Resolution;
use super::vote_stands::VoteStands;
use crate::context::Context;
use crate::ids::{BodyId, MatterId, TextRef};
use crate::meeting;
use crate::refusal::{Code, Refusal};
use crate::role::Role;
use jiff::civil::Date;

/// What stands around a resolution, looked up by whoever carries the command.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Around {
    /// The body that whoever acts leads.
    pub leads: Option<BodyId>,
    /// How its notice stands.
    pub notice: Option<Standing>,
    /// Where the meeting it rests on is in its life; none for a result that was counted elsewhere.
    pub meeting: Option<meeting::StageKind>,
    /// How the vote it rests on stands; none where it rests on none.
    pub vote: Option<VoteStands>,
    /// Whether every point of it is about a danger.
    pub only_dangers: bool,
    /// A matter of it with which somebody still has to do something.
    pub unfinished: Option<MatterId>,
    /// The views that were recorded beside the decisions it rests on: the references of their words.
    pub views: Vec<TextRef>,
    /// The residents' meeting, or that of their representatives, that would decide, or the one that was named.
    pub assembly: Option<BodyId>,
}

/// How the notice of a resolution stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Its last day, until 24:00.
    pub until: Date,
    /// Whether its period is over.
    pub is_over: bool,
    /// Whether it was taken down before that.
    pub taken_down_early: bool,
    /// Objections without an answer.
    pub unanswered: usize,
}

/// A resolution with all that a decision about it may look at.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The resolution.
    pub resolution: &'a Resolution,
    /// What stands around it.
    pub around: &'a Around,
}

/// The desk and those above it may; a member only where they lead the body.
pub(crate) fn led_by(body: Option<&BodyId>, leads: Option<&BodyId>, cx: &Context<'_>) -> Result<(), Refusal> {
    match cx.actor.role {
        Role::GroupMember | Role::CouncilMember if body.is_none() || leads != body => Err(cx.refuse(Code::NotYourBody)),
        _ => Ok(()),
    }
}
