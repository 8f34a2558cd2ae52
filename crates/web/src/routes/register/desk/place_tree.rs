//! The place tree as nested lists, or one branch of it; of too many places only those that hold others.

use crate::visit::Visit;
use mingtong_domain::ids::PlaceId;
use mingtong_domain::register::{Place, PlaceKind};

/// Lines of a tree that somebody still scrolls through: 50 buildings with 6 entrances each are 350.
const LINES_MAX: usize = 1_000;

/// A place in the tree.
pub(super) struct Line {
    pub(super) href: String,
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) code: String,
    pub(super) is_retired: bool,
    /// How many lie in it and are not shown below it, in words.
    pub(super) hidden: Option<String>,
    /// Whether a list of what lies in it follows.
    pub(super) opens: bool,
}

/// What a template writes one after the other.
pub(super) enum Piece {
    Line(Line),
    /// The list in a place ends.
    Close,
}

/// A tree to show.
pub(super) struct Tree {
    pub(super) pieces: Vec<Piece>,
    /// For how many places there is no room, in words.
    pub(super) left_out: Option<String>,
}

/// The tree from the top, or what lies in a place.
pub(super) fn tree(visit: &Visit, of: Option<&PlaceId>) -> Tree {
    let register = &visit.hall.register;
    let total = of.map_or(register.places.size(), |place| register.inside(place).len());
    let mut grown = Grown { visit, is_whole: total <= LINES_MAX, lines: 0, left_out: 0, pieces: Vec::new() };
    let top: Vec<&Place> = match of {
        Some(place) => register.directly_inside(place).filter_map(|id| register.places.get(id)).collect(),
        None => register.places.values().filter(|place| place.parent.is_none()).collect(),
    };
    // What was asked for is shown whatever it is; below it, of too many only what holds others.
    for place in sorted(visit, top) {
        grown.grow(place);
    }
    Tree { left_out: some(visit, "admin-places-left-out", grown.left_out), pieces: grown.pieces }
}

struct Grown<'v> {
    visit: &'v Visit,
    is_whole: bool,
    lines: usize,
    left_out: usize,
    pieces: Vec<Piece>,
}

impl Grown<'_> {
    /// A place with what lies in it; the tree is as deep as the register allows at the most.
    fn grow(&mut self, place: &Place) {
        if self.lines >= LINES_MAX {
            self.left_out += 1;
            return;
        }
        self.lines += 1;
        let visit = self.visit;
        let register = &visit.hall.register;
        let inside: Vec<&Place> =
            register.directly_inside(&place.id).filter_map(|id| register.places.get(id)).collect();
        let all = inside.len();
        let shown: Vec<&Place> = inside.into_iter().filter(|place| self.is_whole || holds_others(place.kind)).collect();
        let opens = !shown.is_empty();
        self.pieces.push(Piece::Line(Line {
            href: visit.link(&format!("/desk/places/{}", place.id)),
            name: visit.hall.words(&place.name).to_owned(),
            kind: visit.words.word("place-kind", place.kind.key()),
            code: place.code().to_owned(),
            is_retired: place.retired.is_some(),
            hidden: some(visit, "admin-places-inside", all - shown.len()),
            opens,
        }));
        for place in sorted(visit, shown) {
            self.grow(place);
        }
        if opens {
            self.pieces.push(Piece::Close);
        }
    }
}

/// How many, in words; nothing where there is none.
fn some(visit: &Visit, key: &str, count: usize) -> Option<String> {
    (count > 0).then(|| visit.words.ta(key, &[("n", count.into())]))
}

fn holds_others(kind: PlaceKind) -> bool {
    match kind {
        PlaceKind::Grid | PlaceKind::Courtyard | PlaceKind::Public | PlaceKind::Building => true,
        PlaceKind::Entrance | PlaceKind::Home => false,
    }
}

/// By name, as people count: 2栋 before 10栋.
fn sorted<'p>(visit: &Visit, mut places: Vec<&'p Place>) -> Vec<&'p Place> {
    places.sort_by_cached_key(|place| (counted(visit.hall.words(&place.name)), place.id.clone()));
    places
}

/// A name as pieces of words and numbers.
fn counted(name: &str) -> Vec<(String, u64)> {
    let mut pieces = vec![(String::new(), 0_u64)];
    let mut in_number = false;
    for letter in name.chars() {
        let digit = letter.to_digit(10).map(u64::from);
        if digit.is_none() && in_number {
            pieces.push((String::new(), 0));
        }
        in_number = digit.is_some();
        if let Some((word, number)) = pieces.last_mut() {
            match digit {
                Some(digit) => *number = number.saturating_mul(10).saturating_add(digit),
                None => word.push(letter),
            }
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn two_comes_before_ten() {
        let mut names = ["10栋", "2栋", "东风巷114号", "东风巷14号院", "1栋2单元", "1栋"];
        names.sort_by_cached_key(|name| counted(name));
        assert_eq!(names, ["1栋", "1栋2单元", "2栋", "10栋", "东风巷14号院", "东风巷114号"]);
    }
}
