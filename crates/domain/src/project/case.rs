//! A project with all that a decision about it may look at.

use super::keys::StageKind;
use super::state::Project;
use crate::context::Context;
use crate::ids::BodyId;
use crate::matter::Track;
use crate::refusal::{Code, Refusal};
use crate::resolution::{Doer, Standing};
use crate::role::Role;

/// What stands around a project, looked up by whoever carries the command.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Around {
    /// The body that whoever acts leads.
    pub leads: Option<BodyId>,
    /// The track of a matter behind it: a hazard where one of them is; none where it has no matter.
    pub track: Option<Track>,
    /// How the notice of its final account stands.
    pub notice: Option<Standing>,
    /// Whether whoever acts ever approved an expense of its funds.
    pub approved_money: bool,
    /// The number of a quote that stands and is from whoever is named in the command.
    pub quoted_before: Option<u32>,
    /// The numbers of quotes that stand and name whoever acts, or their unit, in words.
    pub own_quotes: Vec<u32>,
    /// Whether the role that is worn is bound to a part of where the project is: of the whole community, to any place.
    pub holds_in_part: bool,
}

/// A project with all that a decision about it may look at.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The project.
    pub project: &'a Project,
    /// What stands around it.
    pub around: &'a Around,
}

impl Case<'_> {
    /// Whether a matter behind it is a danger.
    pub fn is_hazard(&self) -> bool {
        self.around.track == Some(Track::Hazard)
    }

    /// The desk acts on every project; a unit on those that it has or works on, a body by whoever leads it.
    pub(super) fn is_theirs(&self, cx: &Context<'_>) -> Result<(), Refusal> {
        let is_theirs = match cx.actor.role {
            Role::UnitHandler => cx.actor.unit().is_some_and(|own| self.project.units().any(|unit| unit == own)),
            Role::GroupMember | Role::CouncilMember => self.is_led_by_actor(),
            _ => true,
        };
        if is_theirs { Ok(()) } else { Err(cx.refuse(Code::NotYourProject)) }
    }

    /// Refuses to change what it costs once that stands published: not until the notice of it is taken down.
    pub(super) fn has_no_account(&self, cx: &Context<'_>) -> Result<(), Refusal> {
        let is_broken_off = self.around.notice.is_some_and(|notice| notice.taken_down_early);
        if self.project.stage.kind() == StageKind::Published && !is_broken_off {
            return Err(cx.refuse(Code::NotInThisState));
        }
        Ok(())
    }

    /// Whoever did the work, or let it be done for this money, does not judge it; nor does anybody who cannot be told
    /// apart from them.
    pub(super) fn is_impartial(&self, cx: &Context<'_>) -> Result<(), Refusal> {
        let did = cx.refuse(Code::DidTheWork);
        let Some(person) = &cx.actor.person else { return Err(did) };
        if self.works_on_it(cx) || self.is_led_by_actor() || self.project.did.contains(person) {
            return Err(did);
        }
        if self.project.approved.contains(person) {
            return Err(cx.refuse(Code::ApprovedTheWork));
        }
        if self.around.approved_money {
            return Err(cx.refuse(Code::ApprovedTheMoney));
        }
        Ok(())
    }

    /// Whether whoever acts has it or does the work: by a unit for which they may act, or by the name in the quote.
    pub(super) fn works_on_it(&self, cx: &Context<'_>) -> bool {
        let of_a_unit = self.project.units().any(|unit| cx.actor_units.contains(unit));
        of_a_unit || self.project.contractor().is_some_and(|quote| self.around.own_quotes.contains(&quote.number))
    }

    fn is_led_by_actor(&self) -> bool {
        matches!(&self.project.by, Doer::Body(body) if self.around.leads.as_ref() == Some(body))
    }
}
