//! The log as anybody may read it: every event in order, in canonical form, with its leaf hash. What is private in it
//! is a digest.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::limits;

/// An event of the log.
#[derive(Debug, Clone)]
pub struct LogEntry {
    /// Its position.
    pub position: i64,
    /// The event in RFC 8785 form.
    pub canonical: String,
    /// Its RFC 6962 leaf hash, in hex.
    pub leaf_hash: String,
}

/// Events from a position on.
///
/// # Errors
/// The database failed.
pub async fn public_log(app: &App, hall: &Hall, from: i64, limit: u32) -> Result<Vec<LogEntry>, Fail> {
    let limit = limit.clamp(1, limits::LOG_ROWS_MAX);
    let rows = app.store.read().await?.link().range_rows(hall.id, from.max(0), limit).await?;
    let entry = |row: mingtong_store::rows::EventRow| LogEntry {
        position: row.position,
        leaf_hash: row.leaf_hash.iter().map(|byte| format!("{byte:02x}")).collect(),
        canonical: row.canonical,
    };
    Ok(rows.into_iter().map(entry).collect())
}
