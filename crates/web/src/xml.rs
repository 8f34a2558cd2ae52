//! Text within XML.

/// What has a meaning in XML is marked; characters that XML 1.0 does not know are left out.
pub(crate) fn escaped(words: &str) -> String {
    words.chars().fold(String::with_capacity(words.len()), |mut escaped, c| {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(c),
            c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {}
            c => escaped.push(c),
        }
        escaped
    })
}
