//! Telephone, identity and bank card numbers.

use super::cue::{CUE_CHARS, after_letter, names_a_thing};
use super::cursor::{Cursor, fold};
use super::digits::{DIGITS_MAX, Digits, identity_check, luhn};
use super::finding::{Kind, Mark};
use super::phone::{SPOKEN, landline, mobile};
use super::runs::{Found, Gap, Run, Runs, has_shape, joined};

const BANK_CUES: [&str; 13] =
    ["卡号", "账号", "帐号", "账户", "帐户", "银行卡", "储蓄卡", "信用卡", "工资卡", "社保卡", "存折", "卡:", "汇到"];

const IDENTITY_CUES: [&str; 6] = ["身份证", "证件", "证号", "公民身份", "id card", "idcard"];

/// Groupings of a bank card.
const CARD_SHAPES: [&[usize]; 6] =
    [&[4, 4, 4, 4, 3], &[4, 4, 4, 4, 2], &[4, 4, 4, 4, 1], &[4, 4, 4, 4], &[6, 13], &[6, 10]];

/// Digits of the longest account of a bank.
const ACCOUNT_DIGITS_MAX: usize = 24;

/// Marks every number that is personal.
pub(super) fn find(Runs(mut runs): Runs, text: &str, marks: &mut Vec<Mark>) {
    let mut at = 0;
    while at < runs.len() {
        let Some(found) = recognise(text, &runs[at..], at.checked_sub(1).map(|before| &runs[before])) else {
            at += 1;
            continue;
        };
        at += found.runs;
        let end = found.range.end;
        marks.push(Mark { kind: found.kind, range: found.range, shown: 0 });
        let last = &mut runs[at - 1];
        if end < last.range.end {
            // Two numbers written without a gap: what is left is read as a number of its own.
            let taken = Digits::read(&text[last.range.start..end], 0, DIGITS_MAX).len;
            *last = Run { range: end..last.range.end, digits: last.digits - taken, gap: Gap::Apart, x_end: None };
            at -= 1;
        }
    }
}

fn recognise(text: &str, runs: &[Run], before: Option<&Run>) -> Option<Found> {
    let runs = joined(runs);
    identity(text, runs)
        .or_else(|| mobile(text, runs, before.is_some()))
        .or_else(|| landline(text, runs))
        .or_else(|| bank_card(text, runs))
}

fn identity(text: &str, runs: &[Run]) -> Option<Found> {
    let first = &runs[0];
    let start = first.range.start;
    let found = |end, runs| Some(Found { kind: Kind::IdNumber, range: start..end, runs });
    if first.digits == 15 && !after_letter(text, start) {
        let read = Digits::read(text, start, 15);
        return if read.is_identity(15) { found(read.end, 1) } else { None };
    }
    let mut total = 0;
    for (n, run) in runs.iter().enumerate() {
        total += run.digits;
        if total >= 17 {
            let end = match (total, run.x_end) {
                (17, Some(x_end)) => x_end,
                (17, None) => continue,
                (18, _) => run.range.end,
                // More digits are glued on; whether they begin another number is seen afterwards.
                _ if n == 0 => Digits::read(text, start, 18).end,
                _ => return None,
            };
            let read = Digits::read(text, start, 17);
            let is_whole = read.is_identity(17) && (first.digits >= 6 || is_certain(text, start, total));
            return if is_whole { found(end, n + 1) } else { None };
        }
    }
    let is_old = total == 15 && is_identity_named(text, start) && Digits::read(text, start, 15).is_identity(15);
    if is_old { found(runs[runs.len() - 1].range.end, runs.len()) } else { None }
}

/// Whether digits in small groups are an identity number: a word says so, or their check does.
fn is_certain(text: &str, start: usize, digits: usize) -> bool {
    let list = Digits::read(text, start, digits).list;
    let last = if digits == 18 { list[17] } else { 10 };
    is_identity_named(text, start) || identity_check(&list) == last
}

fn is_identity_named(text: &str, start: usize) -> bool {
    Cursor::new(text, start).follows(CUE_CHARS, &IDENTITY_CUES)
}

fn bank_card(text: &str, runs: &[Run]) -> Option<Found> {
    let first = &runs[0];
    let start = first.range.start;
    if after_letter(text, start) {
        return None;
    }
    let found =
        |end, runs| (!names_a_thing(text, start)).then_some(Found { kind: Kind::BankCard, range: start..end, runs });
    let is_named = || Cursor::new(text, start).follows(CUE_CHARS, &BANK_CUES);
    let card = |digits: usize| {
        let read = Digits::read(text, start, digits);
        ((3..=6).contains(&read.list[0]) && luhn(&read.list[..read.len])).then_some(read.end)
    };
    if (16..=19).contains(&first.digits)
        && let Some(end) = card(first.digits)
    {
        return found(end, 1);
    }
    if (12..=ACCOUNT_DIGITS_MAX).contains(&first.digits) && is_named() {
        return found(first.range.end, 1);
    }
    let shape = CARD_SHAPES.iter().find(|shape| has_shape(runs, shape))?;
    let end = card(shape.iter().sum()).or_else(|| is_named().then(|| runs[shape.len() - 1].range.end))?;
    found(end, shape.len())
}

/// Writes a number with its secret digits as `*`, everything else as it was. Secret are: of a mobile number four before
/// the last four, of a fixed line four before the last two, of an identity number all but the first three and last two,
/// of a card all but the last four.
pub(super) fn mask(kind: Kind, found: &str, out: &mut String) {
    let is_place = |c: char| fold(c).is_ascii_digit() || fold(c) == 'x' || SPOKEN.contains(fold(c));
    let places = found.chars().filter(|&c| is_place(c)).count();
    let fixed_line = Digits::read(found, 0, DIGITS_MAX).area().is_some_and(|area| area + 7 <= places);
    let secret = match kind {
        Kind::Phone if fixed_line => places.saturating_sub(6)..places.saturating_sub(2),
        Kind::Phone => places.saturating_sub(8)..places.saturating_sub(4),
        Kind::IdNumber => 3..places.saturating_sub(2),
        _ => 0..places.saturating_sub(4),
    };
    let mut place = 0;
    for c in found.chars() {
        out.push(if is_place(c) && secret.contains(&place) { '*' } else { c });
        place += usize::from(is_place(c));
    }
}
