//! A quote is entered 报价: whose, for how much. Nobody quotes twice.

use super::case::Case;
use super::event::Event;
use super::parts::Quote;
use super::plan::check_pictures;
use crate::context::Context;
use crate::limits;
use crate::procedure::Fen;
use crate::refusal::{Code, Refusal};

/// An amount, neither negative nor without measure.
pub(super) fn amount(fen: i64, cx: &Context<'_>) -> Result<Fen, Refusal> {
    let within = fen <= limits::PROJECT_FEN_MAX;
    Fen::new(fen).filter(|_| within).ok_or_else(|| cx.refuse(Code::ProjectAmount))
}

/// For how much a quote is. Whoever works for nothing quotes nothing: it would be the lowest of all that are compared.
pub(super) fn price(fen: i64, cx: &Context<'_>) -> Result<Fen, Refusal> {
    let price = amount(fen, cx)?;
    if price.get() == 0 { Err(cx.refuse(Code::QuoteOfNothing)) } else { Ok(price) }
}

/// The number of the next quote.
pub(super) fn next_number(it: &Case<'_>) -> u32 {
    it.project.quotes.last().map_or(1, |quote| quote.number.saturating_add(1))
}

pub(super) fn add_quote(it: &Case<'_>, quote: Quote, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    it.has_no_account(cx)?;
    let Quote { number, unit, name, amount, terms, pictures, .. } = quote;
    if unit.is_some() == name.is_some() {
        return Err(cx.refuse(Code::BidderMissing));
    }
    if it.project.quotes.len() >= limits::PROJECT_QUOTES_MAX {
        return Err(cx.refuse(Code::ProjectTooManyQuotes).with(limits::PROJECT_QUOTES_MAX));
    }
    let same_unit = it.project.standing_quotes().find(|quote| quote.unit.is_some() && quote.unit == unit);
    if let Some(before) = same_unit.map(|quote| quote.number).or(it.around.quoted_before) {
        return Err(cx.refuse(Code::QuotedBefore).with(before));
    }
    check_pictures(&pictures, cx)?;
    Ok(vec![Event::Quoted { number, unit, name, amount, terms, pictures }])
}
