//! Whether quotes can be gone round: by names that nobody gave, or by work that is cut into pieces below the amount.

use crate::fail::Fail;
use crate::hall::Hall;
use crate::own_name::compared;
use crate::pays_for::funds_beside;
use crate::texts::words_behind;
use mingtong_domain::Millis;
use mingtong_domain::fund::{Command, Expense, Fund};
use mingtong_domain::ids::{ExpenseId, Stream, TextRef};
use mingtong_domain::limits::PAGE_ROWS_MAX;
use mingtong_domain::rules::RuleId;
use mingtong_domain::time::DAY_MS;
use mingtong_store::{Link, stream_of};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How many different names stand in the words that say who quoted: apart by commas and the like, or by spaces where
/// there are none of these. What stands in brackets beside a name, or for how much it is, makes no other one of it.
pub(super) fn quoters(words: &str) -> usize {
    let marks: &[char] = &['、', '，', ',', '；', ';', '/', '\n'];
    let words = without_brackets(words);
    let by_marks: Vec<&str> = words.split(marks).collect();
    let names = if by_marks.len() > 1 { by_marks } else { words.split_whitespace().collect() };
    let names = names.into_iter().map(|name| without_amount(compared(name))).filter(|name| !name.is_empty());
    names.collect::<BTreeSet<String>>().len()
}

/// A name to be compared, however it is spaced and in whichever characters, and whatever stands in brackets beside it.
fn named(name: &str) -> String {
    compared(&without_brackets(name))
}

/// Words without what stands in brackets; as they are where nothing else does.
fn without_brackets(words: &str) -> String {
    let mut depth = 0_usize;
    let mut kept = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            c if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    // Of a bracket that nobody closed the rest is no remark.
    if depth == 0 && kept.chars().any(char::is_alphanumeric) { kept } else { words.to_owned() }
}

/// A name without the amount behind it: 甲公司4900元; an amount alone is nobody's name.
fn without_amount(name: String) -> String {
    let before = name.strip_suffix('元').unwrap_or(&name);
    let rest = before.trim_end_matches(|c: char| c.is_ascii_digit());
    if rest.is_empty() || (before.len() < name.len() && rest.len() < before.len()) { rest.to_owned() } else { name }
}

/// What was entered lately for the payee and the line of a command, and has not the quotes that the whole of it would
/// need, in fen, in this fund and in those beside it; without the expense that the command is about. Of a bill of which
/// somebody pays a part, all of it is meant.
pub(super) async fn lately_alike(
    link: &mut Link<'_>,
    (hall, now): (&Hall, Millis),
    fund: &Fund,
    about: Option<&ExpenseId>,
    command: &Command<String>,
) -> Result<i64, Fail> {
    let (Command::EnterExpense { line, payee, amount, bill, .. }
    | Command::ChangeExpense { line, payee, amount, bill, .. }) = command
    else {
        return Ok(0);
    };
    if !line.is_bought() {
        return Ok(0);
    }
    let days = hall.register.rules.integer(RuleId::FundQuotesTogetherDays, now).unwrap_or_default();
    let since = now.0.saturating_sub(days.saturating_mul(DAY_MS));
    let mut others = vec![];
    for of in funds_beside(link, hall, fund).await? {
        let rows = link.expenses_of_line(hall.id, of.as_str(), line.key(), since, PAGE_ROWS_MAX).await?;
        for row in rows.iter().filter(|row| of != fund.id || Some(&row.id()) != about) {
            let stream = stream_of(link, hall.id, &Stream::Expense(of.clone(), row.id())).await?;
            others.extend(Expense::from_stream(&stream).filter(|it| it.spending.exception.is_none()));
        }
    }
    let texts = |it: &Expense| [Some(it.spending.payee.clone()), it.spending.quoted_by.clone()];
    let texts: Vec<TextRef> = others.iter().flat_map(texts).flatten().collect();
    let words = words_behind(link, hall.id, texts).await?;
    let payee = named(payee);
    let is_theirs = |it: &&Expense| words.get(&it.spending.payee).is_some_and(|name| named(name) == payee);
    let pieces = others.iter().filter(is_theirs).filter(|it| !is_quoted(hall, &words, it));
    let own = (*amount, *bill);
    Ok(together(pieces.map(|it| (it.spending.amount, it.spending.bill)), own).saturating_sub(*amount))
}

/// Whether as many were asked for an expense as the rule book wants where it asks for quotes, each by name: a quote of
/// nobody, or of one where three are asked, takes no piece out of the work that it is of.
fn is_quoted(hall: &Hall, words: &HashMap<TextRef, String>, expense: &Expense) -> bool {
    let spending = &expense.spending;
    let needed = hall.register.rules.integer(RuleId::FundQuotes, expense.at).unwrap_or_default();
    let named = spending.quoted_by.as_ref().and_then(|by| words.get(by)).map_or(0, |by| quoters(by));
    let are_enough = |count: usize| i64::try_from(count).is_ok_and(|count| count >= needed);
    are_enough(spending.quotes.len()) && are_enough(named)
}

/// What pieces come to with one's own, each an amount in fen with what its bill comes to, where it is a part of one:
/// bills of the same sum are taken for one as long as their parts come to no more than it.
fn together(pieces: impl Iterator<Item = (i64, Option<i64>)>, own: (i64, Option<i64>)) -> i64 {
    let (mut whole, mut parts) = (0_i64, BTreeMap::<i64, i64>::new());
    for (amount, bill) in pieces.chain([own]) {
        let sum = match bill {
            Some(bill) => parts.entry(bill).or_default(),
            None => &mut whole,
        };
        *sum = sum.saturating_add(amount);
    }
    parts.into_iter().fold(whole, |sum, (bill, parts)| sum.saturating_add(bill.max(parts)))
}

#[cfg(test)]
mod tests {
    use super::{named, quoters, together};

    #[test]
    fn names_count_once_however_they_stand_apart() {
        for (words, count) in [
            ("", 0),
            ("甲公司、乙公司，丙公司", 3),
            ("甲公司 乙公司 丙公司", 3),
            ("甲公司、甲公司、 甲 公司", 1),
            ("Zhang and Sons, Li Ltd; Wang", 3),
            ("、，；", 0),
            ("甲公司（一）、甲公司（二，便宜）、（三）甲公司", 1),
            ("（甲公司）、（乙公司）", 2),
            ("甲公司（东区、乙公司、丙公司", 3),
            ("甲公司4900元、甲公司 4950.00元、甲公司：5000元", 1),
            ("4900、4950元、5000", 0),
            ("东门店、東門店、东门 店", 1),
            ("状元、一元、施工队1、施工队2", 4),
        ] {
            assert_eq!(quoters(words), count, "{words}");
        }
    }

    #[test]
    fn a_payee_is_one_however_they_are_written() {
        for written in ["周师傅 施工队", "周師傅施工隊", "周师傅施工队（水电）"] {
            assert_eq!(named(written), named("周师傅施工队"), "{written}");
        }
        assert_ne!(named("周师傅施工二队"), named("周师傅施工队"));
    }

    #[test]
    fn of_a_bill_of_which_parts_are_paid_all_of_it_is_one_piece() {
        let parts = |parts: &[(i64, Option<i64>)], own| together(parts.iter().copied(), own);
        assert_eq!(parts(&[], (100, None)), 100);
        assert_eq!(parts(&[(60, Some(90))], (30, Some(90))), 90, "two parts of one bill");
        assert_eq!(parts(&[(10, Some(90))], (80, None)), 170, "a part stands for its bill");
        assert_eq!(parts(&[(60, Some(90)), (60, Some(90))], (60, None)), 180, "more than one such bill");
        assert_eq!(parts(&[(i64::MAX, None)], (i64::MAX, Some(1))), i64::MAX);
    }
}
