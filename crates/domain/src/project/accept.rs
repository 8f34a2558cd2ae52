//! The work is accepted 验收, by as many people as the rule asks, each of whom neither did nor approved it. With the last
//! of them its guarantee begins; a fault that was put right does not begin it anew.

use super::case::Case;
use super::event::Event;
use super::plan::{check_pictures, days_after};
use super::stage::Stage;
use crate::context::Context;
use crate::ids::{PictureId, TextRef};
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use jiff::civil::Date;

pub(super) fn accept(
    it: &Case<'_>,
    text: TextRef,
    pictures: Vec<PictureId>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.is_impartial(cx)?;
    let Stage::Done { inspections, .. } = &it.project.stage else { return Err(cx.refuse(Code::NotInThisState)) };
    if inspections.iter().any(|inspection| inspection.person == cx.actor.person) {
        return Err(cx.refuse(Code::InspectedBefore));
    }
    check_pictures(&pictures, cx)?;
    let mut events = vec![Event::Inspected { text, pictures }];
    let found_good = i64::try_from(inspections.len()).unwrap_or(i64::MAX).saturating_add(1);
    if found_good >= cx.integer(RuleId::ProjectAcceptorsMin)? {
        events.push(Event::Accepted { guarantee_until: guarantee_until(it, cx)? });
    }
    Ok(events)
}

fn guarantee_until(it: &Case<'_>, cx: &Context<'_>) -> Result<Option<Date>, Refusal> {
    if it.project.accepted.is_some() {
        return Ok(it.project.guarantee_until);
    }
    let days = match it.project.guarantee_days {
        Some(days) => i64::from(days),
        None => cx.integer(RuleId::ProjectGuaranteeDays)?,
    };
    Ok((days > 0).then(|| days_after(cx.now, days)))
}
