//! A leader puts a matter off 挂账, with a public reason and the date on which it comes back by itself.
//!
//! All deferrals of a matter together are bounded (rule `defer.max_days`), and a hazard is not put off at all. When the
//! date has come, the matter stands where it stood without anybody doing anything ([`Matter::stage_at`]). The clock to
//! finish is moved by the time of the deferral: what was late before is as late afterwards, and what is taken up early
//! gives back the rest.

use super::{Event, Matter, Stage, Track};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use crate::time::{ClockKind, DAY_MS, Deadline, Millis};

pub(super) fn defer(matter: &Matter, until: Millis, reason: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    if matter.track == Track::Hazard {
        return Err(cx.refuse(Code::HazardNotDeferred));
    }
    if until <= cx.now {
        return Err(cx.refuse(Code::DeferUntilPast));
    }
    let days = cx.integer(RuleId::DeferMaxDays)?;
    let together_ms = matter.deferred_ms.saturating_add(until.0.saturating_sub(cx.now.0));
    if together_ms > days.saturating_mul(DAY_MS) {
        return Err(cx.refuse(Code::DeferTooLong).with(days));
    }
    let finish = moved(matter, until.0.saturating_sub(cx.now.0));
    Ok(vec![Event::Deferred { until, reason, finish }])
}

pub(super) fn resume(matter: &Matter, stage: &Stage, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let rest_ms = match stage {
        Stage::Deferred { until, .. } => until.0.saturating_sub(cx.now.0),
        _ => 0,
    };
    Ok(vec![Event::Resumed { finish: given_back(matter, -rest_ms) }])
}

/// The clock to finish without the rest of the deferral. What others were promised meanwhile was never put off, so it
/// neither moves nor is passed over.
fn given_back(matter: &Matter, by_ms: i64) -> Option<Deadline> {
    let others = matter.clocks.taken_over(ClockKind::Finish);
    let is_theirs = others.is_some() && matter.clocks.get(ClockKind::Finish).map(|run| run.deadline) == others;
    let moved = moved(matter, by_ms).filter(|_| !is_theirs)?;
    Some(others.filter(|others| others.due < moved.due).unwrap_or(moved))
}

/// The running clock to finish, moved.
fn moved(matter: &Matter, by_ms: i64) -> Option<Deadline> {
    let run = matter.clocks.get(ClockKind::Finish).filter(|run| run.stopped.is_none())?;
    Some(Deadline { due: Millis(run.deadline.due.0.saturating_add(by_ms)), ..run.deadline })
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::matter::{Command, StageKind};

    #[test]
    fn it_comes_back_by_itself() {
        let mut matter = Story::accepted();
        let until = matter.in_hours(24 * 30);
        matter.by(secretary(), Command::Defer { until, reason: "r".into() }).unwrap();
        assert_eq!(matter.kind(), StageKind::Deferred);
        matter.later_by_hours(24 * 30);
        assert_eq!(matter.kind(), StageKind::Accepted);
        matter.by(staff(), Command::Assign { unit: "u1".into(), note: None }).unwrap();
        assert_eq!(matter.kind(), StageKind::Assigned);
    }

    #[test]
    fn the_clock_moves_by_the_deferral_and_never_stops() {
        let mut matter = Story::accepted();
        let before = matter.now().clocks.get(ClockKind::Finish).unwrap().deadline;
        let until = matter.in_hours(240);
        let left = before.due.0 - matter.at.0;
        matter.by(secretary(), Command::Defer { until, reason: "r".into() }).unwrap();
        let after = *matter.now().clocks.get(ClockKind::Finish).unwrap();
        assert_eq!(after.deadline.due.0, until.0 + left);
        assert_eq!(after.stopped, None);
    }

    #[test]
    fn who_is_late_stays_late() {
        let mut matter = Story::accepted();
        matter.later_by_hours(24 * 365);
        let late = matter.at.0 - matter.now().clocks.get(ClockKind::Finish).unwrap().deadline.due.0;
        assert!(late > 0);
        let until = matter.in_hours(240);
        matter.by(secretary(), Command::Defer { until, reason: "r".into() }).unwrap();
        let due = matter.now().clocks.get(ClockKind::Finish).unwrap().deadline.due;
        assert_eq!(until.0 - due.0, late);
    }

    #[test]
    fn taken_up_early_the_rest_of_the_deferral_is_given_back() {
        let mut matter = Story::accepted();
        let before = matter.now().clocks.get(ClockKind::Finish).unwrap().deadline;
        let until = matter.in_hours(240);
        matter.by(secretary(), Command::Defer { until, reason: "r".into() }).unwrap();
        matter.later_by_hours(24);
        matter.by(secretary(), Command::Resume {}).unwrap();
        let after = matter.now().clocks.get(ClockKind::Finish).unwrap().deadline;
        assert_eq!(after.due.0 - before.due.0, 24 * 60 * 60 * 1000);
    }

    #[test]
    fn what_was_missed_before_stays_missed_whatever_ends_the_matter_meanwhile() {
        let mut matter = Story::accepted();
        let promised = matter.now().clocks.get(ClockKind::Finish).unwrap().deadline;
        matter.later_by_hours(24 * 40);
        let until = matter.in_hours(240);
        matter.by(secretary(), Command::Defer { until, reason: "r".into() }).unwrap();
        matter.by(raiser(), Command::Withdraw { reason: None }).unwrap();
        let counted = *matter.now().clocks.counted(ClockKind::Finish).unwrap();
        assert!(counted.is_missed() && counted.deadline == promised);
        assert_eq!(matter.now().clocks.missed().len(), 1);
    }

    #[test]
    fn what_is_merged_into_a_matter_put_off_is_not_put_off_with_it_nor_due_before_its_day() {
        let (other, mut matter) = (Story::accepted(), Story::accepted());
        let promised = other.now().clocks.get(ClockKind::Finish).unwrap().deadline;
        let until = matter.in_hours(24 * 100);
        matter.by(secretary(), Command::Defer { until, reason: "r".into() }).unwrap();
        matter.absorb(&other);
        assert_eq!(matter.now().clocks.get(ClockKind::Finish).unwrap().deadline, promised);
        matter.later_by_hours(1);
        matter.by(secretary(), Command::Resume {}).unwrap();
        assert_eq!(matter.now().clocks.get(ClockKind::Finish).unwrap().deadline, promised);
    }

    #[test]
    fn deferring_again_and_again_is_deferring_too_long() {
        let mut matter = Story::accepted();
        for _ in 0..2 {
            let until = matter.in_hours(24 * 80);
            matter.by(secretary(), Command::Defer { until, reason: "r".into() }).unwrap();
            matter.later_by_hours(24 * 81);
        }
        let until = matter.in_hours(24 * 80);
        let refusal = matter.by(secretary(), Command::Defer { until, reason: "r".into() }).unwrap_err();
        assert_eq!(refusal.code, Code::DeferTooLong);
        let until = matter.in_hours(24 * 20);
        matter.by(secretary(), Command::Defer { until, reason: "r".into() }).unwrap();
    }

    #[test]
    fn a_hazard_is_not_put_off() {
        let mut matter = Story::raised(Track::Hazard);
        matter.by(staff(), Command::Accept { track: Some(Track::Hazard), unit: None, note: None }).unwrap();
        let until = matter.in_hours(24);
        let refusal = matter.by(secretary(), Command::Defer { until, reason: "r".into() }).unwrap_err();
        assert_eq!(refusal.code, Code::HazardNotDeferred);
    }

    #[test]
    fn a_date_in_the_past_or_too_far_away_is_refused() {
        let mut matter = Story::accepted();
        let now = matter.at;
        let past = matter.by(secretary(), Command::Defer { until: now, reason: "r".into() });
        assert_eq!(past.unwrap_err().code, Code::DeferUntilPast);
        let until = matter.in_hours(24 * 3650);
        let far = matter.by(secretary(), Command::Defer { until, reason: "r".into() });
        assert_eq!(far.unwrap_err().code, Code::DeferTooLong);
    }
}
