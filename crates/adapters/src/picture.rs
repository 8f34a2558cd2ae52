//! Pictures from outside: decoded, turned upright, shrunk and encoded again as JPEG, so that nothing of the file that
//! came in survives: no place, no camera, no script, no second file behind the first.
//!
//! Limits are checked before anything is decoded, and two pictures are decoded at a time at the most.

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits};
use sha2::{Digest, Sha256};
use std::io::Cursor;
use tokio::sync::Semaphore;

static AT_A_TIME: Semaphore = Semaphore::const_new(2);

/// The longer side of a stored picture, in pixels: enough to read a notice that was photographed.
const SIDE_MAX: u32 = 1600;
/// The longer side of its thumbnail, in pixels.
const THUMBNAIL_SIDE_MAX: u32 = 320;
const QUALITY: u8 = 80;

/// A picture as it is kept.
#[derive(Debug, Clone)]
pub struct Picture {
    /// SHA-256 of `jpeg`, in hex.
    pub digest: String,
    /// The picture.
    pub jpeg: Vec<u8>,
    /// A small one of it.
    pub thumbnail: Vec<u8>,
    /// Width of `jpeg` in pixels.
    pub width_px: u32,
    /// Height of `jpeg` in pixels.
    pub height_px: u32,
}

/// Why a file is not taken as a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// More bytes than allowed.
    #[error("the file is too large")]
    TooManyBytes,
    /// More pixels than allowed.
    #[error("the picture has too many pixels")]
    TooManyPixels,
    /// Not a JPEG, PNG or WebP picture, or damaged.
    #[error("not a picture that can be read")]
    NotAPicture,
}

/// Takes in a picture of at most `bytes_max` bytes and `pixels_max` pixels.
///
/// # Errors
/// See [`PictureError`].
pub async fn take_in(bytes: Vec<u8>, bytes_max: usize, pixels_max: u64) -> Result<Picture, PictureError> {
    if bytes.len() > bytes_max {
        return Err(PictureError::TooManyBytes);
    }
    let _permit = AT_A_TIME.acquire().await.map_err(|_| PictureError::NotAPicture)?;
    let decoded = tokio::task::spawn_blocking(move || take_in_now(&bytes, pixels_max)).await;
    decoded.unwrap_or(Err(PictureError::NotAPicture))
}

fn take_in_now(bytes: &[u8], pixels_max: u64) -> Result<Picture, PictureError> {
    let upright = decode(bytes, pixels_max)?;
    let picture = shrink(&upright, SIDE_MAX);
    let thumbnail = shrink(&picture, THUMBNAIL_SIDE_MAX);
    let jpeg = encode(&picture)?;
    Ok(Picture {
        digest: hex::encode(Sha256::digest(&jpeg)),
        thumbnail: encode(&thumbnail)?,
        width_px: picture.width(),
        height_px: picture.height(),
        jpeg,
    })
}

fn decode(bytes: &[u8], pixels_max: u64) -> Result<DynamicImage, PictureError> {
    let not_a_picture = |_| PictureError::NotAPicture;
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let reader = reader.map_err(|_| PictureError::NotAPicture)?;
    let mut decoder = reader.into_decoder().map_err(not_a_picture)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > pixels_max {
        return Err(PictureError::TooManyPixels);
    }
    let mut limits = Limits::default();
    // Four bytes a pixel, and as much again for what a decoder keeps beside it.
    limits.max_alloc = Some(pixels_max.saturating_mul(8));
    decoder.set_limits(limits).map_err(|_| PictureError::TooManyPixels)?;
    let orientation = decoder.orientation().map_err(not_a_picture)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(not_a_picture)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

fn shrink(picture: &DynamicImage, side_max: u32) -> DynamicImage {
    if picture.width().max(picture.height()) <= side_max {
        return picture.clone();
    }
    picture.resize(side_max, side_max, FilterType::Triangle)
}

fn encode(picture: &DynamicImage) -> Result<Vec<u8>, PictureError> {
    let mut jpeg = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut jpeg, QUALITY);
    picture.to_rgb8().write_with_encoder(encoder).map_err(|_| PictureError::NotAPicture)?;
    Ok(jpeg)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(width, height).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[tokio::test]
    async fn a_large_picture_is_shrunk_and_becomes_a_jpeg() {
        let picture = take_in(png(3200, 800), 1 << 20, 50_000_000).await.unwrap();
        assert_eq!((picture.width_px, picture.height_px), (1600, 400));
        assert!(picture.jpeg.starts_with(&[0xff, 0xd8]) && picture.thumbnail.len() < picture.jpeg.len());
    }

    /// A header that promises 100 megapixels is refused by its header: nothing of that size is allocated.
    #[tokio::test]
    async fn a_hundred_megapixels_are_refused_by_the_header() {
        let mut bytes = png(1, 1);
        bytes[16..20].copy_from_slice(&10_000_u32.to_be_bytes());
        bytes[20..24].copy_from_slice(&10_000_u32.to_be_bytes());
        let header = bytes[12..29].to_vec();
        bytes[29..33].copy_from_slice(&crc32(&header).to_be_bytes());
        let refused = take_in(bytes, 1 << 20, 50_000_000).await.unwrap_err();
        assert_eq!(refused, PictureError::TooManyPixels);
    }

    #[tokio::test]
    async fn what_is_no_picture_is_refused() {
        let jpeg = take_in(png(64, 64), 1 << 20, 1 << 20).await.unwrap().jpeg;
        let truncated = jpeg[..jpeg.len() / 4].to_vec();
        for bytes in [vec![], b"<svg onload=alert(1)>".to_vec(), b"\x89PNG\r\n\x1a\n".to_vec(), truncated[..8].to_vec()]
        {
            assert_eq!(take_in(bytes, 1 << 20, 1 << 20).await.unwrap_err(), PictureError::NotAPicture);
        }
        assert_eq!(take_in(vec![0; 9], 8, 8).await.unwrap_err(), PictureError::TooManyBytes);
    }

    fn crc32(bytes: &[u8]) -> u32 {
        let mut crc = !0_u32;
        for byte in bytes {
            crc ^= u32::from(*byte);
            for _ in 0..8 {
                crc = if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
            }
        }
        !crc
    }
}
