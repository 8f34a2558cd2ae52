//! Telephone, identity and bank card numbers.

use super::cursor::{Cursor, fold};
use super::finding::{Kind, Mark};
use crate::normal::is_hidden;
use std::ops::Range;

/// Runs of digits one number is made of at most (`1 3 8 0 0 1 3 8 0 0 0`).
const RUNS_MAX: usize = 11;

/// Digits of the longest number that is read: an account of a bank.
const DIGITS_MAX: usize = 24;

/// Characters before a number in which a word may say what it is.
const CUE_CHARS: usize = 12;

const PHONE_CUES: [&str; 9] = ["电话", "手机", "联系", "致电", "拨打", "号码", "tel", "Tel", "TEL"];
const BANK_CUES: [&str; 5] = ["卡号", "账号", "帐号", "账户", "帐户"];

/// First two digits of an identity number: the provinces (GB/T 2260).
const PROVINCES: [u8; 35] = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
    64, 65, 71, 81, 82, 83,
];

/// The customary grouping of a mobile number.
const MOBILE_SHAPE: &[usize] = &[3, 4, 4];

/// Groupings that are as well sums or dates side by side: only hyphens throughout, or a word before, make a telephone
/// number of them.
const MOBILE_SHAPES_HYPHENED: [&[usize]; 8] =
    [&[3, 8], &[7, 4], &[4, 7], &[5, 6], &[4, 4, 3], &[4, 3, 4], &[3, 3, 5], &[3, 5, 3]];

/// Groupings of a bank card.
const CARD_SHAPES: [&[usize]; 6] =
    [&[4, 4, 4, 4, 3], &[4, 4, 4, 4, 2], &[4, 4, 4, 4, 1], &[4, 4, 4, 4], &[6, 13], &[6, 10]];

/// What stands between a run of digits and the run before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Gap {
    Apart,
    Space,
    Hyphen,
    Dot,
    Bracket,
    /// `138/1234/5678`, `138、1234、5678`: how people write who know that numbers are looked for.
    Stroke,
}

/// Digits without anything visible between them.
#[derive(Clone)]
struct Run {
    range: Range<usize>,
    digits: usize,
    gap: Gap,
    /// Where an `X` ends that closes the run, as in an identity number.
    x_end: Option<usize>,
}

/// All runs of digits of a text, in order.
#[derive(Default)]
pub(super) struct Runs(Vec<Run>);

/// The first digits of a number, and where they end.
struct Digits {
    list: [u8; DIGITS_MAX],
    len: usize,
    end: usize,
}

/// A number: where it stands and how many runs it takes.
struct Found {
    kind: Kind,
    range: Range<usize>,
    runs: usize,
}

impl Runs {
    /// Reads the run that begins with the digit at `at`, unless it has been read.
    pub(super) fn wake(&mut self, text: &str, at: usize) {
        let before = self.0.last().map_or(0, |run| run.range.end);
        if at < before {
            return;
        }
        let mut here = Cursor::new(text, at);
        let (mut digits, mut end) = (0, here);
        while let Some(c) = here.bump() {
            if c.is_ascii_digit() {
                digits += 1;
                end = here;
            } else if !is_hidden(c) {
                break;
            }
        }
        let mut x = end;
        let x_end = (x.eat("x") && !x.peek().is_some_and(|c| c.is_ascii_alphanumeric())).then(|| x.at());
        let gap = match self.0.last() {
            Some(last) if last.x_end.is_none() => gap(&text[before..at]),
            _ => Gap::Apart,
        };
        self.0.push(Run { range: at..end.at(), digits, gap, x_end });
    }

    /// Marks every number that is personal.
    pub(super) fn find(mut self, text: &str, marks: &mut Vec<Mark>) {
        let mut at = 0;
        while at < self.0.len() {
            let Some(found) = recognise(text, &self.0[at..], at.checked_sub(1).map(|before| &self.0[before])) else {
                at += 1;
                continue;
            };
            at += found.runs;
            let end = found.range.end;
            marks.push(Mark { kind: found.kind, range: found.range, shown: 0 });
            let last = &mut self.0[at - 1];
            if end < last.range.end {
                // Two numbers written without a gap: what is left is read as a number of its own.
                let taken = Digits::read(&text[last.range.start..end], 0, DIGITS_MAX).len;
                *last = Run { range: end..last.range.end, digits: last.digits - taken, gap: Gap::Apart, x_end: None };
                at -= 1;
            }
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

/// The leading runs that may belong to one number.
fn joined(runs: &[Run]) -> &[Run] {
    let more = runs[1..].iter().take(RUNS_MAX - 1).take_while(|run| run.gap != Gap::Apart).count();
    &runs[..=more]
}

fn identity(text: &str, runs: &[Run]) -> Option<Found> {
    let first = &runs[0];
    let found = |end, runs| Some(Found { kind: Kind::IdNumber, range: first.range.start..end, runs });
    if first.digits == 15 && !after_letter(text, first.range.start) {
        let read = Digits::read(text, first.range.start, 15);
        return if read.is_identity(15) { found(read.end, 1) } else { None };
    }
    if first.digits < 6 {
        return None;
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
                _ if n == 0 => Digits::read(text, first.range.start, 18).end,
                _ => return None,
            };
            let read = Digits::read(text, first.range.start, 17);
            return if read.is_identity(17) { found(end, n + 1) } else { None };
        }
    }
    None
}

fn mobile(text: &str, runs: &[Run], has_before: bool) -> Option<Found> {
    let first = &runs[0];
    let start = first.range.start;
    let found = |end, runs| Some(Found { kind: Kind::Phone, range: start..end, runs });
    let prefix = match first.digits {
        11 => Some(0),
        12 => Some(1),
        13 => Some(2),
        15 => Some(4),
        _ => None,
    };
    if let Some(prefix) = prefix {
        let read = Digits::read(text, start, first.digits);
        let known = matches!(&read.list[..prefix], [] | [0] | [8, 6] | [0, 0, 8, 6]);
        let decimal = has_before && first.gap == Gap::Dot;
        let usable = known && is_mobile(&read.list[prefix..read.len]) && !decimal && !is_sum(text, runs, 1);
        return if usable { found(first.range.end, 1) } else { None };
    }
    if first.digits > 10 || Digits::read(text, start, 1).list[0] != 1 {
        return None;
    }
    let cued = || Cursor::new(text, start).follows(CUE_CHARS, &PHONE_CUES);
    let hyphened = |shape: &&&[usize]| has_shape(runs, shape) && runs[1].gap == Gap::Hyphen;
    let count = if has_shape(runs, MOBILE_SHAPE) {
        MOBILE_SHAPE.len()
    } else if let Some(shape) = MOBILE_SHAPES_HYPHENED.iter().find(hyphened) {
        shape.len()
    } else {
        runs_of(runs, 11).filter(|count| *count == 11 || cued())?
    };
    let read = Digits::read(text, start, 11);
    if is_mobile(&read.list[..read.len]) && !is_sum(text, runs, count) { found(read.end, count) } else { None }
}

fn landline(text: &str, runs: &[Run]) -> Option<Found> {
    let first = &runs[0];
    let start = first.range.start;
    let whole = |digits: usize| {
        let read = Digits::read(text, start, digits);
        let area = read.area()?;
        let local = read.len - area;
        let dialled = matches!((area, local), (3, 8) | (4, 7 | 8)) && (2..=9).contains(&read.list[area]);
        dialled.then_some(read.end)
    };
    let found = |end, runs| Some(Found { kind: Kind::Phone, range: start..end, runs });
    if matches!(first.digits, 11 | 12) && !after_letter(text, start) {
        return whole(first.digits).and_then(|end| found(end, 1));
    }
    if !matches!(first.digits, 3 | 4) || runs.get(1).is_none_or(|run| run.gap == Gap::Dot) {
        return None;
    }
    let local: Vec<usize> = runs[1..].iter().take(2).map(|run| run.digits).collect();
    match local[..] {
        [7 | 8, ..] => whole(first.digits + local[0]).and_then(|end| found(end, 2)),
        [3 | 4, 4] => whole(first.digits + local[0] + local[1]).and_then(|end| found(end, 3)),
        _ => None,
    }
}

fn bank_card(text: &str, runs: &[Run]) -> Option<Found> {
    let first = &runs[0];
    let start = first.range.start;
    if after_letter(text, start) {
        return None;
    }
    let found = |end, runs| Some(Found { kind: Kind::BankCard, range: start..end, runs });
    let card = |digits: usize| {
        let read = Digits::read(text, start, digits);
        ((3..=6).contains(&read.list[0]) && luhn(&read.list[..read.len])).then_some(read.end)
    };
    if (16..=19).contains(&first.digits)
        && let Some(end) = card(first.digits)
    {
        return found(end, 1);
    }
    if (12..=DIGITS_MAX).contains(&first.digits) && Cursor::new(text, start).follows(CUE_CHARS, &BANK_CUES) {
        return found(first.range.end, 1);
    }
    let shapes = CARD_SHAPES.iter().filter(|shape| has_shape(runs, shape));
    shapes.filter_map(|shape| Some((card(shape.iter().sum())?, shape.len()))).find_map(|(end, runs)| found(end, runs))
}

impl Digits {
    /// Reads up to `max` digits (at most [`DIGITS_MAX`]) from `start`, over whatever stands between them.
    fn read(text: &str, start: usize, max: usize) -> Self {
        let mut read = Self { list: [0; DIGITS_MAX], len: 0, end: start };
        let mut here = Cursor::new(text, start);
        while read.len < max.min(DIGITS_MAX)
            && let Some(c) = here.bump()
        {
            if let Some(digit) = c.to_digit(10) {
                read.list[read.len] = digit as u8;
                read.len += 1;
                read.end = here.at();
            }
        }
        read
    }

    /// Whether the first places (15 of the old form, 17 of the new) name a province and a day that can be one of birth.
    fn is_identity(&self, places: usize) -> bool {
        let number = |range: Range<usize>| self.list[range].iter().fold(0u32, |n, &d| n * 10 + u32::from(d));
        let (century, rest) = if places == 15 { (19, 6) } else { (number(6..8), 8) };
        let (month, day) = (number(rest + 2..rest + 4), number(rest + 4..rest + 6));
        self.len == places
            && PROVINCES.contains(&(number(0..2) as u8))
            && (19..=20).contains(&century)
            && (1..=12).contains(&month)
            && (1..=31).contains(&day)
    }

    /// Digits of the area code the number begins with: 010, 02x, or 0 and three digits that begin with 3 to 9.
    fn area(&self) -> Option<usize> {
        match self.list {
            [0, 1, 0, ..] | [0, 2, ..] => Some(3),
            [0, 3..=9, ..] => Some(4),
            _ => None,
        }
    }
}

/// Writes a number with its secret digits as `*`, everything else as it was. Secret are: of a mobile number four before
/// the last four, of a fixed line four before the last two, of an identity number all but the first three and last two,
/// of a card all but the last four.
pub(super) fn mask(kind: Kind, found: &str, out: &mut String) {
    let is_place = |c: char| fold(c).is_ascii_digit() || fold(c) == 'x';
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

/// What the text between two runs makes of them: one number may be grouped by blanks, hyphens, dots or a bracket.
fn gap(between: &str) -> Gap {
    const BYTES_MAX: usize = 9;
    let mut gap = Gap::Apart;
    if between.len() > BYTES_MAX {
        return gap;
    }
    for c in between.chars().map(fold) {
        let next = match c {
            ' ' | '\u{a0}' | '\u{3000}' => Gap::Space,
            '-' | '—' | '–' | '−' | '‐' | '‑' => Gap::Hyphen,
            '.' | '·' => Gap::Dot,
            ')' => Gap::Bracket,
            '/' | '_' | ',' | '、' => Gap::Stroke,
            c if is_hidden(c) => continue,
            _ => return Gap::Apart,
        };
        gap = if matches!(gap, Gap::Apart | Gap::Space) { next } else { gap };
    }
    gap
}

/// Whether the runs are grouped so, with the same kind of gap throughout.
fn has_shape(runs: &[Run], shape: &[usize]) -> bool {
    runs.len() >= shape.len()
        && runs.iter().zip(shape).all(|(run, &digits)| run.digits == digits)
        && runs[1..shape.len()].iter().all(|run| run.gap == runs[1].gap)
}

/// How many leading runs have exactly so many digits together.
fn runs_of(runs: &[Run], digits: usize) -> Option<usize> {
    let mut left = digits;
    for (n, run) in runs.iter().enumerate() {
        left = left.checked_sub(run.digits)?;
        if left == 0 {
            return Some(n + 1);
        }
    }
    None
}

/// Whether the number made of the first `count` runs is a sum: 15000000000元, ￥15000000000, 15000000000.00.
fn is_sum(text: &str, runs: &[Run], count: usize) -> bool {
    let end = Cursor::new(text, runs[count - 1].range.end);
    let unit = end.peek().is_some_and(|c| "元万亿块%㎡".contains(c));
    let sign = Cursor::new(text, runs[0].range.start).peek_back().is_some_and(|c| "¥￥$".contains(c));
    let cents = runs.get(count).is_some_and(|run| run.gap == Gap::Dot && run.digits <= 2);
    unit || sign || cents
}

fn is_mobile(digits: &[u8]) -> bool {
    matches!(digits, [1, 3..=9, ..] if digits.len() == 11)
}

/// The check of card numbers (ISO/IEC 7812-1).
fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(n, &digit)| {
            let digit = u32::from(digit) * if n % 2 == 1 { 2 } else { 1 };
            if digit > 9 { digit - 9 } else { digit }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// A letter before it makes a number the number of a thing: D611025113204001.
fn after_letter(text: &str, start: usize) -> bool {
    Cursor::new(text, start).peek_back().is_some_and(|c| c.is_ascii_alphabetic())
}
