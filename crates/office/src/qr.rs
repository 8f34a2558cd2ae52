//! QR codes for notices, slips and receipts.

use std::fmt::Write;

use qrcode::{Color, EcLevel, QrCode};

/// Light modules around the code, as ISO/IEC 18004 asks for.
const QUIET_MODULES: usize = 4;

/// The text does not fit into a QR code: 2,331 bytes at this level of correction.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the text does not fit into a QR code")]
pub struct TooLong;

/// A QR code as an SVG image, black on white in any colour scheme, with correction level M (15 %, for paper that is
/// creased and wet). `label` is what a screen reader says. The image has no size of its own: the page gives one.
pub fn svg(text: &str, label: &str) -> Result<String, TooLong> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(|_| TooLong)?;
    let width = code.width();
    let size = width + 2 * QUIET_MODULES;
    let mut path = String::new();
    for (y, line) in code.to_colors().chunks(width).enumerate() {
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
