//! A body that stands already is entered, or one is proposed.

use super::{Act, BodyKind, Event, Registered};
use crate::context::Context;
use crate::ids::TextRef;
use crate::limits;
use crate::permission;
use crate::refusal::{Code, Refusal};
use crate::register::Register;
use crate::role::{Actor, Role};
use crate::rules::RuleId;

/// The other bodies that stand or are on their way, as far as they speak against a new one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Others {
    /// How many there are, with those that ended.
    pub count: usize,
    /// Whether one at the same place has the same name.
    pub same_name: bool,
    /// Whether the courtyard has a group.
    pub group_there: bool,
}

impl Others {
    fn allow(self, body: &Registered, act: Act) -> Result<(), Refusal> {
        if self.same_name {
            return Err(Refusal::new(Code::BodyNameInUse, act));
        }
        if self.group_there && body.kind == BodyKind::CourtyardGroup {
            return Err(Refusal::new(Code::GroupThere, act));
        }
        Ok(())
    }
}

/// Whether a role proposes bodies of a kind: whoever leads a building speaks for a courtyard, not for the community.
pub fn may_propose(role: Role, kind: BodyKind) -> bool {
    permission::may(role, Act::Propose) && (role.is_desk() || kind == BodyKind::CourtyardGroup)
}

/// Enters a body that stands: for the register, and as the beginning of its own record.
///
/// # Errors
/// The role may not, the place is unknown or retired, one of that name or such a group is there already, or there are
/// too many.
pub fn form(
    register: &Register,
    body: Registered,
    size: Option<u32>,
    others: Others,
    actor: &Actor,
) -> Result<(Event, Event), Refusal> {
    permission::authorise(actor.role, Act::Form)?;
    is_at_a_place(register, &body, Act::Form)?;
    others.allow(&body, Act::Form)?;
    if register.bodies.size() >= limits::BODIES_MAX {
        return Err(Refusal::new(Code::RegisterFull, Act::Form).with(limits::BODIES_MAX));
    }
    Ok((formed(&body), begun(&body, size)))
}

/// What the register takes in of a body that stands.
pub fn formed(body: &Registered) -> Event {
    let Registered { id, kind, name, place } = body.clone();
    Event::Formed { body: id, kind, name, place }
}

/// The beginning of the record of a body that stands.
pub fn begun(body: &Registered, size: Option<u32>) -> Event {
    let Registered { id, kind, name, place } = body.clone();
    Event::Begun { body: id, kind, name, place, size }
}

/// Proposes a body.
///
/// # Errors
/// The role may not, or not such a body, or not at this place; the place is unknown; a group is for no courtyard; one
/// of that name or such a group is there already; the number of seats is outside of what the rule book allows; there
/// are too many.
pub fn propose(
    register: &Register,
    body: Registered,
    size: u32,
    text: TextRef,
    others: Others,
    cx: &Context<'_>,
) -> Result<Event, Refusal> {
    cx.authorise()?;
    if !may_propose(cx.actor.role, body.kind) {
        return Err(cx.refuse(Code::KindNotProposed));
    }
    if others.count >= limits::BODIES_MAX {
        return Err(cx.refuse(Code::RegisterFull).with(limits::BODIES_MAX));
    }
    is_at_a_place(register, &body, Act::Propose)?;
    if body.kind == BodyKind::CourtyardGroup && body.place.is_none() {
        return Err(cx.refuse(Code::NoSuchPlace));
    }
    others.allow(&body, Act::Propose)?;
    let (least, most) = (cx.integer(RuleId::BodySeatsMin)?, cx.integer(RuleId::BodySeatsMax)?);
    if !(least..=most).contains(&i64::from(size)) {
        return Err(cx.refuse(Code::SeatCount).with(format!("{least}–{most}")));
    }
    let Registered { id, kind, name, place } = body;
    Ok(Event::Proposed { body: id, kind, name, place, size, text })
}

fn is_at_a_place(register: &Register, body: &Registered, act: Act) -> Result<(), Refusal> {
    match body.place.as_ref().and_then(|place| register.place_fault(place)) {
        Some(fault) => Err(Refusal::new(fault, act)),
        None => Ok(()),
    }
}
