//! QR codes for notices, slips and receipts.

use std::fmt::Write;

use qrcode::{Color, EcLevel, QrCode};

/// Light modules around the code, as ISO/IEC 18004 asks for.
const QUIET_MODULES: usize = 4;

/// The text does not fit into a QR code: 2,331 bytes at this level of correction.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the text does not fit into a QR code")]
pub struct TooLong;

/// Pixels of a module in a picture: with one bit each, a module is a byte wide.
const MODULE_PIXELS: usize = 8;
/// A byte of pixels.
const WHITE: u8 = 0xFF;
const BLACK: u8 = 0x00;

/// The modules line by line, and how many a line has.
fn modules(text: &str) -> Result<(Vec<Color>, usize), TooLong> {
    // Correction level M: 15 %, for paper that is creased and wet.
    let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(|_| TooLong)?;
    let width = code.width();
    Ok((code.into_colors(), width))
}

/// A QR code as a picture (PNG, black on white, one bit a pixel), for files that hold no drawings. The document gives
/// it its size.
///
/// # Errors
/// [`TooLong`].
pub fn png(text: &str) -> Result<Vec<u8>, TooLong> {
    let (modules, width) = modules(text)?;
    let size = width + 2 * QUIET_MODULES;
    let (edge, blank) = ([WHITE; QUIET_MODULES], vec![WHITE; size * QUIET_MODULES * MODULE_PIXELS]);
    let mut pixels = blank.clone();
    for line in modules.chunks(width) {
        let dark = line.iter().map(|module| if *module == Color::Dark { BLACK } else { WHITE });
        let line: Vec<u8> = edge.into_iter().chain(dark).chain(edge).collect();
        (0..MODULE_PIXELS).for_each(|_| pixels.extend_from_slice(&line));
    }
    pixels.extend(blank);
    picture(size * MODULE_PIXELS, &pixels).ok_or(TooLong)
}

/// The file of a picture; none where it has more pixels than a picture can: writing to memory cannot fail otherwise.
fn picture(side: usize, pixels: &[u8]) -> Option<Vec<u8>> {
    let (mut file, side) = (Vec::new(), u32::try_from(side).ok()?);
    let mut encoder = png::Encoder::new(&mut file, side, side);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(pixels).ok()?;
    writer.finish().ok()?;
    Some(file)
}

/// A QR code as an SVG image, black on white in any colour scheme. `label` is what a screen reader says. The image has
/// no size of its own: the page gives one.
///
/// # Errors
/// [`TooLong`].
pub fn svg(text: &str, label: &str) -> Result<String, TooLong> {
    let (modules, width) = modules(text)?;
    let size = width + 2 * QUIET_MODULES;
    let mut path = String::new();
    for (y, line) in modules.chunks(width).enumerate() {
        let mut x = 0;
        for run in line.chunk_by(|a, b| a == b) {
            if run[0] == Color::Dark {
                // Writing to a String cannot fail.
                let _ = write!(path, "M{} {}h{}v1h-{}z", x + QUIET_MODULES, y + QUIET_MODULES, run.len(), run.len());
            }
            x += run.len();
        }
    }
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" role=\"img\" aria-label=\"{}\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{size}v{size}h-{size}z\"/>\
         <path fill=\"#000\" d=\"{path}\"/></svg>",
        escape(label)
    ))
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c if c.is_control() => escaped.push(' '),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_finder_pattern_stands_inside_the_quiet_zone() {
        let svg = svg("https://example.org/c/mingtong/m/31", "二维码：明通2026-0031").unwrap();
        assert!(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "));
        assert!(svg.contains("<path fill=\"#000\" d=\"M4 4h7v1h-7z"));
        assert!(svg.contains("role=\"img\" aria-label=\"二维码：明通2026-0031\""));
        assert!(!svg.contains("script"));
    }

    #[test]
    fn a_picture_has_the_modules_of_the_drawing() {
        let file = png("https://example.org/c/mingtong/m/31").unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(&file)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        assert_eq!((info.width, info.height, info.bit_depth), (296, 296, png::BitDepth::One));
        let lines: Vec<&[u8]> = pixels.chunks(info.line_size).collect();
        assert_eq!(&lines[32][..13], [WHITE, WHITE, WHITE, WHITE, 0, 0, 0, 0, 0, 0, 0, WHITE, lines[32][12]]);
        assert_eq!((lines[31], lines[39]), (&[WHITE; 37][..], lines[32]), "a quiet zone, and square modules");
        assert!(file.len() < 1_500, "{}", file.len());
    }

    #[test]
    fn the_label_cannot_break_out() {
        let svg = svg("x", "\"><script>alert('&')</script>\0").unwrap();
        assert!(svg.contains("aria-label=\"&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt; \""));
    }

    #[test]
    fn a_long_text_is_refused() {
        assert!(svg(&"a".repeat(2_331), "").is_ok());
        assert_eq!(svg(&"a".repeat(2_332), ""), Err(TooLong));
    }
}
