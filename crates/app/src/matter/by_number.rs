//! A matter by its number, as people type it off a slip or a notice: 明通2026-0001, 2026-0001, 0001, 1, in full-width
//! signs too.

use super::load::load;
use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::Visibility;
use mingtong_text::normal::normal;

/// What stands for the hyphen of a number, and what people write around one.
const BETWEEN: &str = "-–—−‐‑_/. 年第";
const AROUND: &[&str] = &["编号", "号"];

/// Digits of a place in a year, and of a year.
const PLACE_DIGITS_MAX: usize = 6;
const YEAR_DIGITS: usize = 4;

/// What a number leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ByNumber {
    /// A matter that everybody reads.
    Public(MatterId),
    /// It is a number, and no public matter has it; whether another has it is told nobody.
    NotShown(String),
    /// It is no number.
    NoNumber,
}

/// What somebody without a code finds by a number.
///
/// # Errors
/// The database failed.
pub async fn by_number(app: &App, hall: &Hall, typed: &str) -> Result<ByNumber, Fail> {
    let meant = meant(&hall.prefix, typed, app.now().year());
    let Some(likeliest) = meant.first().copied() else { return Ok(ByNumber::NoNumber) };
    let mut reader = app.store.read().await?;
    let link = &mut reader.link();
    for id in meant {
        match load(link, hall, id).await {
            Ok((matter, _)) => {
                let is_seen = Who::public(None).may_see(&hall.register, &matter);
                if is_seen && matter.visibility == Visibility::Public {
                    return Ok(ByNumber::Public(id));
                }
            }
            Err(Fail::NotFound) => {}
            Err(fail) => return Err(fail),
        }
    }
    Ok(ByNumber::NotShown(hall.number(likeliest)))
}

/// The numbers that may be meant, the likeliest first: without a year that of this year, else of the one before.
fn meant(prefix: &str, typed: &str, this_year: i16) -> Vec<MatterId> {
    let form = normal(typed);
    let mut rest = form.trim_start_matches("编号").trim_start_matches([':', ' ']);
    rest = rest.strip_prefix(normal(prefix).as_str()).unwrap_or(rest);
    let bare = AROUND.iter().fold(rest.to_owned(), |text, word| text.replace(word, ""));
    let pieces: Vec<&str> = bare.split(|c: char| BETWEEN.contains(c)).filter(|piece| !piece.is_empty()).collect();
    let number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<u32>().ok())?;
    let of_year = |year: &str, place: &str| {
        let year = number(year).filter(|_| year.len() == YEAR_DIGITS).and_then(|year| i16::try_from(year).ok())?;
        MatterId::new(year, number(place).filter(|_| place.len() <= PLACE_DIGITS_MAX)?)
    };
    match pieces.as_slice() {
        [year, place] => of_year(year, place).into_iter().collect(),
        // The hyphen was left out.
        [digits] if digits.len() > PLACE_DIGITS_MAX && digits.is_ascii() => {
            let (year, place) = digits.split_at(YEAR_DIGITS);
            of_year(year, place).into_iter().collect()
        }
        [place] if place.len() <= PLACE_DIGITS_MAX => match number(place) {
            Some(place) => {
                [this_year, this_year - 1].into_iter().filter_map(|year| MatterId::new(year, place)).collect()
            }
            None => vec![],
        },
        _ => vec![],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_in_every_spelling() {
        let first = MatterId::new(2026, 1).unwrap();
        for typed in [
            "明通2026-0001",
            " 明通 2026-0001 ",
            "明通２０２６－０００１",
            "2026-0001",
            "2026-1",
            "2026—0001",
            "2026年第1号",
            "2026 0001",
            "20260001",
            "编号：明通2026-0001",
        ] {
            assert_eq!(meant("明通", typed, 2027), [first], "{typed}");
        }
        let short = [MatterId::new(2026, 1).unwrap(), MatterId::new(2025, 1).unwrap()];
        for typed in ["0001", "1", "０００１", "１", "第1号", "明通1"] {
            assert_eq!(meant("明通", typed, 2026), short, "{typed}");
        }
    }

    #[test]
    fn what_is_no_number_is_none() {
        for typed in ["", "明通", "K7QM-2XAB-9TRC", "0", "2026-0000", "1234-5678-9012", "123456789012", "路灯1"] {
            assert!(meant("明通", typed, 2026).is_empty(), "{typed}");
        }
    }
}
