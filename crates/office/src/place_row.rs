//! A place as a row of a list says it.

/// A row of the list, as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceRow {
    /// The number that a person sees beside the row.
    pub row: u32,
    /// Its name.
    pub name: String,
    /// What it is, in the words of the file.
    pub kind: String,
    /// Its code; may be empty.
    pub code: String,
    /// What it lies in: code, name or full name; empty at the top.
    pub parent: String,
}

impl PlaceRow {
    /// Whether it says nothing.
    pub(crate) fn is_empty(&self) -> bool {
        [&self.name, &self.kind, &self.code, &self.parent].iter().all(|text| text.is_empty())
    }
}
