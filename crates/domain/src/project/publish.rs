//! The final account 决算 is published by a notice: what came in from where, what was spent. It is exact, and spends no
//! more than was agreed and came in.

use super::case::Case;
use super::event::Event;
use super::money::{Income, cash};
use crate::context::Context;
use crate::ids::{NoticeId, TextRef};
use crate::money::yuan;
use crate::procedure::Fen;
use crate::refusal::{Code, Refusal};
use crate::resolution::FundKind;

pub(super) fn publish(
    it: &Case<'_>,
    (notice, text): (NoticeId, TextRef),
    income: Vec<Income>,
    spent: i64,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    it.has_no_account(cx)?;
    check_income(&income, cx)?;
    let spent = super::add_quote::amount(spent, cx)?;
    check_spent(it, &income, spent, cx)?;
    Ok(vec![Event::AccountPublished { notice, income, spent, text }])
}

/// Each source stands once, with more than nothing.
fn check_income(income: &[Income], cx: &Context<'_>) -> Result<(), Refusal> {
    let is_repeated = |(nth, line): (usize, &Income)| income.iter().take(nth).any(|other| other.source == line.source);
    let is_empty = income.iter().any(|line| line.amount.get() == 0);
    if is_empty || income.len() > FundKind::ALL.len() || income.iter().enumerate().any(is_repeated) {
        return Err(cx.refuse(Code::ProjectIncome));
    }
    Ok(())
}

fn check_spent(it: &Case<'_>, income: &[Income], spent: Fen, cx: &Context<'_>) -> Result<(), Refusal> {
    let above = |sum: i64| spent.get().checked_sub(sum).filter(|above| *above > 0);
    if let Some(above) = above(it.project.agreed_fen()) {
        return Err(cx.refuse(Code::SpentAboveAgreed).with(yuan(above)));
    }
    let cash = cash(income).ok_or_else(|| cx.refuse(Code::ProjectAmount))?;
    if let Some(short) = above(cash) {
        return Err(cx.refuse(Code::AccountShort).with(yuan(short)));
    }
    Ok(())
}
