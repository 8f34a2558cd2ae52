//! The number of a home within its roll: building, entrance and room.

use crate::ids::HomeNo;
use crate::limits::HOME_NO_CHARS_MAX;

/// Digits of the longest number that homes are put in the order of.
const ORDER_DIGITS: usize = 6;

/// Digits of a room behind those of its floor: 501 is on the fifth, 1204 on the twelfth.
const ROOM_DIGITS: usize = 2;

impl HomeNo {
    /// The number of a room; building and entrance may be empty. Hyphens within entrance and room become `_`, because
    /// hyphens stand between the three. None where there is no room, or where it would be too long.
    pub fn of(building: &str, entrance: &str, room: &str) -> Option<HomeNo> {
        let inner = |part: &str| part.replace('-', "_");
        HomeNo::parse(&format!("{building}-{}-{}", inner(entrance), inner(room)))
    }

    /// Reads what people see: `3-2-501`, `3--501`, `--501`.
    pub fn parse(text: &str) -> Option<HomeNo> {
        let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '/' | '?' | '#' | '%' | '\\');
        let no = HomeNo::from(text);
        let fits = text.chars().count() <= HOME_NO_CHARS_MAX && text.chars().all(is_plain);
        (fits && text.matches('-').count() >= 2 && !no.room().is_empty()).then_some(no)
    }

    /// Building, entrance and room.
    pub fn parts(&self) -> (&str, &str, &str) {
        let mut parts = self.0.rsplitn(3, '-');
        let (room, entrance) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        (parts.next().unwrap_or_default(), entrance, room)
    }

    /// The building; empty where there is but one.
    pub fn building(&self) -> &str {
        self.parts().0
    }

    /// The room.
    pub fn room(&self) -> &str {
        self.parts().2
    }

    /// The floor, where the number of the room says it: 501 is on the fifth.
    pub fn floor(&self) -> Option<u32> {
        let room = self.room();
        let digits = room.find(|c: char| !c.is_ascii_digit()).map_or(room, |end| &room[..end]);
        let floor = digits.len().checked_sub(ROOM_DIGITS).filter(|floor| (1..=2).contains(floor))?;
        digits[..floor].parse().ok().filter(|floor| *floor > 0)
    }

    /// By this homes are put in the order in which people count them: 2 stands before 10.
    pub fn order(&self) -> String {
        let (mut order, mut digits) = (String::new(), String::new());
        let put = |digits: &mut String| {
            let number = std::mem::take(digits);
            if number.is_empty() { String::new() } else { format!("{number:0>ORDER_DIGITS$}") }
        };
        for c in self.0.chars() {
            if c.is_ascii_digit() {
                digits.push(c);
            } else {
                order.push_str(&put(&mut digits));
                order.push(c);
            }
        }
        order.push_str(&put(&mut digits));
        order
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_in_its_three_parts() {
        for (text, parts) in [
            ("3-2-501", ("3", "2", "501")),
            ("3--501", ("3", "", "501")),
            ("--501", ("", "", "501")),
            ("14号院1-2-301", ("14号院1", "2", "301")),
            ("A-1-2-301", ("A-1", "2", "301")),
        ] {
            assert_eq!(HomeNo::parse(text).unwrap().parts(), parts, "{text}");
        }
        for text in ["", "501", "3-501", "3-2-", "3-2-5 1", "3-2-a/b", &"9".repeat(60)] {
            assert_eq!(HomeNo::parse(text), None, "{text}");
        }
        assert_eq!(HomeNo::of("3", "2", "501-1").unwrap().as_str(), "3-2-501_1");
    }

    #[test]
    fn the_floor_stands_before_the_last_two_digits() {
        for (text, floor) in
            [("3-2-501", Some(5)), ("3-2-1204", Some(12)), ("3-2-501A", Some(5)), ("3-2-15", None), ("3-2-商3", None)]
        {
            assert_eq!(HomeNo::parse(text).unwrap().floor(), floor, "{text}");
        }
    }

    #[test]
    fn homes_stand_in_the_order_in_which_people_count() {
        let mut homes = ["10-1-101", "2-1-1001", "2-1-301", "2-10-101", "2-2-101"].map(HomeNo::from);
        homes.sort_by_key(HomeNo::order);
        assert_eq!(homes.map(|no| no.0), ["2-1-301", "2-1-1001", "2-2-101", "2-10-101", "10-1-101"]);
    }
}
