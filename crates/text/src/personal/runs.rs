//! Runs of digits, and how they stand together.

use super::cursor::{Cursor, fold};
use super::finding::Kind;
use std::ops::Range;

/// Runs of digits one number is made of at most: an identity number digit by digit.
const RUNS_MAX: usize = 18;

/// What stands between a run of digits and the run before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Gap {
    Apart,
    Space,
    Hyphen,
    Dot,
    Bracket,
    /// `138/1234/5678`, `138、1234、5678`: how people write who know that numbers are looked for.
    Stroke,
}

/// Digits without anything between them.
#[derive(Clone)]
pub(super) struct Run {
    pub(super) range: Range<usize>,
    pub(super) digits: usize,
    pub(super) gap: Gap,
    /// Where an `X` ends that closes the run, as in an identity number.
    pub(super) x_end: Option<usize>,
}

/// All runs of digits of a text, in order.
#[derive(Default)]
pub(super) struct Runs(pub(super) Vec<Run>);

/// A number: where it stands and how many runs it takes.
pub(super) struct Found {
    pub(super) kind: Kind,
    pub(super) range: Range<usize>,
    pub(super) runs: usize,
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
        while here.bump().is_some_and(|c| c.is_ascii_digit()) {
            digits += 1;
            end = here;
        }
        let mut x = end;
        x.skip(1, |c| c == ' ' || c == '-');
        let x_end = (x.eat("x") && !x.peek().is_some_and(|c| c.is_ascii_alphanumeric())).then(|| x.at());
        let gap = match self.0.last() {
            Some(last) if last.x_end.is_none() => gap(&text[before..at]),
            _ => Gap::Apart,
        };
        self.0.push(Run { range: at..end.at(), digits, gap, x_end });
    }
}

/// The leading runs that may belong to one number.
pub(super) fn joined(runs: &[Run]) -> &[Run] {
    let more = runs[1..].iter().take(RUNS_MAX - 1).take_while(|run| run.gap != Gap::Apart).count();
    &runs[..=more]
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
            _ => return Gap::Apart,
        };
        gap = if matches!(gap, Gap::Apart | Gap::Space) { next } else { gap };
    }
    gap
}

/// Whether the runs are grouped so, with the same kind of gap throughout.
pub(super) fn has_shape(runs: &[Run], shape: &[usize]) -> bool {
    runs.len() >= shape.len()
        && runs.iter().zip(shape).all(|(run, &digits)| run.digits == digits)
        && runs[1..shape.len()].iter().all(|run| run.gap == runs[1].gap)
}

/// How many leading runs have exactly so many digits together.
pub(super) fn runs_of(runs: &[Run], digits: usize) -> Option<usize> {
    let mut left = digits;
    for (n, run) in runs.iter().enumerate() {
        left = left.checked_sub(run.digits)?;
        if left == 0 {
            return Some(n + 1);
        }
    }
    None
}
