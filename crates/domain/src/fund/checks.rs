//! What every amount, day and id of a fund has to stand.

use super::around::Around;
use super::expense::Expense;
use super::pledge::Pledge;
use super::state::Fund;
use crate::context::Context;
use crate::ids::PictureId;
use crate::limits::{CLIENT_ID_CHARS, FUND_FEN_MAX, PICTURES_MAX, YEARS};
use crate::money::yuan;
use crate::refusal::{Code, Refusal};
use jiff::civil::Date;

/// Refuses what is nothing, less than nothing, or more than any fund of a community.
pub(super) fn amount(fen: i64, cx: &Context<'_>) -> Result<i64, Refusal> {
    if (1..=FUND_FEN_MAX).contains(&fen) { Ok(fen) } else { Err(cx.refuse(Code::FundAmount).with(yuan(FUND_FEN_MAX))) }
}

/// Refuses a day that is to come, of another century, before the fund was opened, when nothing moved in it, or on a day
/// that its posted accounts cover: what everybody read does not change unseen.
pub(super) fn day((fund, around): (&Fund, &Around), day: Date, cx: &Context<'_>) -> Result<Date, Refusal> {
    if day > cx.now.date() || !YEARS.contains(&day.year()) {
        return Err(cx.refuse(Code::FundDay));
    }
    let opened = fund.by.1.date();
    if day < opened {
        return Err(cx.refuse(Code::FundDayBefore).with(opened));
    }
    match around.accounts_posted.filter(|posted| day < *posted) {
        Some(posted) => Err(cx.refuse(Code::FundDayPosted).with(posted)),
        None => Ok(day),
    }
}

/// Refuses more pictures than anything has.
pub(super) fn pictures(pictures: &[PictureId], cx: &Context<'_>) -> Result<(), Refusal> {
    if pictures.len() <= PICTURES_MAX { Ok(()) } else { Err(cx.refuse(Code::TooManyPictures).with(PICTURES_MAX)) }
}

/// Refuses what cannot be an id that somebody made: small letters, digits and hyphens, long enough to be nobody
/// else's.
pub(super) fn made_id(id: &str, cx: &Context<'_>) -> Result<(), Refusal> {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let fits = CLIENT_ID_CHARS.contains(&id.len()) && id.chars().all(is_plain);
    if fits { Ok(()) } else { Err(cx.refuse(Code::MadeId)) }
}

/// The pledge that the command is about.
pub(super) fn pledge<'a>(pledge: Option<&'a Pledge>, cx: &Context<'_>) -> Result<&'a Pledge, Refusal> {
    pledge.ok_or_else(|| cx.refuse(Code::NoSuchPledge))
}

/// The expense that the command is about.
pub(super) fn expense<'a>(expense: Option<&'a Expense>, cx: &Context<'_>) -> Result<&'a Expense, Refusal> {
    expense.ok_or_else(|| cx.refuse(Code::NoSuchExpense))
}

/// Refuses to pay what is not there.
pub(super) fn is_there(fen: i64, there: i64, cx: &Context<'_>) -> Result<(), Refusal> {
    if fen <= there { Ok(()) } else { Err(cx.refuse(Code::FundShort).with(yuan(there.max(0)))) }
}

/// Refuses to pay on a day what was not there then, or not on a day after it: no account of a month ends below nought.
pub(super) fn was_there(fen: i64, around: &Around, cx: &Context<'_>) -> Result<(), Refusal> {
    if fen <= around.balance.cash_since {
        Ok(())
    } else {
        Err(cx.refuse(Code::FundShortThen).with(yuan(around.balance.cash_since.max(0))))
    }
}

/// Refuses to take anything in for what fell.
pub(super) fn takes(around: &Around, cx: &Context<'_>) -> Result<(), Refusal> {
    if around.origin.may_take { Ok(()) } else { Err(cx.refuse(Code::FundOriginFell)) }
}

/// Refuses a source from which the fund does not take.
pub(super) fn source(fund: &Fund, source: super::keys::Source, cx: &Context<'_>) -> Result<(), Refusal> {
    if fund.sources.contains(&source) { Ok(()) } else { Err(cx.refuse(Code::FundSource)) }
}
