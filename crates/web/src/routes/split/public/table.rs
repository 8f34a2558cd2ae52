//! The shares as a table: of what is said of the homes only the columns in which something stands.

use super::worked::Made;
use mingtong_domain::split::{Bearer, Share};
use mingtong_words::Words;

/// The shares.
pub(super) struct SharesTable {
    /// What the columns between the home and its share are called.
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<SharesRow>,
    pub(super) sum: String,
}

/// What one pays.
pub(super) struct SharesRow {
    pub(super) id: String,
    pub(super) cells: Vec<String>,
    pub(super) amount: String,
    /// They got an odd fen.
    pub(super) is_up: bool,
    pub(super) pays: bool,
}

/// A column: its key, and what stands in it of one home.
type Column = (&'static str, fn(&Bearer, &str) -> Option<String>);

const COLUMNS: [Column; 6] = [
    ("floor", |_, floor| Some(floor.to_owned()).filter(|floor| !floor.is_empty())),
    ("area", |it, _| it.party.area.map(|area| area.to_string())),
    ("coefficient", |it, _| it.party.coefficient.map(|it| it.to_string())),
    ("percent", |it, _| it.party.percent.map(|it| it.to_string())),
    ("weight", |it, _| it.party.weight.map(|it| it.to_string())),
    ("fixed", |it, _| it.party.fixed.map(|it| it.to_string())),
];

impl SharesTable {
    pub(super) fn of(words: Words, made: &Made) -> Self {
        let homes: Vec<(&Bearer, &str)> =
            made.cost.bearers.iter().zip(made.floors.iter().map(String::as_str)).collect();
        let stands = |(_, cell): &&Column| homes.iter().any(|(bearer, floor)| cell(bearer, floor).is_some());
        let columns: Vec<&Column> = COLUMNS.iter().filter(stands).collect();
        let row = |((bearer, floor), share): (&(&Bearer, &str), &Share)| SharesRow {
            id: bearer.id.clone(),
            cells: columns.iter().map(|(_, cell)| cell(bearer, floor).unwrap_or_default()).collect(),
            amount: share.amount.to_string(),
            is_up: share.is_rounded_up,
            pays: bearer.party.pays,
        };
        Self {
            rows: homes.iter().zip(&made.answer.shares).map(row).collect(),
            columns: columns.iter().map(|(key, _)| words.word("split-column", key)).collect(),
            sum: made.cost.total.to_string(),
        }
    }
}
