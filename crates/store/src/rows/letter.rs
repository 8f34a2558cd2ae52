//! Files of letters.

use sqlx::FromRow;

/// An import.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct BatchRow {
    pub batch_id: String,
    pub file_name: String,
    pub person_id: Option<String>,
    pub begun_ms: i64,
    pub letters: i64,
    pub report: String,
    pub undone_ms: Option<i64>,
    pub roll_id: Option<String>,
}

/// Which imports a list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Batches {
    /// All.
    All,
    /// Those of letters.
    OfLetters,
    /// Those of homes of a roll.
    OfRoll(String),
}

/// A letter that became a matter.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the columns are described in the migrations")]
pub struct LetterRow {
    pub fingerprint: String,
    pub matter_id: i64,
    pub batch_id: String,
    pub number: Option<String>,
    pub number_digest: Option<String>,
}
