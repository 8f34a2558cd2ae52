//! A unit asks for a need or a share of it 领办; the community agrees or not, and the unit begins.

use super::{Event, Measure, Need, Uptake, UptakeStageKind};
use crate::context::Context;
use crate::ids::{ResourceId, TextRef, UnitId};
use crate::limits::NEED_UPTAKES_MAX;
use crate::refusal::{Code, Named, Refusal};
use crate::rules::RuleId;
use crate::time::{DAY_MS, Millis};
use jiff::civil::Date;

/// What a unit asks for.
pub(super) struct Asking {
    pub(super) unit: UnitId,
    pub(super) amount: i64,
    pub(super) until: Date,
    pub(super) resource: Option<ResourceId>,
    pub(super) plan: Option<TextRef>,
}

pub(super) fn take_up(need: &Need, asking: Asking, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let Asking { unit, amount, until, resource, plan } = asking;
    cx.acts_for(&unit)?;
    if need.asked.source.unit() == Some(&unit) {
        return Err(cx.refuse(Code::OwnNeed));
    }
    // What it bears by an agreement is its share: taken up beside, the two would be counted as one.
    if need.borne.units.get(&unit).is_some_and(|share| *share > 0) {
        return Err(cx.refuse(Code::BearsShare));
    }
    if need.uptakes.len() >= NEED_UPTAKES_MAX {
        return Err(cx.refuse(Code::UptakesFull).with(NEED_UPTAKES_MAX));
    }
    if amount < 1 {
        return Err(cx.refuse(Code::ShareAmount));
    }
    let left = need.left(cx.now);
    if left < 1 {
        return Err(cx.refuse(Code::NeedTaken));
    }
    if amount > left {
        let measure = need.asked.total.measure;
        let share = format!("{} {}", shown(measure, left), measure.key());
        return Err(cx.refuse(Code::ShareTooMuch).naming(Named::Share, &share));
    }
    until_is_possible(need, until, cx)?;
    let number = u32::try_from(need.uptakes.len()).unwrap_or(u32::MAX).saturating_add(1);
    let answer_by = answer_by(cx)?;
    Ok(vec![Event::TakenUp { number, unit, amount, until, answer_by, resource, plan }])
}

/// An amount as it is said in a refusal: yuan with its two decimals, else the whole number.
fn shown(measure: Measure, amount: i64) -> String {
    match measure {
        Measure::Money => format!("{}.{:02}", amount / 100, amount % 100),
        Measure::Whole | Measure::Hours | Measure::Parts => amount.to_string(),
    }
}

/// Nobody holds a need for longer than its class gives, counted from today.
pub(super) fn until_is_possible(need: &Need, until: Date, cx: &Context<'_>) -> Result<(), Refusal> {
    let today = cx.now.date();
    if until < today {
        return Err(cx.refuse(Code::NeedDayPast));
    }
    let days = cx.integer(need.asked.class.days())?;
    if today.duration_until(until).as_hours() / 24 > days {
        return Err(cx.refuse(Code::UptakeTooLong).with(days));
    }
    Ok(())
}

/// The end of the last day on which the community answers; the day on which it was asked is not counted.
fn answer_by(cx: &Context<'_>) -> Result<Millis, Refusal> {
    let days = cx.integer(RuleId::NeedAnswerDays)?;
    let last = days.saturating_add(1).saturating_mul(DAY_MS);
    Ok(Millis::from_date(Millis(cx.now.0.saturating_add(last)).date()))
}

/// The uptake of a number, which is in one of some states now.
pub(super) fn uptake_in<'n>(
    need: &'n Need,
    number: u32,
    stages: &[UptakeStageKind],
    cx: &Context<'_>,
) -> Result<&'n Uptake, Refusal> {
    let uptake = need.uptake(number).ok_or_else(|| cx.refuse(Code::NoSuchUptake))?;
    match uptake.stage_at(cx.now) {
        stage if stages.contains(&stage) => Ok(uptake),
        UptakeStageKind::Lapsed => Err(cx.refuse(Code::UptakeLapsed).with(uptake.until)),
        _ => Err(cx.refuse(Code::UptakeNotInThisState)),
    }
}

pub(super) fn confirm(need: &Need, number: u32, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    uptake_in(need, number, &[UptakeStageKind::Asked], cx)?;
    Ok(vec![Event::UptakeConfirmed { number }])
}

pub(super) fn refuse(need: &Need, number: u32, reason: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    uptake_in(need, number, &[UptakeStageKind::Asked], cx)?;
    Ok(vec![Event::UptakeRefused { number, reason }])
}

pub(super) fn begin(need: &Need, number: u32, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let uptake = uptake_in(need, number, &[UptakeStageKind::Confirmed], cx)?;
    cx.acts_for(&uptake.unit)?;
    Ok(vec![Event::UptakeBegun { number }])
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::super::{Act, Class, Command, Measure, ProposeNeed, Share, Source, StageKind, UptakeStageKind};
    use crate::refusal::Code;

    #[test]
    fn two_units_claim_one_need_at_the_same_second_and_one_has_it() {
        let mut story = Story::open();
        story.by(handler("u1"), taking("u1", 1)).unwrap();
        assert_eq!(story.by(handler("u2"), taking("u2", 1)).unwrap_err().code, Code::NeedTaken);
        assert_eq!(story.kind(), StageKind::Taken);
        assert!(!story.offers(&handler("u2")).contains(&Act::TakeUp));
    }

    #[test]
    fn part_claims_above_the_total_are_told_what_is_left() {
        let mut story = Story::of_money(70_000);
        story.by(handler("u1"), taking("u1", 30_000)).unwrap();
        let refused = story.by(handler("u2"), taking("u2", 40_001)).unwrap_err();
        assert_eq!((refused.code, refused.detail.as_deref()), (Code::ShareTooMuch, Some("400.00 money")));
        let said = refused.detail_in_words(|family, key| format!("{family}-{key}")).unwrap();
        assert_eq!(said, "400.00 share-unit-money");
        for amount in [0, -1, i64::MIN] {
            assert_eq!(story.by(handler("u2"), taking("u2", amount)).unwrap_err().code, Code::ShareAmount);
        }
        story.by(handler("u2"), taking("u2", 40_000)).unwrap();
        assert_eq!((story.kind(), story.now().left(story.at)), (StageKind::Taken, 0));
        assert_eq!(story.by(handler("u1"), taking("u1", 1)).unwrap_err().code, Code::NeedTaken);
        assert_eq!(story.by(handler("u3"), taking("u3", i64::MAX)).unwrap_err().code, Code::NeedTaken);
    }

    #[test]
    fn a_claim_lapses_and_the_need_is_open_again_without_anybody_doing_anything() {
        let mut story = Story::open();
        story.by(handler("u1"), taking("u1", 1)).unwrap();
        story.by(staff(), Command::ConfirmUptake { number: 1 }).unwrap();
        let events = story.now().events;
        story.end_day(day(1));
        assert_eq!(story.kind(), StageKind::Taken, "its last day runs until 24:00");
        story.end_day(day(2));
        assert_eq!(story.kind(), StageKind::Open);
        assert_eq!(story.now().uptakes[0].stage_at(story.at), UptakeStageKind::Lapsed);
        assert_eq!(story.now().events, events, "it is read, never written");
        let refused = story.by(handler("u1"), Command::BeginUptake { number: 1 }).unwrap_err();
        assert_eq!(refused.code, Code::UptakeLapsed);
        story
            .by(
                handler("u2"),
                Command::TakeUp { unit: "u2".into(), amount: 1, until: day(5), resource: None, plan: None },
            )
            .unwrap();
    }

    #[test]
    fn what_the_community_does_not_answer_in_time_is_free_again() {
        let mut story = Story::open();
        let long = Command::TakeUp { unit: "u1".into(), amount: 1, until: day(60), resource: None, plan: None };
        story.by(handler("u1"), long).unwrap();
        story.end_day(day(1));
        assert_eq!(story.kind(), StageKind::Taken);
        story.end_day(day(20));
        assert_eq!(story.kind(), StageKind::Open);
        assert_eq!(story.by(staff(), Command::ConfirmUptake { number: 1 }).unwrap_err().code, Code::UptakeLapsed);
    }

    #[test]
    fn a_unit_claims_for_itself_only_and_the_desk_for_any() {
        let mut story = Story::open();
        assert_eq!(story.by(handler("u1"), taking("u2", 1)).unwrap_err().code, Code::NotYourUnit);
        story.by(staff(), taking("u2", 1)).unwrap();
        story.by(staff(), Command::ConfirmUptake { number: 1 }).unwrap();
        assert_eq!(story.by(handler("u1"), Command::BeginUptake { number: 1 }).unwrap_err().code, Code::NotYourUnit);
        story.by(handler("u2"), Command::BeginUptake { number: 1 }).unwrap();
        assert_eq!(story.by(handler("u2"), Command::BeginUptake { number: 2 }).unwrap_err().code, Code::NoSuchUptake);
        let again = story.by(staff(), Command::ConfirmUptake { number: 1 }).unwrap_err();
        assert_eq!(again.code, Code::UptakeNotInThisState);
    }

    #[test]
    fn nobody_takes_up_what_they_asked_for_themselves() {
        let asked = ProposeNeed { source: Source::Unit("u1".into()), ..asking() };
        let mut story = Story::of(&staff(), asked).unwrap();
        assert_eq!(story.by(handler("u1"), taking("u1", 1)).unwrap_err().code, Code::OwnNeed);
        story.by(handler("u2"), taking("u2", 1)).unwrap();
    }

    #[test]
    fn each_class_gives_its_days_and_not_one_more() {
        for (class, days) in [(Class::AtOnce, 7), (Class::ByDay, 90), (Class::InSteps, 365)] {
            let of = |days| {
                let mut story = Story::of(&staff(), ProposeNeed { class, ..asking() }).unwrap();
                let until = day(days);
                story.by(
                    handler("u1"),
                    Command::TakeUp { unit: "u1".into(), amount: 1, until, resource: None, plan: None },
                )
            };
            of(days).unwrap();
            assert_eq!(of(days + 1).unwrap_err().code, Code::UptakeTooLong, "{class:?}");
            assert_eq!(of(-1).unwrap_err().code, Code::NeedDayPast);
        }
    }

    #[test]
    fn what_is_left_is_told_in_hours_and_parts_as_whole_numbers() {
        let total = Share { measure: Measure::Hours, amount: 10 };
        let mut story = Story::of(&staff(), ProposeNeed { total, ..asking() }).unwrap();
        let refused = story.by(handler("u1"), taking("u1", 11)).unwrap_err();
        assert_eq!(refused.detail.as_deref(), Some("10 hours"));
        let said = refused.detail_in_words(|family, key| format!("{family}-{key}")).unwrap();
        assert_eq!(said, "10 share-unit-hours");
    }
}
