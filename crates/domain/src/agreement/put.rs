//! A version is put to its parties 征求同意: from now on it stands as it is, under its digest, until a day.

use super::case::Case;
use super::event::Event;
use crate::context::Context;
use crate::money;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use jiff::civil::Date;

/// It is put.
///
/// # Errors
/// The day is over or is today; the parties would have too few days to answer by the rule book, or too many.
pub(super) fn put(it: &Case<'_>, until: Date, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let days = cx.now.date().duration_until(until).as_hours() / 24;
    let at_least = cx.integer(RuleId::AgreementAnswerDaysMin)?;
    if let Some(code) = too_soon(days, at_least) {
        return Err(cx.refuse(code).with(at_least));
    }
    let at_most = cx.integer(RuleId::AgreementAnswerDaysMax)?;
    if days > at_most {
        return Err(cx.refuse(Code::AgreementTooLong).with(at_most));
    }
    if it.around.above_need > 0 {
        return Err(cx.refuse(Code::AgreementAboveNeed).with(money::yuan(it.around.above_need)));
    }
    Ok(vec![Event::Put { version: it.agreement.version.no, digest: it.around.digest.clone(), until }])
}

/// Why a day in so many days is too soon. Who mistook the year is not helped by being told how many days are needed.
fn too_soon(days: i64, at_least: i64) -> Option<Code> {
    let code = if days <= 0 { Code::AgreementDayPast } else { Code::AgreementTooSoon };
    (days < at_least).then_some(code)
}

/// The first day that is late enough, for what is offered.
pub(super) fn sample_day(cx: &Context<'_>) -> Option<Date> {
    let days = cx.integer(RuleId::AgreementAnswerDaysMin).ok()?;
    let hours = days.saturating_mul(24);
    Some(cx.now.date().saturating_add(jiff::SignedDuration::from_hours(hours)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_is_over_is_told_apart_from_too_few_days() {
        for (days, at_least, code) in [
            (-365, 0, Some(Code::AgreementDayPast)),
            (-1, 7, Some(Code::AgreementDayPast)),
            (0, 7, Some(Code::AgreementDayPast)),
            (6, 7, Some(Code::AgreementTooSoon)),
            (7, 7, None),
            (0, 0, None),
        ] {
            assert_eq!(too_soon(days, at_least), code, "{days} of {at_least}");
        }
    }
}
