//! The codes that a picture of a paper shows: its number needs not be typed.

use crate::app::App;
use crate::fail::Fail;
use mingtong_adapters::picture;
use mingtong_domain::limits;

/// What the QR codes of a picture say; nothing where it is none, or shows none that can be read.
///
/// # Errors
/// Too many pictures wait.
pub async fn scan_picture(app: &App, bytes: Vec<u8>) -> Result<Vec<String>, Fail> {
    let (bytes_max, pixels_max) = (limits::PICTURE_BYTES_MAX, limits::PICTURE_PIXELS_MAX);
    Ok(picture::codes(&app.gates.pictures, bytes, bytes_max, pixels_max).await?)
}
