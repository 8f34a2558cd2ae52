//! Texts and pictures, apart from the log.

use sqlx::FromRow;

/// A text with its salt; the body is gone once it was erased.
#[derive(Debug, Clone, FromRow)]
pub struct ContentRow {
    /// The reference: the digest of salt and body.
    pub content_id: String,
    /// Random bytes, so that a guess cannot be confirmed once the text is erased.
    pub salt: Vec<u8>,
    /// The text.
    pub body: Option<String>,
    /// When it was erased.
    pub erased_ms: Option<i64>,
}

/// A picture without its bytes.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct PictureRow {
    pub picture_id: String,
    pub width_px: i64,
    pub height_px: i64,
}
