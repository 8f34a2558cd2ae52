//! UTF-16 that begins without a byte order mark.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// The byte order in which the bytes are a text: the one in which more characters are those of our files.
///
/// Zero bytes alone do not tell: 一, 开 and 最 are U+xx00 and have theirs on the other side. But line ends and
/// separators are there in every table, and turned round they are characters that nobody writes.
pub(crate) fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    if !bytes.contains(&0) {
        return None;
    }
    let (little, big) = (weigh(bytes, u16::from_le_bytes), weigh(bytes, u16::from_be_bytes));
    let (encoding, best) = if little > big { (UTF_16LE, little) } else { (UTF_16BE, big) };
    (little != big && best? > 0).then_some(encoding)
}

/// Usual characters minus unusual ones; none where there is one that no text has.
fn weigh(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<i64> {
    let mut weight = 0;
    for pair in bytes.chunks_exact(2) {
        match unit([pair[0], pair[1]]) {
            0x00..=0x08 | 0x0E..=0x1A | 0xFFFE | 0xFFFF => return None,
            code => weight += if is_usual(code) { 1 } else { -1 },
        }
    }
    Some(weight)
}

/// Latin, Cyrillic, Arabic, Tibetan and Mongolian letters, Chinese characters and their marks, halves of pairs.
fn is_usual(code: u16) -> bool {
    matches!(code,
        0x09 | 0x0A | 0x0D | 0x20..=0x7E | 0xA0..=0x24F | 0x401..=0x4FF | 0x601..=0x6FF | 0xF01..=0xFFF
        | 0x1801..=0x18AF | 0x2010..=0x206F | 0x2460..=0x24FF | 0x3000..=0x303F | 0x4E00..=0x9FFF
        | 0xD800..=0xDFFF | 0xF900..=0xFAFF | 0xFE30..=0xFE4F | 0xFEFF | 0xFF01..=0xFFEF)
}
