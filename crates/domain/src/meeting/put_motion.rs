//! A motion is put: one at a time, and what would change it before it.

use super::event::Event;
use super::gathering::Gathering;
use super::numbers::{ItemId, MotionId};
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
/// meeting, and this is none that would change it; what would change it is not changed itself; who moves it is not
/// there with a vote; whoever acts leads neither body nor meeting.
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
    let on = cx.now.date();
    if let Some(mover) = &mover {
        let is_recused = of.recused.iter().any(|recusal| recusal.person == *mover);
        let has_vote = it.is_without_roll(on) || it.voting(on).any(|person| person == mover);
        if is_recused || !has_vote {
            return Err(cx.refuse(Code::NoVote).with(mover));
        }
    }
    let motion = u32::try_from(it.meeting.motions.len()).map_or(u32::MAX, |before| before.saturating_add(1));
    Ok(vec![Event::MotionPut { motion: MotionId(motion), item, text, amends, mover }])
}

/// A motion that can be put now, with the words of the item.
pub(super) fn sample(it: &Gathering<'_>, cx: &Context<'_>) -> Option<NewMotion> {
    let new = |item, amends, text: &TextRef| NewMotion { item, amends, mover: None, text: text.clone() };
    match it.meeting.before_it() {
        Some(first) => Some(new(first.item, Some(first.id), &first.text)),
        None => {
            let item = it.meeting.open_items().find(|item| it.voted_item(item.id, cx).is_ok())?;
            Some(new(item.id, None, &item.new.title))
        }
    }
}
