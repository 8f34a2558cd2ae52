//! A value of a table as it is copied from one engine to the other.

/// A value as it is copied from one engine to the other.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cell {
    /// Of whole numbers.
    Integer(Option<i64>),
    /// Of text.
    Text(Option<String>),
    /// Of bytes.
    Bytes(Option<Vec<u8>>),
}

impl Cell {
    /// As text; none where there is no value.
    pub fn shown(&self) -> Option<String> {
        match self {
            Cell::Integer(number) => number.map(|number| number.to_string()),
            Cell::Text(text) => text.clone(),
            Cell::Bytes(bytes) => bytes.as_ref().map(hex::encode),
        }
    }
}
