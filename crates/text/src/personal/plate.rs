//! Number plates of vehicles (GA 36): 陕H12345, 滇A·D12345, 粤B1234学.

use super::cursor::{Cursor, fold};
use super::finding::{Kind, Mark};
use crate::script::is_han;

/// What stands between the office's letter and the number on a plate, and in how people write it.
const SEPARATORS: &str = "·.-•・ ";

/// The last sign of plates for learners, trailers, police, coaches, Hong Kong, Macau and consulates.
const LAST_SIGNS: &str = "学挂警港澳使领超";

/// The plate whose province stands at `at`.
pub(super) fn plate_at(text: &str, at: usize) -> Option<Mark> {
    let mut here = Cursor::new(text, at);
    here.bump();
    here.bump().filter(char::is_ascii_alphabetic)?;
    let shown = here.at() - at;
    here.skip(2, |c| SEPARATORS.contains(c));
    let start = here;
    let mut places = here.skip(7, |c| c.is_ascii_alphanumeric());
    let number = start.until(&here);
    if matches!(places, 4 | 5) && here.skip(1, |c| LAST_SIGNS.contains(c)) == 1 {
        places = 5;
    }
    let letters = number.chars().filter(|c| !fold(*c).is_ascii_digit()).count();
    // Electric cars have six places, of which the first or the last is a letter.
    let is_plate = match places {
        5 => letters <= 2,
        6 => (1..=2).contains(&letters),
        _ => false,
    };
    let goes_on = here.peek().is_some_and(|c| !is_han(c) && c.is_alphanumeric());
    (is_plate && !goes_on).then(|| Mark { kind: Kind::Plate, range: at..here.at(), shown })
}
