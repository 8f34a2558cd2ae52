//! A project is opened 立项: from a resolution or an agreement that holds, from a need that somebody takes up, or from a
//! matter that somebody has.

use super::act::Act;
use super::case::Around;
use super::event::Event;
use super::origin::Origin;
use super::parts::PlannedStep;
use super::plan::{check_count, check_step};
use crate::agreement::Agreement;
use crate::context::Context;
use crate::ids::{BodyId, MatterId, PlaceId, ProjectId, TextRef, UnitId};
use crate::matter::{self, Matter, Visibility};
use crate::need::{Need, UptakeStageKind};
use crate::refusal::{Code, Refusal};
use crate::resolution::{self, Doer, Resolution, VoteStands};
use crate::role::Role;
use crate::time::Millis;

/// A project to be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// The number it gets.
    pub project: ProjectId,
    /// What it comes from.
    pub origin: Origin,
    /// What it is called.
    pub title: TextRef,
    /// What is done.
    pub text: TextRef,
    /// Where.
    pub place: Option<PlaceId>,
    /// Who has it.
    pub by: Doer,
    /// The public matters behind it.
    pub matters: Vec<MatterId>,
    /// Its steps.
    pub steps: Vec<PlannedStep>,
}

/// What it comes from, as that stands.
#[derive(Debug, Clone, Copy)]
pub enum Basis<'a> {
    /// A resolution, and how the vote stands on which that rests.
    Resolution(&'a Resolution, Option<VoteStands>),
    /// A matter.
    Matter(&'a Matter),
    /// An agreement.
    Agreement(&'a Agreement),
    /// A need.
    Need(&'a Need),
}

/// Opens it.
///
/// # Errors
/// The role may not, or not there; what it comes from does not hold, is private, or is not theirs who act; it has no
/// steps, or one that ends at no possible day.
pub fn open(opening: Opening, basis: Basis<'_>, around: &Around, cx: &Context<'_>) -> Result<Event, Refusal> {
    let cx = &cx.attempting(Act::Open);
    cx.authorise()?;
    holds(basis, cx)?;
    is_theirs(&opening.by, basis, around, cx)?;
    let Opening { project, origin, title, text, place, by, matters, steps } = opening;
    if steps.is_empty() {
        return Err(cx.refuse(Code::ProjectWithoutSteps));
    }
    check_count(steps.len(), cx)?;
    steps.iter().try_for_each(|step| check_step(step, cx))?;
    Ok(Event::Opened { project, origin, title, text, place, by, matters, steps })
}

/// A resolution holds once it is published; a danger does not wait until it is in force. A matter is there to be worked
/// on once it is accepted, and until it has ended. An agreement holds once it started, if it bears a cost; a need once
/// the community agreed that somebody takes it up.
pub(crate) fn holds(basis: Basis<'_>, cx: &Context<'_>) -> Result<(), Refusal> {
    use resolution::StageKind::{CarriedOut, InForce, Published};
    let holds = match basis {
        Basis::Resolution(resolution, vote) => {
            matches!(resolution.stage, Published | InForce | CarriedOut) && vote != Some(VoteStands::Void)
        }
        Basis::Matter(matter) if matter.visibility != Visibility::Public => {
            return Err(cx.refuse(Code::ProjectOfPrivate));
        }
        Basis::Matter(matter) => {
            let stage = matter.stage_at(cx.now).kind();
            stage != matter::StageKind::Received && !stage.has_ended()
        }
        Basis::Agreement(agreement) => {
            agreement.bears_a_cost(cx)?;
            agreement.in_force().is_some()
        }
        Basis::Need(need) => need.is_public() && need.ended.is_none() && takes_up(need, cx.now).next().is_some(),
    };
    if holds { Ok(()) } else { Err(cx.refuse(Code::OriginDoesNotHold)) }
}

/// The units that take it up, and with whom the community agreed.
fn takes_up(need: &Need, now: Millis) -> impl Iterator<Item = &UnitId> {
    let is_agreed = move |stage| stage != UptakeStageKind::Asked;
    need.uptakes.iter().filter(move |it| it.holds(now) && is_agreed(it.stage_at(now))).map(|it| &it.unit)
}

/// The desk opens every project; a unit that of what it has, for itself; whoever leads a body what that body has.
fn is_theirs(by: &Doer, basis: Basis<'_>, around: &Around, cx: &Context<'_>) -> Result<(), Refusal> {
    let is_theirs = match cx.actor.role {
        Role::UnitHandler => cx.actor.unit().is_some_and(|own| is_of_unit(own, by, basis, cx.now)),
        Role::GroupMember | Role::CouncilMember => is_of_body(around.leads.as_ref(), by, basis),
        _ => true,
    };
    if is_theirs { Ok(()) } else { Err(cx.refuse(Code::NotYourProject)) }
}

fn is_of_unit(own: &UnitId, by: &Doer, basis: Basis<'_>, now: Millis) -> bool {
    let has_it = match basis {
        Basis::Matter(matter) => matter.unit.as_ref() == Some(own),
        Basis::Resolution(resolution, _) => resolution.points.iter().any(|point| is_unit(&point.by, own)),
        // What parties agreed on, the desk or the body that brought them together gives to somebody.
        Basis::Agreement(_) => false,
        Basis::Need(need) => takes_up(need, now).any(|unit| unit == own),
    };
    has_it && is_unit(by, own)
}

fn is_unit(by: &Doer, own: &UnitId) -> bool {
    matches!(by, Doer::Unit(unit) if unit == own)
}

fn is_of_body(leads: Option<&BodyId>, by: &Doer, basis: Basis<'_>) -> bool {
    let is_theirs = matches!(by, Doer::Body(body) if leads == Some(body));
    match basis {
        Basis::Resolution(resolution, _) => leads.is_some() && resolution.body.as_ref() == leads,
        Basis::Agreement(agreement) => leads.is_some() && agreement.body.as_ref() == leads,
        Basis::Matter(_) | Basis::Need(_) => is_theirs,
    }
}
