//! A contractor is chosen from the quotes, and work begins. Above an amount enough quotes are compared; a danger does
//! not wait for them, and it is written down that it did not.

use super::case::Case;
use super::event::Event;
use super::keys::WithoutQuotes;
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;

/// Fen of a yuan.
const FEN: i64 = 100;

pub(super) fn choose(
    it: &Case<'_>,
    quote: u32,
    guarantee_days: Option<u32>,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let found = it.project.standing_quotes().find(|standing| standing.number == quote);
    let amount = found.ok_or_else(|| cx.refuse(Code::NoSuchQuote).with(quote))?.amount.get();
    // Whoever acts for somebody who quoted does not choose among the quotes 利害关系人回避.
    let mut units = it.project.standing_quotes().filter_map(|standing| standing.unit.as_ref());
    if units.any(|unit| cx.actor_units.contains(unit)) || !it.around.own_quotes.is_empty() {
        return Err(cx.refuse(Code::QuotedThemself));
    }
    let longest = cx.integer(RuleId::ProjectGuaranteeLongestDays)?;
    if guarantee_days.is_some_and(|days| i64::from(days) > longest) {
        return Err(cx.refuse(Code::GuaranteeTooLong).with(longest));
    }
    let without = enough_quotes(it, amount, cx)?;
    Ok(vec![Event::ContractorChosen { quote, reason, without, guarantee_days }])
}

/// Enough quotes stand for this amount, in fen; or why fewer do.
pub(super) fn enough_quotes(it: &Case<'_>, amount: i64, cx: &Context<'_>) -> Result<Option<WithoutQuotes>, Refusal> {
    let above = cx.integer(RuleId::ProjectQuotesAboveYuan)?;
    let at_least = cx.integer(RuleId::ProjectQuotesMin)?;
    let quotes = i64::try_from(it.project.standing_quotes().count()).unwrap_or(i64::MAX);
    if amount <= above.saturating_mul(FEN) || quotes >= at_least {
        return Ok(None);
    }
    if it.is_hazard() {
        return Ok(Some(WithoutQuotes::Hazard));
    }
    Err(cx.refuse(Code::ProjectQuotesMissing).with(at_least))
}
