//! What homes are together, in words: with what is unknown of it.

use crate::args::text_arg;
use mingtong_app::roll::square_metres;
use mingtong_domain::roll::{Count, Numbers};
use mingtong_words::Words;

/// A line of the table: what it is about, homes, heads, area, what is unknown.
pub(super) struct NumberLine {
    pub(super) name: String,
    /// The building, for a link to its homes.
    pub(super) building: Option<String>,
    pub(super) homes: u32,
    pub(super) heads: u32,
    pub(super) area: String,
    pub(super) notes: String,
}

/// The lines of the buildings, and the line of all.
pub(super) fn by_building(words: Words, numbers: &Numbers) -> Vec<NumberLine> {
    let named = |building: &String| match building.is_empty() {
        true => words.t("roll-no-building").to_owned(),
        false => words.ta("roll-building", &[text_arg("building", building)]),
    };
    numbers.buildings.iter().map(|(building, count)| line(words, named(building), Some(building), count)).collect()
}

/// The lines of the uses, where there are several.
pub(super) fn by_part(words: Words, numbers: &Numbers) -> Vec<NumberLine> {
    let parts = numbers.parts.iter().filter(|_| numbers.parts.len() > 1);
    parts.map(|(part, count)| line(words, words.word("home-part", part.key()), None, count)).collect()
}

pub(super) fn of_all(words: Words, numbers: &Numbers) -> NumberLine {
    line(words, words.t("roll-all").to_owned(), None, &numbers.all)
}

fn line(words: Words, name: String, building: Option<&String>, count: &Count) -> NumberLine {
    NumberLine {
        name,
        building: building.cloned(),
        homes: count.homes,
        heads: count.heads,
        area: area(words, count.area),
        notes: notes(words, count),
    }
}

/// An area with its unit.
pub(super) fn area(words: Words, area: i64) -> String {
    words.ta("roll-square-metres", &[text_arg("area", square_metres(area))])
}

/// What is unknown of the homes, and how many were not handed over; empty where there is nothing to say.
fn notes(words: Words, count: &Count) -> String {
    let notes = [
        ("roll-areas-unknown", count.areas_unknown),
        ("roll-owners-unknown", count.owners_unknown),
        ("roll-not-handed-over", count.not_handed_over),
    ];
    let said = notes.into_iter().filter(|(_, homes)| *homes > 0);
    let said: Vec<String> = said.map(|(key, homes)| words.ta(key, &[text_arg("homes", homes)])).collect();
    said.join(words.t("roll-notes-join"))
}
