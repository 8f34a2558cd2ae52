//! A unit offers a resource 登记资源, for itself; the desk writes down what any unit offers.

use super::{Event, OfferResource};
use crate::context::Context;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;
use jiff::civil::Date;

/// Offers a resource.
///
/// # Errors
/// The role may not; somebody offers what is another unit's; or the last day is over, or too far away for anybody to
/// know whether it will still be true.
pub fn offer(offer: OfferResource, cx: &Context<'_>) -> Result<Event, Refusal> {
    cx.authorise()?;
    cx.acts_for(&offer.unit)?;
    until_is_possible(offer.until, cx)?;
    let OfferResource { resource, unit, kind, title, text, place, until } = offer;
    Ok(Event::Offered { resource, unit, kind, title, text, place, until })
}

pub(super) fn until_is_possible(until: Date, cx: &Context<'_>) -> Result<(), Refusal> {
    let today = cx.now.date();
    if until < today {
        return Err(cx.refuse(Code::ResourceDayPast));
    }
    let days = cx.integer(RuleId::ResourceLongestDays)?;
    if today.duration_until(until).as_hours() / 24 > days {
        return Err(cx.refuse(Code::ResourceTooLong).with(days));
    }
    Ok(())
}
