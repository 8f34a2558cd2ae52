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

/// A picture as it is shown, or its thumbnail, with the salt of its name: whoever is shown both sizes can tell whether
/// they are those that were recorded.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct StoredPicture {
    /// The bytes.
    pub jpeg: Vec<u8>,
    /// The salt, gone with the bytes once it is erased.
    pub salt: Vec<u8>,
}

impl StoredPicture {
    /// The salt in hex, as it is published.
    pub fn salt_hex(&self) -> String {
        hex::encode(&self.salt)
    }
}

/// A picture without its bytes.
#[derive(Debug, Clone, FromRow)]
#[expect(missing_docs, reason = "the columns are described in the migration")]
pub struct PictureRow {
    pub picture_id: String,
    pub width_px: i64,
    pub height_px: i64,
}
