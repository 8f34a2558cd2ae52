//! The log.

use sqlx::FromRow;

/// An event of the log with its leaf hash.
#[derive(Debug, Clone, FromRow)]
pub struct EventRow {
    /// The position.
    pub position: i64,
    /// The stream.
    pub stream: String,
    /// The event, in RFC 8785 form.
    pub canonical: String,
    /// Its RFC 6962 leaf hash.
    pub leaf_hash: Vec<u8>,
}
