//! A matter is opened again 重办: by a low rating, by the raiser who says "not fixed" within a time (rule
//! `reopen.window_days`), or by the desk; after so many times (rule `reopen.cap`) by the street office only. The clock
//! to finish starts anew.

use super::{Event, Matter, ReopenCause, clocks};
use crate::context::Context;
use crate::ids::{PictureId, TextRef};
use crate::limits;
use crate::refusal::{Code, Refusal};
use crate::role::Role;
use crate::rules::RuleId;
use crate::time::{DAY_MS, Millis};

pub(super) fn reopen(
    matter: &Matter,
    reason: TextRef,
    pictures: Vec<PictureId>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if pictures.len() > limits::PICTURES_MAX {
        return Err(cx.refuse(Code::TooManyPictures).with(limits::PICTURES_MAX));
    }
    let cause = if cx.actor.role == Role::Raiser { ReopenCause::Raiser } else { ReopenCause::Desk };
    if cause == ReopenCause::Raiser {
        within_the_window(matter, cx)?;
    }
    // A review that everybody was promised takes place, however often there was one before.
    let is_review = cause == ReopenCause::Desk && matter.review.is_some();
    if !cx.is_street() && !is_review && is_used_up(matter, cx)? {
        return Err(cx.refuse(Code::ReopenedTooOften).with(matter.reopenings));
    }
    Ok(vec![reopened(matter, cause, (Some(reason), pictures), cx)?])
}

/// Whether it was opened again so often that only the street office can do it once more.
pub(super) fn is_used_up(matter: &Matter, cx: &Context<'_>) -> Result<bool, Refusal> {
    Ok(i64::from(matter.reopenings) >= cx.integer(RuleId::ReopenCap)?)
}

fn within_the_window(matter: &Matter, cx: &Context<'_>) -> Result<(), Refusal> {
    // A declined matter was never worked on: the raiser comes with a new one, the desk may think again.
    if matter.closed.is_none() {
        return Err(cx.refuse(Code::NotInThisState));
    }
    if !is_within_the_window(matter, cx)? {
        let days = cx.integer(RuleId::ReopenWindowDays)?;
        return Err(cx.refuse(Code::ReopenWindowOver).with(days));
    }
    Ok(())
}

/// Whether it was closed so recently that its raiser can open it again.
pub(super) fn is_within_the_window(matter: &Matter, cx: &Context<'_>) -> Result<bool, Refusal> {
    Ok(window_ends(matter, cx)?.is_some_and(|end| cx.now <= end))
}

fn window_ends(matter: &Matter, cx: &Context<'_>) -> Result<Option<Millis>, Refusal> {
    let days = cx.integer(RuleId::ReopenWindowDays)?;
    Ok(matter.closed.map(|closed| Millis(closed.0.saturating_add(days.saturating_mul(DAY_MS)))))
}

/// Until when its raiser can say "not fixed"; none where they cannot.
pub fn reopenable_until(matter: &Matter, cx: &Context<'_>) -> Option<Millis> {
    let end = window_ends(matter, cx).ok()??;
    let is_used_up = is_used_up(matter, cx).unwrap_or(true);
    (cx.now <= end && !is_used_up).then_some(end)
}

/// The opening of a matter again: on whose word, why, and what shows it.
pub(super) fn reopened(
    matter: &Matter,
    cause: ReopenCause,
    (reason, pictures): (Option<TextRef>, Vec<PictureId>),
    cx: &Context<'_>,
) -> Result<Event, Refusal> {
    let finish = clocks::to_finish(matter.track, cx.now, cx);
    let finish = match cause {
        // A judgement is heard whatever the calendar knows, and so is government.
        ReopenCause::Rating | ReopenCause::Voided => cx.if_computable(finish)?,
        // The desk can wait until the calendar is extended.
        ReopenCause::Raiser | ReopenCause::Desk => Some(finish?),
    };
    let of = cx.heard_of(matter.id);
    Ok(Event::Reopened { cause, reason, clocks: finish.into_iter().collect(), of, pictures })
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::matter::{Command, StageKind};
    use crate::time::ClockKind;

    #[test]
    fn the_raiser_may_say_not_fixed_for_a_time() {
        let mut matter = Story::closed();
        matter.by(raiser(), Command::Reopen { pictures: vec![], reason: "r".into() }).unwrap();
        assert_eq!(matter.kind(), StageKind::Accepted);

        let mut matter = Story::closed();
        matter.later_by_hours(24 * 365);
        let refusal = matter.by(raiser(), Command::Reopen { pictures: vec![], reason: "r".into() }).unwrap_err();
        assert_eq!(refusal.code, Code::ReopenWindowOver);
        matter.by(staff(), Command::Reopen { pictures: vec![], reason: "r".into() }).unwrap();
    }

    #[test]
    fn after_so_many_times_only_the_street_office_opens_it_again() {
        let mut matter = Story::closed();
        for _ in 0..20 {
            matter.by(staff(), Command::Reopen { pictures: vec![], reason: "r".into() }).unwrap();
            matter.close_again();
        }
        let refusal = matter.by(staff(), Command::Reopen { pictures: vec![], reason: "r".into() }).unwrap_err();
        assert_eq!(refusal.code, Code::ReopenedTooOften);
        matter.by(raiser(), Command::Rate { level: 1, text: None }).unwrap();
        assert_eq!(matter.kind(), StageKind::Closed, "the rating stands");
        matter.by(street(), Command::Reopen { pictures: vec![], reason: "r".into() }).unwrap();
    }

    #[test]
    fn what_was_late_stays_late_when_it_is_done_again_in_time() {
        let mut matter = Story::claimed("u1");
        matter.later_by_hours(24 * 60);
        matter.by(handler("u1"), done()).unwrap();
        matter.close_done();
        let missed = *matter.now().clocks.get(ClockKind::Finish).unwrap();
        assert!(missed.is_missed());
        matter.by(staff(), Command::Reopen { pictures: vec![], reason: "r".into() }).unwrap();
        matter.close_again();
        assert!(!matter.now().clocks.get(ClockKind::Finish).unwrap().is_missed());
        assert_eq!(matter.now().clocks.counted(ClockKind::Finish), Some(&missed));
    }
}
