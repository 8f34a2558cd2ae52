//! Pictures from outside: decoded, turned upright, shrunk and encoded again as JPEG, so that nothing of the file that
//! came in survives: no place, no camera, no script, no second file behind the first.
//!
//! Limits are checked before anything is decoded, and only so many pictures are decoded at a time as a gate lets in.

use crate::gate::{Busy, Gate, Undone};
use crate::jpeg;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgba};
use std::io::Cursor;

/// The longer side of a stored picture, in pixels: enough to read a notice that was photographed.
const SIDE_MAX: u32 = 1600;
/// The longer side of its thumbnail, in pixels.
const THUMBNAIL_SIDE_MAX: u32 = 320;
const QUALITY: u8 = 80;

/// A picture as it is kept.
#[derive(Debug, Clone)]
pub struct Picture {
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
    /// Not a JPEG, PNG or WebP picture, damaged, or only the beginning of one.
    #[error("not a whole picture that can be read")]
    NotAPicture,
}

/// Takes in a picture of at most `bytes_max` bytes and `pixels_max` pixels; why not is within.
///
/// # Errors
/// Too many wait.
pub async fn take_in(
    gate: &Gate,
    bytes: Vec<u8>,
    bytes_max: usize,
    pixels_max: u64,
) -> Result<Result<Picture, PictureError>, Busy> {
    if bytes.len() > bytes_max {
        return Ok(Err(PictureError::TooManyBytes));
    }
    match gate.work(move || take_in_now(&bytes, pixels_max)).await {
        Ok(taken) => Ok(taken),
        Err(Undone::Busy(busy)) => Err(busy),
        // A decoder that panics has met something that is no picture.
        Err(Undone::Panicked) => Ok(Err(PictureError::NotAPicture)),
    }
}

/// What the QR codes say that a picture of at most `bytes_max` bytes and `pixels_max` pixels shows; none where it is no
/// picture, or shows none that can be read.
///
/// # Errors
/// Too many wait.
pub async fn codes(gate: &Gate, bytes: Vec<u8>, bytes_max: usize, pixels_max: u64) -> Result<Vec<String>, Busy> {
    if bytes.len() > bytes_max {
        return Ok(vec![]);
    }
    match gate.work(move || codes_now(&bytes, pixels_max)).await {
        Ok(codes) => Ok(codes),
        Err(Undone::Busy(busy)) => Err(busy),
        Err(Undone::Panicked) => Ok(vec![]),
    }
}

fn codes_now(bytes: &[u8], pixels_max: u64) -> Vec<String> {
    let Ok(upright) = decode(bytes, pixels_max) else { return vec![] };
    let grey = shrink(&upright, SIDE_MAX).into_luma8();
    let (width, height) = (grey.width(), grey.height());
    let side = |side: u32| usize::try_from(side).unwrap_or_default();
    let at = |x: usize, y: usize| match (u32::try_from(x), u32::try_from(y)) {
        (Ok(x), Ok(y)) if x < width && y < height => grey.get_pixel(x, y).0[0],
        _ => u8::MAX,
    };
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(side(width), side(height), at);
    prepared.detect_grids().into_iter().filter_map(|grid| grid.decode().ok()).map(|(_, said)| said).collect()
}

fn take_in_now(bytes: &[u8], pixels_max: u64) -> Result<Picture, PictureError> {
    let upright = decode(bytes, pixels_max)?;
    let picture = shrink(&upright, SIDE_MAX);
    let thumbnail = shrink(&picture, THUMBNAIL_SIDE_MAX);
    let jpeg = encode(&picture)?;
    Ok(Picture { thumbnail: encode(&thumbnail)?, width_px: picture.width(), height_px: picture.height(), jpeg })
}

fn decode(bytes: &[u8], pixels_max: u64) -> Result<DynamicImage, PictureError> {
    let not_a_picture = |_| PictureError::NotAPicture;
    let reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format();
    let reader = reader.map_err(|_| PictureError::NotAPicture)?;
    // Where a PNG or a WebP breaks off, its decoder says so; that of JPEG paints the rest grey.
    if reader.format() == Some(ImageFormat::Jpeg) && !jpeg::is_whole(bytes) {
        return Err(PictureError::NotAPicture);
    }
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
    Ok(on_white(picture))
}

/// JPEG knows no transparency. What shines through is paper, also where pixels are mixed in shrinking.
fn on_white(picture: DynamicImage) -> DynamicImage {
    if !picture.color().has_alpha() {
        return picture;
    }
    let mut picture = picture.into_rgba8();
    for pixel in picture.pixels_mut() {
        let Rgba([red, green, blue, alpha]) = *pixel;
        *pixel = Rgba([over_white(red, alpha), over_white(green, alpha), over_white(blue, alpha), u8::MAX]);
    }
    DynamicImage::ImageRgba8(picture)
}

/// One channel laid over white, rounded to the nearest.
fn over_white(channel: u8, alpha: u8) -> u8 {
    let white = u16::from(u8::MAX);
    let alpha = u16::from(alpha);
    let mixed = (u16::from(channel) * alpha + white * (white - alpha) + white / 2) / white;
    // A mean of two bytes is a byte: the fallback is never taken.
    u8::try_from(mixed).unwrap_or(u8::MAX)
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

    /// A code as a printer prints it, photographed at an angle of a right one.
    fn code(said: &str) -> Vec<u8> {
        const MODULE: u32 = 6;
        let code = qrcode::QrCode::new(said).unwrap();
        let (width, colors) = (u32::try_from(code.width()).unwrap(), code.to_colors());
        let side = (width + 8) * MODULE;
        let picture = image::GrayImage::from_fn(side, side, |x, y| {
            let (x, y) = ((x / MODULE).wrapping_sub(4), (y / MODULE).wrapping_sub(4));
            let is_dark =
                x < width && y < width && colors[usize::try_from(y * width + x).unwrap()] == qrcode::Color::Dark;
            image::Luma([if is_dark { 20 } else { 230 }])
        });
        written(&DynamicImage::ImageLuma8(picture).rotate90(), ImageFormat::Jpeg)
    }

    #[tokio::test]
    async fn what_a_code_says_is_read_from_its_picture() {
        let said = "https://mingtong.example/c/mingtong/desk/votes/v1/papers?paper=0007-76";
        let read = async |bytes: Vec<u8>| codes(&Gate::new(1, 0), bytes, 1_000_000, 1_000_000).await.unwrap();
        assert_eq!(read(code(said)).await, [said]);
        assert_eq!(read(png(40, 30)).await, Vec::<String>::new());
        assert_eq!(read(b"no picture".to_vec()).await, Vec::<String>::new());
    }

    async fn taken(bytes: Vec<u8>, bytes_max: usize, pixels_max: u64) -> Result<Picture, PictureError> {
        take_in(&Gate::new(1, 0), bytes, bytes_max, pixels_max).await.unwrap()
    }

    fn written(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    fn png(width: u32, height: u32) -> Vec<u8> {
        written(&DynamicImage::new_rgb8(width, height), ImageFormat::Png)
    }

    fn grey_of(jpeg: &[u8], x: u32, y: u32) -> u8 {
        image::load_from_memory(jpeg).unwrap().to_luma8().get_pixel(x, y).0[0]
    }

    /// A black bar on the left, nothing on the right; 200 pixels wide.
    fn drawing(width: u32) -> DynamicImage {
        DynamicImage::ImageRgba8(image::RgbaImage::from_fn(width, 40, |x, _| {
            Rgba([0, 0, 0, if x < width / 2 { u8::MAX } else { 0 }])
        }))
    }

    #[tokio::test]
    async fn what_is_transparent_becomes_paper() {
        let narrow = drawing(200);
        let grey = DynamicImage::ImageLumaA8(narrow.to_luma_alpha8());
        let deep = DynamicImage::ImageRgba16(narrow.to_rgba16());
        let files = [
            written(&narrow, ImageFormat::Png),
            written(&narrow, ImageFormat::WebP),
            written(&grey, ImageFormat::Png),
            written(&deep, ImageFormat::Png),
            written(&drawing(3200), ImageFormat::Png),
            paletted(),
        ];
        for (place, file) in files.into_iter().enumerate() {
            let picture = taken(file, 1 << 20, 50_000_000).await.unwrap();
            for jpeg in [&picture.jpeg, &picture.thumbnail] {
                let width = image::load_from_memory(jpeg).unwrap().width();
                let (drawn, paper) = (grey_of(jpeg, width / 8, 2), grey_of(jpeg, width - width / 8, 2));
                assert!(drawn < 30 && paper > 225, "file {place}: {drawn} on {paper}");
            }
        }
        let half = image::RgbaImage::from_pixel(16, 16, Rgba([0, 0, 0, 128]));
        let half = taken(written(&half.into(), ImageFormat::Png), 1 << 20, 1 << 20).await.unwrap();
        assert!((120..136).contains(&grey_of(&half.jpeg, 8, 8)));
    }

    /// A palette of black and of a black that nobody sees (tRNS): half of each row of 16.
    fn paletted() -> Vec<u8> {
        let chunk = |kind: &[u8; 4], data: &[u8]| {
            let typed = [kind, data].concat();
            let (length, sum) = (u32::try_from(data.len()).unwrap(), crc32(&typed));
            [&length.to_be_bytes()[..], &typed, &sum.to_be_bytes()].concat()
        };
        let head = [&16_u32.to_be_bytes()[..], &16_u32.to_be_bytes(), &[1, 3, 0, 0, 0]].concat();
        let rows = [0, 0b0000_0000, 0b1111_1111].repeat(16);
        // A zlib stream of one stored block.
        let length = u16::try_from(rows.len()).unwrap();
        let (mut low, mut high) = (1_u32, 0_u32);
        for byte in &rows {
            low = (low + u32::from(*byte)) % 65_521;
            high = (high + low) % 65_521;
        }
        let sum = (high << 16) | low;
        let data = [&[0x78, 1, 1][..], &length.to_le_bytes(), &(!length).to_le_bytes(), &rows, &sum.to_be_bytes()];
        let chunks = [
            chunk(b"IHDR", &head),
            chunk(b"PLTE", &[0; 6]),
            chunk(b"tRNS", &[u8::MAX, 0]),
            chunk(b"IDAT", &data.concat()),
            chunk(b"IEND", &[]),
        ];
        [b"\x89PNG\r\n\x1a\n".to_vec(), chunks.concat()].concat()
    }

    /// Not only what lacks much: a file that was not sent to its end is refused wherever it breaks off.
    #[tokio::test]
    async fn the_beginning_of_a_picture_is_no_picture() {
        let shaded = DynamicImage::ImageRgb8(image::RgbImage::from_fn(160, 120, |x, y| {
            image::Rgb([(x * 7 % 256) as u8, (y * 11 % 256) as u8, ((x ^ y) % 256) as u8])
        }));
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
            let whole = written(&shaded, format);
            taken(whole.clone(), 1 << 20, 1 << 20).await.unwrap();
            // What a camera writes behind the picture is no part of it.
            taken([&whole[..], b"trailer"].concat(), 1 << 20, 1 << 20).await.unwrap();
            for kept in [whole.len() / 3, whole.len() / 2, whole.len() * 9 / 10, whole.len() - 20] {
                let mut cut = whole[..kept].to_vec();
                let refused = taken(cut.clone(), 1 << 20, 1 << 20).await;
                assert_eq!(refused.map(drop), Err(PictureError::NotAPicture), "{format:?} of {kept} bytes");
                if format == ImageFormat::WebP {
                    // Zeros are as good as any other data there.
                    continue;
                }
                cut.resize(whole.len(), 0);
                let refused = taken(cut, 1 << 20, 1 << 20).await;
                assert_eq!(refused.map(drop), Err(PictureError::NotAPicture), "{format:?} of {kept} bytes and zeros");
            }
        }
    }

    #[tokio::test]
    async fn a_large_picture_is_shrunk_and_becomes_a_jpeg() {
        let picture = taken(png(3200, 800), 1 << 20, 50_000_000).await.unwrap();
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
        let refused = taken(bytes, 1 << 20, 50_000_000).await.unwrap_err();
        assert_eq!(refused, PictureError::TooManyPixels);
    }

    #[tokio::test]
    async fn what_is_no_picture_is_refused() {
        let jpeg = taken(png(64, 64), 1 << 20, 1 << 20).await.unwrap().jpeg;
        let truncated = jpeg[..jpeg.len() / 4].to_vec();
        for bytes in [vec![], b"<svg onload=alert(1)>".to_vec(), b"\x89PNG\r\n\x1a\n".to_vec(), truncated[..8].to_vec()]
        {
            assert_eq!(taken(bytes, 1 << 20, 1 << 20).await.unwrap_err(), PictureError::NotAPicture);
        }
        assert_eq!(taken(vec![0; 9], 8, 8).await.unwrap_err(), PictureError::TooManyBytes);
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
