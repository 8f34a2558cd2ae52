//! Somebody objects 提出异议: from the first day to the end of the last, and not a minute later.

use super::{Event, Notice};
use crate::context::Context;
use crate::ids::{PersonId, TextRef};
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use crate::time::{DAY_MS, Millis};

pub(super) fn object(
    notice: &Notice,
    text: TextRef,
    objector: Option<PersonId>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if cx.now < notice.begins() {
        return Err(cx.refuse(Code::NoticeToCome).with(notice.from));
    }
    if cx.now >= notice.ends() {
        return Err(cx.refuse(Code::NoticeOver).with(notice.to));
    }
    let number = u32::try_from(notice.objections.len()).unwrap_or(u32::MAX).saturating_add(1);
    Ok(vec![Event::Objected { number, text, objector, due: answer_due(cx)? }])
}

/// The end of the last day on which an answer is in time; the day of the objection is not counted.
fn answer_due(cx: &Context<'_>) -> Result<Millis, Refusal> {
    let days = cx.integer(RuleId::NoticeAnswerDays)?;
    let day_end_minutes = u32::try_from(cx.integer(RuleId::ClockDayEndMinutes)?).unwrap_or(u32::MAX);
    let last_day = Millis(cx.now.0.saturating_add(days.saturating_mul(DAY_MS))).date();
    Ok(Millis::from_date(last_day).saturating_add_minutes(day_end_minutes))
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::notice::{Act, StageKind};
    use crate::role::{Role, Scope};
    use jiff::civil::{date, datetime};

    #[test]
    fn the_last_minute_of_the_last_day_is_in_time_and_the_next_one_is_not() {
        let mut story = Story::running();
        assert_eq!(story.now().to, date(2021, 6, 15));
        story.at = Millis::from_civil(datetime(2021, 6, 15, 23, 59, 59, 0));
        assert_eq!(story.kind(), StageKind::Posted);
        story.by(public(), objecting()).unwrap();
        story.at = Millis::from_civil(datetime(2021, 6, 16, 0, 0, 0, 0));
        assert_eq!(story.kind(), StageKind::Over);
        let refusal = story.by(public(), objecting()).unwrap_err();
        assert_eq!((refusal.code, refusal.detail.as_deref()), (Code::NoticeOver, Some("2021-06-15")));
        assert_eq!(story.now().objections.len(), 1);
        assert!(!story.offers(&public()).contains(&Act::Object));
    }

    #[test]
    fn nobody_objects_before_the_first_day() {
        let mut story = Story::posted_from(date(2021, 6, 10));
        story.at = Millis::from_civil(datetime(2021, 6, 9, 23, 59, 59, 0));
        let refusal = story.by(public(), objecting()).unwrap_err();
        assert_eq!((refusal.code, refusal.detail.as_deref()), (Code::NoticeToCome, Some("2021-06-10")));
        story.at = Millis::from_civil(datetime(2021, 6, 10, 0, 0, 0, 0));
        story.by(public(), objecting()).unwrap();
    }

    #[test]
    fn anybody_objects_and_whoever_works_at_one_place_to_what_is_posted_for_all() {
        let mut story = Story::running();
        for role in [Role::Public, Role::BuildingLead, Role::GridWorker, Role::Delegate, Role::Staff, Role::Street] {
            story.by(actor(role, "p", Scope::Place("yard".into())), objecting()).unwrap();
        }
        let supervisor = actor(Role::Supervisor, "p", Scope::Community);
        assert_eq!(story.by(supervisor, objecting()).unwrap_err().code, Code::RoleMayNot);
        let numbers: Vec<u32> = story.now().objections.iter().map(|objection| objection.number).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 6]);
    }

    #[test]
    fn an_answer_is_due_at_the_end_of_the_third_day_after_it() {
        let mut story = Story::running();
        story.by(public(), objecting()).unwrap();
        let due = story.now().objections[0].due;
        assert_eq!(due.civil(), datetime(2021, 6, 12, 0, 0, 0, 0));
        assert!(!story.now().objections[0].is_late(due));
        assert!(story.now().objections[0].is_late(Millis(due.0 + 1)));
    }
}
