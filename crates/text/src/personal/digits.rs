//! The digits of a number, and what they can be.

use super::cursor::Cursor;
use std::ops::Range;

/// Digits that are read of one number: those of numbers written without a gap between them.
pub(super) const DIGITS_MAX: usize = 44;

/// First two digits of an identity number: the provinces (GB/T 2260).
const PROVINCES: [u8; 35] = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
    64, 65, 71, 81, 82, 83,
];

/// The first digits of a number, and where they end.
pub(super) struct Digits {
    pub(super) list: [u8; DIGITS_MAX],
    pub(super) len: usize,
    pub(super) end: usize,
}

impl Digits {
    /// Reads up to `max` digits (at most [`DIGITS_MAX`]) from `start`, over whatever stands between them.
    pub(super) fn read(text: &str, start: usize, max: usize) -> Self {
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
    pub(super) fn is_identity(&self, places: usize) -> bool {
        let number = |range: Range<usize>| self.list[range].iter().fold(0u32, |n, &d| n * 10 + u32::from(d));
        let (century, rest) = if places == 15 { (19, 6) } else { (number(6..8), 8) };
        let (month, day) = (number(rest + 2..rest + 4), number(rest + 4..rest + 6));
        self.len == places
            && PROVINCES.contains(&(number(0..2) as u8))
            && (19..=20).contains(&century)
            && (1..=12).contains(&month)
            && (1..=31).contains(&day)
    }

    /// Whether all of it is a fixed line with its area code.
    pub(super) fn is_fixed_line(&self) -> bool {
        self.area().is_some_and(|area| {
            let local = self.len.saturating_sub(area);
            matches!((area, local), (3, 8) | (4, 7 | 8)) && (2..=9).contains(&self.list[area])
        })
    }

    /// Whether eight digits are a day of this century or the last: 20150830.
    pub(super) fn is_day(&self) -> bool {
        match self.list[..self.len] {
            [1, 9, _, _, m, n, d, e] | [2, 0, _, _, m, n, d, e] => {
                (1..=12).contains(&(10 * m + n)) && (1..=31).contains(&(10 * d + e))
            }
            _ => false,
        }
    }

    /// Digits of the area code the number begins with: 010, 02x, or 0 and three digits that begin with 3 to 9.
    pub(super) fn area(&self) -> Option<usize> {
        match self.list {
            [0, 1, 0, ..] | [0, 2, ..] => Some(3),
            [0, 3..=9, ..] => Some(4),
            _ => None,
        }
    }
}

/// How many digits the first of several numbers has that stand glued together; none unless each of them is a mobile
/// number, a fixed line with its area code or an identity number, and there are at least two.
pub(super) fn first_of_glued(digits: &[u8]) -> Option<usize> {
    [11, 12, 18].into_iter().find(|&len| {
        let (first, rest) = (digits.get(..len), digits.get(len..).unwrap_or_default());
        first.is_some_and(is_whole) && !rest.is_empty() && (is_whole(rest) || first_of_glued(rest).is_some())
    })
}

fn is_whole(digits: &[u8]) -> bool {
    let mut read = Digits { list: [0; DIGITS_MAX], len: digits.len(), end: 0 };
    read.list[..digits.len()].copy_from_slice(digits);
    is_mobile(digits) || read.is_fixed_line() || (digits.len() == 18 && Digits { len: 17, ..read }.is_identity(17))
}

pub(super) fn is_mobile(digits: &[u8]) -> bool {
    matches!(digits, [1, 3..=9, ..] if digits.len() == 11)
}

/// The last place of an identity number that its first seventeen ask for (GB 11643, by ISO 7064 MOD 11-2); ten is `X`.
pub(super) fn identity_check(digits: &[u8]) -> u8 {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(&digit, weight)| u32::from(digit) * weight).sum();
    ((12 - sum % 11) % 11) as u8
}

/// The check of card numbers (ISO/IEC 7812-1).
pub(super) fn luhn(digits: &[u8]) -> bool {
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
