//! The number of a matter as people type it, off a slip or a notice or from memory.

use super::numbered::MatterId;
use crate::written::narrow;

/// Digits of a year, of a place in a year, and of a place as it is printed.
const YEAR_DIGITS: usize = 4;
const PLACE_DIGITS_MAX: usize = 6;
const PLACE_DIGITS_PRINTED: usize = 4;

/// What somebody means who typed a number as short as they like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypedNumber {
    /// `明通2026-0031`, `2026-31`, `2026年第31号`, `20260031`.
    Whole(MatterId),
    /// `31`, `0031`, `31号`: a place in a year that was left out.
    Place(u32),
}

impl TypedNumber {
    /// Reads a number of a community whose numbers stand behind `prefix`. Full-width signs, any dash, spaces, 年, 第 and
    /// 号, 编号 or a # before it, and letters of either case are as good; what else stands there makes it no number.
    pub fn read(typed: &str, prefix: &str) -> Option<Self> {
        let form = plain(typed);
        let (form, prefix) = (form.trim(), plain(prefix));
        let rest = form.strip_prefix("编号").unwrap_or(form).trim_start_matches([':', '#', ' ']);
        let rest = match rest.strip_prefix(prefix.trim()) {
            Some(rest) if !prefix.trim().is_empty() => rest.trim_start_matches(['-', '#', ' ']),
            _ => rest,
        };
        let rest = rest.trim_end_matches([' ', '号']);
        // A dash at an end leads to something that was not typed.
        if rest.starts_with('-') || rest.ends_with('-') {
            return None;
        }
        let between = |c: char| matches!(c, '-' | '_' | '/' | '.' | ' ' | '年' | '第');
        let pieces: Vec<&str> = rest.split(between).filter(|piece| !piece.is_empty()).collect();
        match pieces.as_slice() {
            [year, place] => whole(year, place),
            // The dash was left out: what is printed has all its digits.
            [digits] if digits.len() >= YEAR_DIGITS + PLACE_DIGITS_PRINTED => {
                let (year, place) = digits.split_at_checked(YEAR_DIGITS)?;
                whole(year, place)
            }
            [place] => of_digits(place).filter(|place| (1..=MatterId::SEQUENCE_MAX).contains(place)).map(Self::Place),
            _ => None,
        }
    }

    /// The matter it is, where a year that was left out is `year`; none where that year has no such place.
    pub fn in_year(self, year: i16) -> Option<MatterId> {
        match self {
            Self::Whole(id) => Some(id),
            Self::Place(place) => MatterId::new(year, place),
        }
    }
}

fn whole(year: &str, place: &str) -> Option<TypedNumber> {
    let year = of_digits(year).filter(|_| year.len() == YEAR_DIGITS).and_then(|year| i16::try_from(year).ok())?;
    MatterId::new(year, of_digits(place)?).map(TypedNumber::Whole)
}

/// As many digits as a place has at most, and nothing else.
fn of_digits(text: &str) -> Option<u32> {
    let is_short = (1..=PLACE_DIGITS_MAX).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_short.then(|| text.parse().ok())?
}

/// Half-width signs of full-width ones, small letters, one dash for all that look alike, one space for all blanks.
fn plain(text: &str) -> String {
    let one_of_its_kind = |c: char| match c {
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    };
    text.chars().map(narrow).map(one_of_its_kind).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(place: u32) -> MatterId {
        MatterId::new(2026, place).unwrap()
    }

    #[test]
    fn a_whole_number_is_read_in_every_spelling() {
        for typed in [
            "明通2026-0031",
            " 明通 2026-0031 ",
            "明通-2026-0031",
            "明通２０２６－００３１",
            "　明通２０２６　－　００３１",
            "2026-0031",
            "2026-31",
            "2026 - 31",
            "2026—0031",
            "2026−31",
            "2026/31",
            "2026年第31号",
            "2026 0031",
            "20260031",
            "编号：明通2026-0031",
            "#2026-31",
        ] {
            let read = TypedNumber::read(typed, "明通");
            assert_eq!(read, Some(TypedNumber::Whole(id(31))), "{typed}");
            assert_eq!(read.and_then(|read| read.in_year(2020)), Some(id(31)), "{typed}");
        }
        assert_eq!(TypedNumber::read("mt2026-31", "MT"), Some(TypedNumber::Whole(id(31))));
        assert_eq!(TypedNumber::read("2026-31", ""), Some(TypedNumber::Whole(id(31))));
    }

    #[test]
    fn a_place_alone_is_of_the_year_that_is_meant() {
        for typed in
            ["31", "0031", "０３１", "３１", " 31 ", "31号", "第31号", "#31", "＃31", "明通31", "明通 31", "编号31"]
        {
            let read = TypedNumber::read(typed, "明通");
            assert_eq!(read, Some(TypedNumber::Place(31)), "{typed}");
            assert_eq!(read.and_then(|read| read.in_year(2026)), Some(id(31)), "{typed}");
        }
        assert_eq!(TypedNumber::Place(31).in_year(1899), None);
    }

    #[test]
    fn what_is_no_number_is_none() {
        for typed in [
            "",
            " ",
            "明通",
            "号",
            "三十一",
            "0",
            "2026-0000",
            "-31",
            "2026-",
            "明通2026-",
            "1000000",
            "9999999",
            "123456789012",
            "1234-5678-9012",
            "2026-31-2",
            "26-31",
            "3 1x",
            "路灯1",
            "路灯路灯路灯",
            "2026-٣",
            "K7QM-2XAB-9TRC",
        ] {
            assert_eq!(TypedNumber::read(typed, "明通"), None, "{typed}");
        }
    }
}
