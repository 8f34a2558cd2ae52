//! A letter is taken in as a matter, and a later file brings its answer.

use super::LetterSource;
use crate::context::Context;
use crate::ids::*;
use crate::matter::{
    Channel, ClosedBy, Event, Matter, Outcome, StageKind, Track, Visibility, categorised, first_clocks,
};
use crate::refusal::{Code, Refusal};
use crate::time::Millis;

/// A letter of a hotline's or mailbox's file.
#[derive(Debug, Clone, PartialEq)]
pub struct Letter {
    /// The number it gets here.
    pub matter: MatterId,
    /// The place it is about, where its address names one.
    pub place: Option<PlaceId>,
    /// What it is about.
    pub title: TextRef,
    /// What was written; none where the file has no content.
    pub text: Option<TextRef>,
    /// Who wrote it, where the file says so.
    pub raiser: Option<PersonId>,
    /// Who sees it.
    pub visibility: Visibility,
    /// Whether personal data were found in its texts.
    pub personal_data: bool,
    /// When it was written.
    pub written: Millis,
    /// Where it came from.
    pub source: LetterSource,
    /// What it is about, where the file says so in a word or code that the community's list knows.
    pub category: Option<CategoryId>,
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
pub fn take_in(letter: Letter, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    cx.authorise()?;
    if letter.written > cx.now {
        return Err(cx.refuse(Code::InTheFuture));
    }
    let clocks = match &letter.reply {
        Some(_) => vec![],
        None => first_clocks(Track::Ordinary, letter.written, cx)?,
    };
    let mut events = vec![Event::Raised {
        matter: letter.matter,
        channel: Channel::HotlineFile,
        place: letter.place,
        title: letter.title,
        text: letter.text,
        raiser: letter.raiser,
        visibility: letter.visibility,
        track: Track::Ordinary,
        pictures: vec![],
        reception: None,
        body: None,
        personal_data: letter.personal_data,
        received: letter.written,
        clocks,
        letter: Some(letter.source),
        split_from: None,
        held_back: false,
    }];
    events.extend(letter.category.map(categorised));
    events.extend(letter.note.map(|text| Event::Noted { text }));
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
pub fn answer(matter: &Matter, reply: LetterReply, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    cx.authorise()?;
    let stage = matter.stage_at(cx.now).kind();
    if matter.letter.is_none() || matter.replies > 0 || stage.has_ended() {
        return Err(cx.refuse(Code::NotInThisState));
    }
    let [replied, closed] = answered(reply);
    Ok(if stage == StageKind::Received { vec![replied, closed] } else { vec![replied] })
}

/// An imported answer and the closing that it means.
fn answered(reply: LetterReply) -> [Event; 2] {
    let LetterReply { text, given, unit, personal_data } = reply;
    [
        Event::Replied { text, unit, given, personal_data },
        Event::Closed { outcome: Outcome::Explained, by: ClosedBy::Import },
    ]
}
