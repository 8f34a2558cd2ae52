//! A quote that was entered wrongly, or taken back, is struck: it stays to be read, and counts no more.

use super::case::Case;
use super::event::Event;
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

pub(super) fn strike_quote(
    it: &Case<'_>,
    number: u32,
    reason: TextRef,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.has_no_account(cx)?;
    let quote = it.project.standing_quotes().find(|quote| quote.number == number);
    quote.ok_or_else(|| cx.refuse(Code::NoSuchQuote).with(number))?;
    if it.project.chosen.as_ref().is_some_and(|chosen| chosen.quote == number) {
        return Err(cx.refuse(Code::QuoteIsChosen).with(number));
    }
    Ok(vec![Event::QuoteStruck { number, reason }])
}
