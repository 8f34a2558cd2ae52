//! The raiser judges the outcome on five levels 评价; the lowest (rule `rating.reopen_at_most`) open it again.

use super::{Event, Matter, ReopenCause, reopen};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;

pub(super) fn rate(matter: &Matter, level: u8, text: Option<TextRef>, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    if !(1..=5).contains(&level) {
        return Err(cx.refuse(Code::RatingRange));
    }
    let of = cx.heard_of(matter.id);
    // Each raiser judges for themself: also those whose matters ended in this one.
    if matter.rated_by.contains(&of.unwrap_or(matter.id)) {
        return Err(cx.refuse(Code::AlreadyRated));
    }
    let mut events = vec![Event::Rated { level, text: text.clone(), of }];
    let reopens = i64::from(level) <= cx.integer(RuleId::RatingReopenAtMost)?;
    // A matter reopened without end helps nobody, nor does one from years ago: the rating then stands for itself, and
    // the desk or the street office may still reopen it.
    if reopens && !reopen::is_used_up(matter, cx)? && reopen::is_within_the_window(matter, cx)? {
        events.push(reopen::reopened(matter, ReopenCause::Rating, (text, vec![]), cx)?);
    }
    Ok(events)
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::context::Voice;
    use crate::ids::MatterId;
    use crate::matter::{Command, StageKind};
    use crate::role::Actor;

    #[test]
    fn the_two_lowest_levels_reopen() {
        for (level, stage) in
            [(1, StageKind::Accepted), (2, StageKind::Accepted), (3, StageKind::Closed), (5, StageKind::Closed)]
        {
            let mut matter = Story::closed();
            matter.by(raiser(), Command::Rate { level, text: None }).unwrap();
            assert_eq!(matter.kind(), stage, "level {level}");
            assert_eq!(matter.now().rating, Some(level));
        }
    }

    #[test]
    fn after_the_window_a_low_level_stands_for_itself() {
        let mut matter = Story::closed();
        matter.later_by_hours(24 * 31);
        matter.by(raiser(), Command::Rate { level: 1, text: None }).unwrap();
        assert_eq!((matter.kind(), matter.now().rating), (StageKind::Closed, Some(1)));
    }

    #[test]
    fn a_judgement_stays_counted_when_what_it_reopened_is_closed_again() {
        let mut matter = Story::closed();
        matter.by(raiser(), Command::Rate { level: 1, text: None }).unwrap();
        matter.close_again();
        assert_eq!((matter.now().rating, matter.now().rated_before), (None, Some(1)));
        matter.by(raiser(), Command::Rate { level: 5, text: None }).unwrap();
        assert_eq!(matter.now().rating, Some(5));
    }

    #[test]
    fn the_raisers_of_what_ended_in_it_judge_each_for_themself() {
        let mut matter = Story::closed();
        let (own, merged) = (matter.voice, Voice { of: MatterId::new(2021, 2).unwrap(), ..matter.voice });
        let rate = |level| Command::Rate { level, text: None };
        let stranger = || Actor::raiser(Some("somebody".into()));
        matter.by(raiser(), rate(5)).unwrap();
        matter.voice = merged;
        matter.by(stranger(), rate(4)).unwrap();
        assert_eq!(matter.by(stranger(), rate(5)).unwrap_err().code, Code::AlreadyRated);
        assert_eq!((matter.now().rating, matter.kind()), (Some(4), StageKind::Closed));
        assert_eq!(matter.by(stranger(), Command::Withdraw { reason: None }).unwrap_err().code, Code::NotInThisState);
        matter.by(stranger(), Command::Reopen { pictures: vec![], reason: "r".into() }).unwrap();
        assert_eq!(matter.by(stranger(), Command::Withdraw { reason: None }).unwrap_err().code, Code::NotTheRaiser);
        // The code of another matter, and none at all.
        matter.voice = Voice::of(merged.of);
        assert_eq!(matter.by(stranger(), rate(1)).unwrap_err().code, Code::NotTheRaiser);
        matter.voice = own;
        assert_eq!(matter.by(stranger(), rate(1)).unwrap_err().code, Code::NotTheRaiser);
    }

    #[test]
    fn one_closing_is_rated_once_and_on_five_levels() {
        let mut matter = Story::closed();
        for level in [0, 6, 255] {
            let refusal = matter.by(raiser(), Command::Rate { level, text: None }).unwrap_err();
            assert_eq!(refusal.code, Code::RatingRange);
        }
        matter.by(raiser(), Command::Rate { level: 4, text: None }).unwrap();
        let refusal = matter.by(raiser(), Command::Rate { level: 5, text: None }).unwrap_err();
        assert_eq!(refusal.code, Code::AlreadyRated);
    }
}
