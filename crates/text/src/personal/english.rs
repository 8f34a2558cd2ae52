//! Names and homes in English: My name is Zhou Jianguo, Flat 301, Unit 1, Building 3.

use super::cursor::{Cursor, fold};
use super::finding::{Kind, Mark};

/// Words of one name at most, and letters of one of them.
const NAME_WORDS_MAX: usize = 3;
const WORD_CHARS_MAX: usize = 20;

/// Parts of one address: room, floor's unit, building, block.
const PARTS_MAX: usize = 4;

/// Longest number of a part: 1201A.
const LABEL_CHARS_MAX: usize = 5;

const ROOMS: [&str; 4] = ["flat", "apartment", "apt", "room"];
const HOUSES: [&str; 5] = ["unit", "building", "bldg", "block", "tower"];

/// The name that the word `name` at `at` introduces: My name is Zhou Jianguo, Name: Zhou Jianguo.
pub(super) fn named_at(text: &str, at: usize) -> Option<&str> {
    let mut here = Cursor::new(text, at);
    let is_mine = here.ends(5, &["my ", "full "]);
    let begins = here.peek_back().is_none_or(|c| "\n,.;:!?。、(".contains(c));
    if !(is_mine || begins) || !here.eat("name") || !here.eat_any(&[":", " :", " is ", "'s "]) {
        return None;
    }
    here.skip(2, |c| c == ' ');
    let (start, mut end, mut next) = (here, here, here);
    for _ in 0..NAME_WORDS_MAX {
        let word = next;
        let is_part = { word }.eat_any(&ROOMS) || { word }.eat_any(&HOUSES);
        let letters = next.skip(WORD_CHARS_MAX, |c| c.is_ascii_alphabetic() || c == '-' || c == '\'');
        if letters < 2 || is_part || !word.until(&next).starts_with(char::is_uppercase) {
            break;
        }
        end = next;
        next.skip(1, |c| c == ' ');
    }
    (end.at() > start.at()).then(|| start.until(&end))
}

/// The home whose first part is named by the word at `at`: a room with its unit or building, in any order.
pub(super) fn address_at(text: &str, at: usize) -> Option<Mark> {
    let start = Cursor::new(text, at);
    if start.peek_back().is_some_and(|c| c.is_ascii_alphanumeric()) {
        return None;
    }
    let (mut end, mut room, mut house) = (start, false, false);
    for _ in 0..PARTS_MAX {
        let mut next = end;
        next.skip(3, |c| c == ' ' || c == ',');
        let is_room = next.eat_any(&ROOMS);
        if !is_room && !next.eat_any(&HOUSES) {
            break;
        }
        let Some(behind) = label_end(next) else { break };
        (room, house, end) = (room || is_room, house || !is_room, behind);
    }
    (room && house).then(|| Mark { kind: Kind::HomeAddress, range: at..end.at(), shown: 0 })
}

/// The end of the number or letter of a part: 301, No. 3, A.
fn label_end(mut here: Cursor<'_>) -> Option<Cursor<'_>> {
    here.skip(2, |c| c == ' ' || c == '.');
    here.eat_any(&["no.", "no", "#"]);
    here.skip(1, |c| c == ' ');
    let start = here;
    let chars = here.skip(LABEL_CHARS_MAX, |c| c.is_ascii_alphanumeric());
    let is_numbered = chars == 1 || start.until(&here).contains(|c: char| fold(c).is_ascii_digit());
    (chars > 0 && is_numbered && !here.peek().is_some_and(|c| c.is_ascii_alphanumeric())).then_some(here)
}

#[cfg(test)]
mod tests {
    use crate::personal::tests::found;
    use crate::personal::{Kind, mask};

    #[test]
    fn a_writer_who_introduces_themself_in_english_is_found() {
        let text = "My name is Zhou Jianguo, Flat 301, Unit 1, Building 3";
        assert_eq!(found(text), [(Kind::Name, "Zhou Jianguo"), (Kind::HomeAddress, "Flat 301, Unit 1, Building 3")]);
        assert_eq!(mask(text), "My name is Z*** *******, Flat ***, Unit *, Building *");
        assert_eq!(found("Name: Li Na, phone below"), [(Kind::Name, "Li Na")]);
        assert_eq!(found("Building 3 Unit 1 Room No. 301"), [(Kind::HomeAddress, "Building 3 Unit 1 Room No. 301")]);
    }

    #[test]
    fn english_words_beside_them_stay() {
        for text in [
            "my name is not on the list",
            "Unit 1, Building 3 has no light",
            "the flat is cold, building works go on",
            "Room 301",
            "file name: Report",
            "Username: Admin",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
