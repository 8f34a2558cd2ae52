//! A motion is put: one at a time, and what would change it before it.

use super::event::Event;
use super::gathering::Gathering;
use super::numbers::{ItemId, MotionId};
use super::state::Item;
use crate::context::Context;
use crate::ids::{PersonId, TextRef};
use crate::refusal::{Code, Refusal};

/// A motion to be put.
#[derive(Debug, Clone)]
pub(super) struct NewMotion {
    pub(super) item: ItemId,
    pub(super) amends: Option<MotionId>,
    pub(super) mover: Option<PersonId>,
    pub(super) text: TextRef,
}

/// Puts it.
///
/// # Errors
/// Nobody was told in time that there would be a vote on the item, or it is dealt with; another motion is before the
/// meeting, and this is none that would change it; what would change it is not changed itself; nobody moves it, or
/// somebody who is not there with a vote or leads the meeting; whoever acts leads neither body nor meeting.
pub(super) fn put_motion(it: &Gathering<'_>, new: NewMotion, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    it.led_by(cx)?;
    let NewMotion { item, amends, mover, text } = new;
    let of = it.voted_item(item, cx)?;
    match (it.meeting.before_it(), amends) {
        (None, None) => {}
        (None, Some(amended)) => return Err(cx.refuse(Code::NoSuchMotion).with(amended)),
        (Some(first), amends) => {
            let changes_it = amends == Some(first.id) && first.amends.is_none() && first.item == item;
            if !changes_it {
                return Err(cx.refuse(Code::MotionBeforeIt).with(first.id));
            }
        }
    }
    let mover = mover.ok_or_else(|| cx.refuse(Code::MoverMissing))?;
    if it.is_chaired_by(&mover) {
        return Err(cx.refuse(Code::ChairTakesNoSide));
    }
    if !can_move(it, of, &mover, cx) {
        return Err(cx.refuse(Code::NoVote).with(mover));
    }
    let mover = Some(mover);
    let motion = u32::try_from(it.meeting.motions.len()).map_or(u32::MAX, |before| before.saturating_add(1));
    Ok(vec![Event::MotionPut { motion: MotionId(motion), item, text, amends, mover }])
}

/// Whether somebody has a vote on an item now.
fn can_move(it: &Gathering<'_>, of: &Item, person: &PersonId, cx: &Context<'_>) -> bool {
    let on = cx.now.date();
    let is_recused = of.recused.iter().any(|recusal| recusal.person == *person);
    !is_recused && (it.is_without_roll(on) || it.voting(on).any(|voting| voting == person))
}

/// A motion that can be put now, with the words of the item, by the first who can.
pub(super) fn sample(it: &Gathering<'_>, cx: &Context<'_>) -> Option<NewMotion> {
    let new = |item: &Item, amends, text: &TextRef| {
        let there = it.presence.there().map(|interval| &interval.person);
        let anybody = it.is_without_roll(cx.now.date()).then(|| PersonId::from("any"));
        let mut movers = there.cloned().chain(anybody);
        let mover = movers.find(|person| !it.is_chaired_by(person) && can_move(it, item, person, cx))?;
        Some(NewMotion { item: item.id, amends, mover: Some(mover), text: text.clone() })
    };
    match it.meeting.before_it() {
        Some(first) => new(it.meeting.item(first.item)?, Some(first.id), &first.text),
        None => {
            let item = it.meeting.open_items().find(|item| it.voted_item(item.id, cx).is_ok())?;
            new(item, None, &item.new.title)
        }
    }
}
