//! What of a home is another than before.

use mingtong_domain::ids::HomeNo;
use mingtong_office::Arg;

/// A home that is another than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedHome {
    /// Its row in the file.
    pub row: u32,
    /// Which.
    pub no: HomeNo,
    /// What is another.
    pub fields: Vec<ChangedField>,
}

/// What of a home is another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedField {
    /// The key of its name.
    pub field: &'static str,
    /// What it was; empty where it was not known.
    pub before: Arg,
    /// What it is.
    pub after: Arg,
}

/// An area in square metres, as people write it: 98.53.
pub fn square_metres(area: i64) -> String {
    let exact = format!("{}.{:04}", area / 10_000, area % 10_000);
    exact.trim_end_matches('0').trim_end_matches('.').to_owned()
}
