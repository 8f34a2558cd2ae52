//! Whether what somebody sends under an id that they used before says all that they sent then.

use crate::carry::{Carrier, without_repeats};
use crate::fail::Fail;
use crate::texts::words_behind;
use mingtong_domain::fund::{Command, Spending};
use mingtong_domain::ids::{PictureId, TextRef};
use mingtong_text::normal;

/// Whether an expense says all that a command to enter one says.
pub(super) async fn says_the_same(
    it: &mut Carrier<'_>,
    before: &Spending,
    command: &Command<String>,
) -> Result<bool, Fail> {
    let Command::EnterExpense { amount, line, bill, quotes, hazard, payee, purpose, quoted_by, why_fewer, .. } =
        command
    else {
        return Ok(false);
    };
    let exception = before.exception.as_ref();
    let is_same = (before.amount, before.line, before.bill) == (*amount, *line, *bill)
        && exception.map(|exception| exception.matter) == *hazard
        && before.quotes.iter().map(|quote| quote.amount).eq(quotes.iter().map(|quote| quote.amount));
    let said = [
        (Some(&before.payee), Some(payee.as_str())),
        (Some(&before.purpose), Some(purpose.as_str())),
        (before.quoted_by.as_ref(), quoted_by.as_deref()),
        (exception.map(|exception| &exception.reason), why_fewer.as_deref()),
    ];
    Ok(is_same && are_said(it, &said).await? && shows_the_same(it, before, command).await?)
}

/// Whether these texts say these words; one that was erased since may have.
pub(super) async fn are_said(it: &mut Carrier<'_>, said: &[(Option<&TextRef>, Option<&str>)]) -> Result<bool, Fail> {
    let community = it.hall.id;
    let texts = said.iter().filter_map(|(text, _)| text.cloned());
    let words = words_behind(&mut it.link(), community, texts).await?;
    Ok(said.iter().all(|(text, now)| match (text, now.map(normal::clean).filter(|now| !now.is_empty())) {
        (None, now) => now.is_none(),
        (Some(text), now) => words.get(*text).is_none_or(|before| Some(before) == now.as_ref()),
    }))
}

/// Whether its vouchers and the papers of its quotes are those of the command, one by one.
async fn shows_the_same(it: &mut Carrier<'_>, before: &Spending, command: &Command<String>) -> Result<bool, Fail> {
    let Command::EnterExpense { vouchers, quotes, .. } = command else { return Ok(false) };
    let mut vouchers = vouchers.clone();
    without_repeats(&mut vouchers);
    if before.vouchers.len() != vouchers.len() {
        return Ok(false);
    }
    let vouchers = before.vouchers.iter().zip(&vouchers).map(|(before, now)| (Some(before), Some(now)));
    let papers = before.quotes.iter().zip(quotes).map(|(before, now)| (before.picture.as_ref(), now.picture.as_ref()));
    let pairs: Vec<(Option<&PictureId>, Option<&PictureId>)> = vouchers.chain(papers).collect();
    for pair in pairs {
        let is_same = match pair {
            (Some(before), Some(now)) => before == now || is_same_picture(it, before, now).await?,
            (before, now) => before == now,
        };
        if !is_same {
            return Ok(false);
        }
    }
    Ok(true)
}

/// A form that is sent twice takes its pictures in twice, under two names: they are compared themselves. One that was
/// erased since may have been the same.
async fn is_same_picture(it: &mut Carrier<'_>, before: &PictureId, now: &PictureId) -> Result<bool, Fail> {
    let community = it.hall.id;
    let Some(before) = it.link().picture_bytes(community, before.as_str(), false).await? else { return Ok(true) };
    let now = it.link().picture_bytes(community, now.as_str(), false).await?;
    Ok(now.is_some_and(|now| now.jpeg == before.jpeg))
}
