//! What was done 服务, and what somebody else says of it 评价: in words, never in points.

use super::{About, Event, Reporting, Service};
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};
use jiff::civil::Date;

pub(super) fn note(
    reporting: &Reporting,
    day: Date,
    about: Option<About>,
    text: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if day < reporting.since || day > cx.now.date() || reporting.until.is_some_and(|until| day > until) {
        return Err(cx.refuse(Code::ServiceDay));
    }
    let number = u32::try_from(reporting.services.len()).unwrap_or(u32::MAX).saturating_add(1);
    Ok(vec![Event::ServiceNoted { number, day, about, text }])
}

pub(super) fn evaluate(
    reporting: &Reporting,
    number: u32,
    evaluation: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let service = reporting.services.iter().find(|service| service.number == number);
    let service = service.ok_or_else(|| cx.refuse(Code::NoSuchService))?;
    if service.evaluation.is_some() {
        return Err(cx.refuse(Code::ServiceEvaluated));
    }
    if is_their_own(reporting, service, cx) {
        return Err(cx.refuse(Code::OwnService));
    }
    Ok(vec![Event::ServiceEvaluated { number, evaluation }])
}

/// Whoever wrote it down, and whoever acts for the unit, in whatever role, does not say what came of it.
fn is_their_own(reporting: &Reporting, service: &Service, cx: &Context<'_>) -> bool {
    let wrote = service.noted.0.is_some() && service.noted.0 == cx.actor.person;
    wrote || cx.actor_units.contains(&reporting.unit) || cx.actor.unit() == Some(&reporting.unit)
}

/// The first service of which this person can say what came of it; 0 where there is none.
pub(super) fn first_to_evaluate(reporting: &Reporting, cx: &Context<'_>) -> u32 {
    reporting.to_evaluate(cx).first().copied().unwrap_or(0)
}

impl Reporting {
    /// The services of which whoever looks can say what came of them.
    pub fn to_evaluate(&self, cx: &Context<'_>) -> Vec<u32> {
        let open = |it: &&Service| it.evaluation.is_none() && !is_their_own(self, it, cx);
        self.services.iter().filter(open).map(|service| service.number).collect()
    }
}
