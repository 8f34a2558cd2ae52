//! Bytes as pages and headers write them.

/// The bytes that are written in hexadecimal digits; none where something else stands there.
pub(super) fn unhex(text: &str) -> Option<Vec<u8>> {
    let byte = |at: usize| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
    (0..text.len()).step_by(2).map(byte).collect()
}
