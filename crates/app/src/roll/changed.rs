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
