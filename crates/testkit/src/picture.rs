//! Pictures to send.

use image::{ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

/// A small picture of one colour, as a PNG file; another shade is another picture.
///
/// # Panics
/// It cannot be written.
pub fn png(shade: u8) -> Vec<u8> {
    png_of([shade.wrapping_mul(40), 0, 0])
}

/// As [`png`], of any colour.
///
/// # Panics
/// It cannot be written.
pub fn png_of(colour: [u8; 3]) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let picture = RgbImage::from_pixel(40, 30, Rgb(colour));
    picture.write_to(&mut bytes, ImageFormat::Png).expect("a picture is written into memory");
    bytes.into_inner()
}
