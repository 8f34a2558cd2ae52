//! Number plates of vehicles (GA 36): 陕H12345, 滇A·D12345, 粤B1234学.

use super::cursor::Cursor;
use super::finding::{Kind, Mark};
use crate::script::is_han;

/// What stands between the office's letter and the number on a plate, and in how people write it.
const SEPARATORS: &str = "·.-•・ ";

/// The last sign of plates for learners, trailers, police, coaches, Hong Kong, Macau and consulates.
const LAST_SIGNS: &str = "学挂警港澳使领超";

/// The plate whose province stands at `at`, also with blanks between its places: 云 A 1 2 3 4 5.
pub(super) fn plate_at(text: &str, at: usize) -> Option<Mark> {
    let mut here = Cursor::new(text, at);
    here.bump();
    here.skip(1, is_blank);
    here.bump().filter(char::is_ascii_alphabetic)?;
    let shown = here.at() - at;
    here.skip(2, |c| SEPARATORS.contains(c));
    let end = number_end(here, 0).or_else(|| number_end(here, 1))?;
    Some(Mark { kind: Kind::Plate, range: at..end.at(), shown })
}

/// The end of the number of a plate, of which at most so many blanks part two places.
fn number_end(start: Cursor<'_>, blanks: usize) -> Option<Cursor<'_>> {
    let (mut end, mut places, mut letters) = (start, 0, 0);
    while places < 7 {
        let mut next = end;
        next.skip(blanks, is_blank);
        let Some(c) = next.bump().filter(char::is_ascii_alphanumeric) else { break };
        (places, letters, end) = (places + 1, letters + usize::from(c.is_ascii_alphabetic()), next);
    }
    let mut last = end;
    last.skip(blanks, is_blank);
    if matches!(places, 4 | 5) && last.skip(1, |c| LAST_SIGNS.contains(c)) == 1 {
        (places, end) = (5, last);
    }
    // Electric cars have six places, of which the first or the last is a letter.
    let is_plate = match places {
        5 => letters <= 2,
        6 => (1..=2).contains(&letters),
        _ => false,
    };
    let goes_on = end.peek().is_some_and(|c| !is_han(c) && c.is_alphanumeric());
    (is_plate && !goes_on).then_some(end)
}

fn is_blank(c: char) -> bool {
    c == ' ' || c == '\u{3000}'
}
