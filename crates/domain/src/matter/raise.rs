//! A voice becomes a matter 登记: raised today by a person, or taken in from a hotline's file with its answer.

use super::{Channel, ClosedBy, Context, Matter, Outcome, StageKind, Track, Visibility};
use crate::event::{Event, LetterSource};
use crate::ids::*;
use crate::limits;
use crate::permission::Act;
use crate::refusal::{Code, Refusal};
use crate::role::Role;
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
    let act = if raise.reception.is_some() { Act::WriteReception } else { Act::Raise };
    cx.authorise(act)?;
    if !is_their_door(&raise, cx) {
        return Err(cx.refuse(Code::NotYourChannel, act).with(raise.channel.key()));
    }
    if raise.pictures.len() > limits::PICTURES_MAX {
        return Err(cx.refuse(Code::TooManyPictures, act).with(limits::PICTURES_MAX));
    }
    let mut clocks = first_clocks(raise.track, cx.now, act, cx)?;
    if raise.track == Track::Hazard {
        clocks.extend(cx.if_computable(cx.finish_clock(Track::Hazard, cx.now, act))?);
    }
    Ok(vec![Event::MatterRaised {
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
    }])
}

/// Residents come through the web or a courtyard's notice; what was said at a desk, a meeting or a reception is written
/// down by those who were there.
fn is_their_door(raise: &Raise, cx: &Context<'_>) -> bool {
    let speaks_for_themself = matches!(cx.actor.role, Role::Public | Role::Raiser);
    let is_open_door = matches!(raise.channel, Channel::Web | Channel::QrNotice);
    !speaks_for_themself || (is_open_door && raise.reception.is_none() && raise.body.is_none())
}

/// The clocks of a voice that was just heard, as far as the calendar reaches.
fn first_clocks(track: Track, start: Millis, act: Act, cx: &Context<'_>) -> Result<Vec<Deadline>, Refusal> {
    let accept = match track {
        Track::Ordinary => RuleId::ClockAccept,
        Track::Hazard => RuleId::ClockAcceptHazard,
    };
    let accept = cx.if_computable(cx.deadline(ClockKind::Accept, accept, start, act))?;
    let first_reply = cx.if_computable(cx.deadline(ClockKind::FirstReply, RuleId::ClockFirstReply, start, act))?;
    Ok(accept.into_iter().chain(first_reply).collect())
}

/// A letter of a hotline's or mailbox's file.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    /// The number it gets here.
    pub matter: MatterId,
    /// What it is about.
    pub title: TextRef,
    /// What was written; none where the file has no content.
    pub text: Option<TextRef>,
    /// Who wrote it, where the file says so.
    pub raiser: Option<PersonId>,
    /// Whether personal data were found in its texts.
    pub personal_data: bool,
    /// When it was written.
    pub written: Millis,
    /// Where it came from.
    pub source: LetterSource,
    /// What else the file says and only the desk should see: the writer's address, the office's own category.
    pub note: Option<TextRef>,
    /// The answer it carries.
    pub reply: Option<LetterReply>,
}

/// The answer that came with a letter.
#[derive(Debug, Clone, PartialEq)]
pub struct LetterReply {
    /// The answer.
    pub text: TextRef,
    /// When it was given, where the file says so.
    pub given: Option<Millis>,
    /// The unit that gave it.
    pub unit: Option<UnitId>,
    /// Whether personal data were found in it.
    pub personal_data: bool,
}

/// Takes in a letter. With its answer it is a closed matter, explained, and shown as not verified here; without one it
/// waits at the desk like any other.
///
/// Its clocks are those of the day it was written. Where the working-day calendar does not reach back so far, it runs
/// without clocks rather than with guessed ones.
///
/// # Errors
/// The role may not import, or a letter or its answer lies in the future.
pub fn take_in_letter(letter: Letter, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    cx.authorise(Act::Import)?;
    if letter.written > cx.now {
        return Err(cx.refuse(Code::InTheFuture, Act::Import));
    }
    let clocks = match &letter.reply {
        Some(_) => vec![],
        None => first_clocks(Track::Ordinary, letter.written, Act::Import, cx)?,
    };
    let mut events = vec![Event::MatterRaised {
        matter: letter.matter,
        channel: Channel::HotlineFile,
        place: None,
        title: letter.title,
        text: letter.text,
        raiser: letter.raiser,
        visibility: Visibility::Public,
        track: Track::Ordinary,
        pictures: vec![],
        reception: None,
        body: None,
        personal_data: letter.personal_data,
        received: letter.written,
        clocks,
        letter: Some(letter.source),
    }];
    events.extend(letter.note.map(|text| Event::MatterNoted { text }));
    if let Some(reply) = letter.reply {
        events.extend(answered(reply));
    }
    Ok(events)
}

/// Takes in the answer to a letter that came without one: a later file of the same office has it. Where nobody has
/// taken the matter up yet, that closes it as it would have closed the letter; work that was begun here goes on, with
/// the answer in public.
///
/// # Errors
/// The role may not import, the matter is no letter, has an answer already, or has ended.
pub fn answer_letter(matter: &Matter, reply: LetterReply, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    cx.authorise(Act::Import)?;
    let stage = matter.stage_at(cx.now).kind();
    if matter.letter.is_none() || matter.replies > 0 || stage.has_ended() {
        return Err(cx.refuse(Code::NotInThisState, Act::Import));
    }
    let [replied, closed] = answered(reply);
    Ok(if stage == StageKind::Received { vec![replied, closed] } else { vec![replied] })
}

/// An imported answer and the closing that it means.
fn answered(reply: LetterReply) -> [Event; 2] {
    let LetterReply { text, given, unit, personal_data } = reply;
    [
        Event::MatterReplied { text, unit, given, personal_data },
        Event::MatterClosed { outcome: Outcome::Explained, by: ClosedBy::Import },
    ]
}
