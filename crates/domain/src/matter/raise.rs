//! A voice becomes a matter 登记: raised today by a person, or taken in from a hotline's file with its answer.

use super::{Act, Channel, Event, Track, Visibility, clocks, held_back};
use crate::context::Context;
use crate::ids::*;
use crate::limits;
use crate::permission;
use crate::reception;
use crate::refusal::{Code, Named, Refusal};
use crate::role::{Role, Scope};
use crate::rules::RuleId;
use crate::time::{ClockKind, Deadline, Millis};

/// What is raised.
#[derive(Debug, Clone, PartialEq)]
pub struct Raise {
    /// The number it gets.
    pub matter: MatterId,
    /// Through which door.
    pub channel: Channel,
    /// Where it is.
    pub place: Option<PlaceId>,
    /// What it is about.
    pub title: TextRef,
    /// What was said.
    pub text: TextRef,
    /// Who raised it.
    pub raiser: Option<PersonId>,
    /// Who sees it.
    pub visibility: Visibility,
    /// Ordinary or hazard.
    pub track: Track,
    /// Pictures.
    pub pictures: Vec<PictureId>,
    /// The reception at which it was written down.
    pub reception: Option<ReceptionId>,
    /// The body in which it was raised.
    pub body: Option<BodyId>,
    /// Whether personal data were found in its texts.
    pub personal_data: bool,
}

/// Raises a matter: its clocks to be accepted and to be answered start; for a hazard also the clock to finish.
///
/// # Errors
/// The role may not raise here or through this door, or too many pictures.
pub fn raise(raise: Raise, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let is_at_reception = raise.reception.is_some();
    let cx = &if is_at_reception { cx.attempting(reception::Act::Write) } else { cx.attempting(Act::Raise) };
    cx.authorise()?;
    if !is_their_door(&raise, cx) {
        return Err(cx.refuse(Code::NotYourChannel).naming(Named::Channel, raise.channel.key()));
    }
    if raise.pictures.len() > limits::PICTURES_MAX {
        return Err(cx.refuse(Code::TooManyPictures).with(limits::PICTURES_MAX));
    }
    let mut clocks = first_clocks(raise.track, cx.now, cx)?;
    if raise.track == Track::Hazard {
        clocks.extend(cx.if_computable(clocks::to_finish(Track::Hazard, cx.now, cx))?);
    }
    let is_held_back = held_back::is_held_back(raise.visibility, cx)?;
    Ok(vec![Event::Raised {
        matter: raise.matter,
        channel: raise.channel,
        place: raise.place,
        title: raise.title,
        text: Some(raise.text),
        raiser: raise.raiser,
        visibility: raise.visibility,
        track: raise.track,
        pictures: raise.pictures,
        reception: raise.reception,
        body: raise.body,
        personal_data: raise.personal_data,
        received: cx.now,
        clocks,
        letter: None,
        split_from: None,
        held_back: is_held_back,
    }])
}

/// Whoever speaks for themself comes through the web or a courtyard's notice; what was said at a desk, a meeting or a
/// reception is written down by those who write for others, what was said in a body by its own members or the desk.
fn is_their_door(raise: &Raise, cx: &Context<'_>) -> bool {
    let is_their_body = match (&cx.actor.scope, &raise.body) {
        (Scope::Body(own), Some(body)) => own == body,
        _ => true,
    };
    match permission::may(cx.actor.role, Act::WriteFor) {
        true => is_their_body,
        false => is_open_door(raise.channel) && raise.reception.is_none() && raise.body.is_none(),
    }
}

/// The doors through which people come by themselves.
fn is_open_door(channel: Channel) -> bool {
    matches!(channel, Channel::Web | Channel::QrNotice)
}

/// Whether whoever acts says what somebody else has said 代录, raising a matter through a channel or, without one,
/// saying "me too". Those of an office always do. Who lives or walks among neighbours has matters of their own as
/// well: what they say as everybody says it is theirs.
pub fn speaks_for_another(role: Role, through: Option<Channel>) -> bool {
    let as_everybody = through.is_none_or(is_open_door);
    permission::may(role, Act::WriteFor) && !(role.is_neighbour() && as_everybody)
}

/// The clocks of a voice that was just heard, as far as the calendar reaches.
pub(crate) fn first_clocks(track: Track, start: Millis, cx: &Context<'_>) -> Result<Vec<Deadline>, Refusal> {
    let accept = cx.if_computable(clocks::to_accept(track, start, cx))?;
    let first_reply = cx.if_computable(cx.deadline(ClockKind::FirstReply, RuleId::ClockFirstReply, start))?;
    Ok(accept.into_iter().chain(first_reply).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whose_word_it_is_is_said_in_one_place() {
        use Role::*;
        for role in [Delegate, Staff, Secretary, Street] {
            for through in [None, Some(Channel::Web), Some(Channel::Phone)] {
                assert!(speaks_for_another(role, through), "{role:?} {through:?}");
            }
        }
        for role in [BuildingLead, GroupMember, CouncilMember, GridWorker] {
            assert!(speaks_for_another(role, Some(Channel::WalkIn)), "{role:?}");
            assert!(!speaks_for_another(role, None) && !speaks_for_another(role, Some(Channel::Web)), "{role:?}");
        }
        for role in [Public, Raiser, UnitHandler, Supervisor, Admin] {
            assert!(!speaks_for_another(role, Some(Channel::Phone)), "{role:?}");
        }
    }
}
