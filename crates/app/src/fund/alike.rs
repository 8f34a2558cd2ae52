//! Whether quotes can be gone round: by names that nobody gave, or by work that is cut into pieces below the amount.

use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::words_behind;
use mingtong_domain::Millis;
use mingtong_domain::fund::{Command, Expense, Fund, Origin};
use mingtong_domain::ids::{ExpenseId, FundId, Stream};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::rules::RuleId;
use mingtong_domain::time::DAY_MS;
use mingtong_store::{Link, stream_of};
use mingtong_text::normal::fingerprint_form;
use std::collections::BTreeSet;

/// How many different names stand in the words that say who quoted: apart by commas and the like, or by spaces where
/// there are none of these.
pub(super) fn quoters(words: &str) -> usize {
    let marks: &[char] = &['、', '，', ',', '；', ';', '/', '\n'];
    let by_marks: Vec<&str> = words.split(marks).collect();
    let names = if by_marks.len() > 1 { by_marks } else { words.split_whitespace().collect() };
    let names: BTreeSet<String> = names.into_iter().map(fingerprint_form).filter(|name| !name.is_empty()).collect();
    names.len()
}

/// What was entered lately for the payee and the line of a command, and has no quotes, in fen, in this fund and in
/// those that come from the same thing; without the expense that the command is about.
pub(super) async fn lately_alike(
    link: &mut Link<'_>,
    (hall, now): (&Hall, Millis),
    fund: &Fund,
    about: Option<&ExpenseId>,
    command: &Command<String>,
) -> Result<i64, Fail> {
    let (Command::EnterExpense { line, payee, .. } | Command::ChangeExpense { line, payee, .. }) = command else {
        return Ok(0);
    };
    let days = hall.register.rules.integer(RuleId::FundQuotesTogetherDays, now).unwrap_or_default();
    let since = now.0.saturating_sub(days.saturating_mul(DAY_MS));
    let mut others = vec![];
    for of in beside(link, hall, fund).await? {
        let rows = link.expenses_of_line(hall.id, of.as_str(), line.key(), since, PAGE_ROWS_MAX).await?;
        for row in rows.iter().filter(|row| of != fund.id || Some(&row.id()) != about) {
            let stream = stream_of(link, hall.id, &Stream::Expense(of.clone(), row.id())).await?;
            others.extend(Expense::from_stream(&stream).filter(has_no_quotes));
        }
    }
    let words = words_behind(link, hall.id, others.iter().map(|it| it.spending.payee.clone())).await?;
    let payee = fingerprint_form(payee);
    let is_theirs = |it: &&Expense| words.get(&it.spending.payee).is_some_and(|name| fingerprint_form(name) == payee);
    Ok(others.iter().filter(is_theirs).map(|it| it.spending.amount).sum())
}

/// A fund with those that come from the same thing: work that is paid out of two of them is one work.
async fn beside(link: &mut Link<'_>, hall: &Hall, fund: &Fund) -> Result<Vec<FundId>, Fail> {
    let mut funds = vec![fund.id.clone()];
    if let Some((kind, id)) = fund.origin.as_ref().map(Origin::parts) {
        let rows = link.funds_from(hall.id, (kind, &id), PAGE_ROWS_MAX).await?;
        funds.extend(rows.into_iter().map(|row| FundId(row.fund_id)).filter(|id| *id != fund.id));
    }
    Ok(funds)
}

fn has_no_quotes(expense: &Expense) -> bool {
    expense.spending.quotes.is_empty() && expense.spending.exception.is_none()
}

#[cfg(test)]
mod tests {
    use super::quoters;

    #[test]
    fn names_count_once_however_they_stand_apart() {
        for (words, count) in [
            ("", 0),
            ("甲公司、乙公司，丙公司", 3),
            ("甲公司 乙公司 丙公司", 3),
            ("甲公司、甲公司、 甲 公司", 1),
            ("Zhang and Sons, Li Ltd; Wang", 3),
            ("、，；", 0),
        ] {
            assert_eq!(quoters(words), count, "{words}");
        }
    }
}
