//! Texts as they are kept and as they are compared.

use unicode_normalization::UnicodeNormalization;

use crate::limits::QUOTE_CHARS_MAX;

/// The text as it is kept: line ends are `\n`, outer white space is gone, and so are characters that nobody typed on
/// purpose and that do harm later: control characters, NUL, byte order marks and the marks that reverse the direction
/// of the text around them.
pub(crate) fn clean(text: &str) -> String {
    let trimmed = trim(text);
    if !trimmed.chars().any(needs_care) {
        return trimmed.to_owned();
    }
    let mut kept = String::with_capacity(trimmed.len());
    let mut rest = trimmed.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' if rest.peek() == Some(&'\n') => {}
            '\r' => kept.push('\n'),
            c if is_harmful(c) => {}
            c => kept.push(c),
        }
    }
    trim(&kept).to_owned()
}

/// The value without what programs put around it so that a spreadsheet leaves it alone: `="0012"`, `'0012`.
///
/// An apostrophe goes only where no other one stands behind it, because two are the marks of a quotation.
pub(crate) fn undressed(text: String) -> String {
    const APOSTROPHES: [char; 5] = ['\'', '＇', '’', '‘', '`'];
    const QUOTES: [char; 5] = ['"', '“', '”', '＂', '\''];
    let mut bare = trim(&text);
    // A formula around an apostrophe, or the other way round; nobody dresses a value three times.
    for _ in 0..3 {
        let formula = bare.strip_prefix(['=', '＝']).map(str::trim);
        let in_quotes =
            formula.and_then(|value| Some(value.strip_prefix(QUOTES)?.strip_suffix(QUOTES)?.trim_matches(QUOTES)));
        let number = formula.filter(|value| value.chars().all(|c| c.is_ascii_digit()) && !value.is_empty());
        let quoted = bare.strip_prefix(APOSTROPHES).and_then(|rest| rest.strip_suffix(APOSTROPHES));
        let code = quoted.filter(|code| code.is_ascii() && !code.contains(APOSTROPHES));
        let marked = bare.trim_start_matches(APOSTROPHES);
        let marked = Some(marked).filter(|rest| rest.len() < bare.len() && !rest.contains(APOSTROPHES));
        match in_quotes.or(number).or(code).or(marked) {
            Some(value) => bare = value.trim(),
            None => break,
        }
    }
    if bare.len() == trim(&text).len() { text } else { bare.to_owned() }
}

/// White space at both ends, zero-width characters included.
fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}'))
}

/// Whether nobody would see anything in it.
pub(crate) fn is_blank(text: &str) -> bool {
    trim(text).chars().all(|c| c.is_whitespace() || is_harmful(c))
}

fn needs_care(c: char) -> bool {
    c == '\r' || is_harmful(c)
}

fn is_harmful(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t' | '\r'))
        || matches!(c, '\u{FEFF}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// One line for comparing: full-width forms become ordinary ones (NFKC), all white space goes.
pub(crate) fn squeeze(text: &str) -> String {
    text.nfkc().filter(|c| !c.is_whitespace() && !is_harmful(*c) && *c != '\u{200B}').collect()
}

/// A text without the characters that nobody sees.
pub(crate) fn visible(text: &str) -> String {
    text.chars().filter(|c| !is_harmful(*c) && *c != '\u{200B}').collect()
}

/// Whether two texts are the same but for white space, which copying between programs changes.
pub(crate) fn same_but_spaces(a: &str, b: &str) -> bool {
    a.chars().filter(|c| !c.is_whitespace()).eq(b.chars().filter(|c| !c.is_whitespace()))
}

/// The start of a text on one line, short enough to be quoted in a finding.
pub(crate) fn quote(text: &str) -> String {
    let mut line: String =
        text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).take(QUOTE_CHARS_MAX).collect();
    if text.chars().nth(QUOTE_CHARS_MAX).is_some() {
        line.push('…');
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn harmful_characters_go_and_the_rest_stays() {
        assert_eq!(clean(" 甲\r\n乙\r丙\t丁 \u{3000}"), "甲\n乙\n丙\t丁");
        assert_eq!(clean("a\0b\u{202E}c\u{FEFF}"), "abc");
        assert_eq!(clean("𠮷野家·阿依古丽"), "𠮷野家·阿依古丽");
        assert_eq!(clean("\u{200B} \0 \u{FEFF}"), "");
    }

    #[test]
    fn values_come_out_of_their_dress() {
        let undressed = |text: &str| undressed(text.to_owned());
        for dressed in [
            "=\"0012\"",
            "'0012",
            "＇0012",
            "’0012",
            "=\"\"0012\"\"",
            "='0012'",
            "'=\"0012\"",
            "=\"'0012\"",
            "＝“0012”",
            "=0012",
            "'0012'",
            "`0012",
        ] {
            assert_eq!(undressed(dressed), "0012", "{dressed}");
        }
        for text in ["‘急修’电话打不通", "'急修'电话打不通", "=A1+B1", "\"引\"文", "O'Neil", "甲", ""]
        {
            assert_eq!(undressed(text), text);
        }
    }

    #[test]
    fn comparing_ignores_spaces_and_width() {
        assert_eq!(squeeze(" 信件\n编号 １２ "), "信件编号12");
        assert!(same_but_spaces("路灯 不亮\n", "路灯不亮"));
        assert!(!same_but_spaces("路灯不亮", "路灯亮"));
    }

    #[test]
    fn a_quote_is_one_short_line() {
        assert_eq!(quote("甲\n乙"), "甲 乙");
        assert_eq!(quote(&"长".repeat(100)).chars().count(), QUOTE_CHARS_MAX + 1);
    }
}
