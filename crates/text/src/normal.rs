//! Forms of a text: to compare by, to store, to recognise a copy by.

use unicode_normalization::UnicodeNormalization;

/// Blank lines in a row that [`clean`] keeps. Two still read as a pause; more is what a form or spreadsheet left over.
pub const BLANK_LINES_MAX: usize = 2;

/// The form in which two writings of one thing are equal: NFKC, lower case, invisible characters gone, every run of
/// white space one space, none at the ends. `normal(normal(x)) == normal(x)`.
pub fn normal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut space = false;
    each_normal(text, |c| {
        if c == ' ' {
            space = !out.is_empty();
            return;
        }
        if std::mem::take(&mut space) {
            out.push(' ');
        }
        out.push(c);
    });
    out
}

/// What we store of what a person typed: line ends are `\n`, a tabulator is a space, control characters, direction
/// overrides and zero-width marks are gone, at most [`BLANK_LINES_MAX`] blank lines follow each other, nothing blank at
/// the ends. Everything else stays to the letter: full-width digits, rare characters and the writer's own punctuation
/// are evidence. `clean(clean(x)) == clean(x)`, and it never grows.
pub fn clean(text: &str) -> String {
    let mut lines = Lines { out: String::with_capacity(text.len()), line: 0, blank: 0 };
    let mut after_cr = false;
    for c in text.chars() {
        let after = std::mem::replace(&mut after_cr, c == '\r');
        match c {
            '\n' if after => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => lines.end(),
            '\t' => lines.out.push(' '),
            c if is_hidden(c) => {}
            c => lines.out.push(c),
        }
    }
    lines.finish()
}

/// Whether there is nothing in a text to be seen: white space and hidden characters only, of which [`clean`] leaves
/// nothing.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_hidden(c))
}

/// By this two copies of one letter recognise each other though line breaks, spacing, punctuation or the width of
/// digits were changed on the way: NFKC, lower case, no white space, no punctuation, nothing invisible.
pub fn fingerprint_form(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    each_normal(text, |c| {
        if c != ' ' && !is_punctuation(c) {
            out.push(c);
        }
    });
    out
}

/// Characters of a text as limits count them: those that are stored, or those of its normal form where these are more.
/// One character that we store can be eighteen in every comparison and in the index.
pub fn length(text: &str) -> usize {
    let mut normal = 0;
    each_normal(text, |_| normal += 1);
    normal.max(text.chars().count())
}

/// The longest beginning of a text whose [`length`] is at most `chars_max`.
pub fn beginning(text: &str, chars_max: usize) -> &str {
    let mut left = chars_max;
    let end = text.char_indices().find(|(_, c)| match left.checked_sub(length(c.encode_utf8(&mut [0; 4])).max(1)) {
        Some(rest) => {
            left = rest;
            false
        }
        None => true,
    });
    end.map_or(text, |(end, _)| &text[..end])
}

/// Text under [`clean`]: the lines so far, where the open line begins, and how many blank ones precede it.
struct Lines {
    out: String,
    line: usize,
    blank: usize,
}

impl Lines {
    fn end(&mut self) {
        if self.out[self.line..].trim().is_empty() {
            self.out.truncate(self.line);
            self.blank += 1;
        } else {
            self.blank = 0;
        }
        if self.blank <= BLANK_LINES_MAX {
            self.out.push('\n');
        }
        self.line = self.out.len();
    }

    fn finish(mut self) -> String {
        self.out.truncate(self.out.trim_end().len());
        let lead = self.out.len() - self.out.trim_start().len();
        self.out.drain(..lead);
        self.out
    }
}

/// Calls `each` with every character of the NFKC lower-case form, invisible ones left out, any white space as `' '`.
///
/// Nearly every character of a Chinese letter is its own normal form, so those are passed on as they are. Only a
/// stretch of others, with the plain character before it (a mark may combine with that one), goes through the tables.
/// The next plain character never combines backwards, so the pieces join to the form of the whole.
pub(crate) fn each_normal(text: &str, mut each: impl FnMut(char)) {
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let next_is_plain = chars.peek().is_none_or(|&(_, next)| plain(next).is_some());
        if let (Some(c), true) = (plain(c), next_is_plain) {
            each(c);
            continue;
        }
        let mut end = text.len();
        while let Some(&(at, next)) = chars.peek() {
            if plain(next).is_some() {
                end = at;
                break;
            }
            chars.next();
        }
        each_normal_slow(&text[start..end], &mut each);
    }
}

fn each_normal_slow(piece: &str, each: &mut impl FnMut(char)) {
    let seen = piece.chars().filter(|&c| !is_hidden(c) && !is_variant(c));
    for c in seen.nfkc().flat_map(char::to_lowercase) {
        each(if c.is_whitespace() { ' ' } else { c });
    }
}

/// The normal form of a character that is one by itself, whatever stands beside it; `None`: ask the tables.
#[inline]
fn plain(c: char) -> Option<char> {
    match c {
        '\u{4e00}'..='\u{9fff}' => Some(c),
        ' '..='~' => Some(c.to_ascii_lowercase()),
        '\u{ff01}'..='\u{ff5e}' => Some(narrow(c).to_ascii_lowercase()),
        '\n' | '\r' | '\t' | '\u{3000}' => Some(' '),
        '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' => Some(c),
        '\u{2014}' | '\u{2018}' | '\u{2019}' | '\u{201c}' | '\u{201d}' => Some(c),
        _ => None,
    }
}

/// The half-width twin of a full-width character (`！` to `～`); any other character is returned as it is.
#[inline]
pub(crate) fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// Characters that show nothing and only deceive the eye or the machine: controls (but no white space), soft hyphen,
/// direction marks and overrides, zero-width marks, annotation and tag characters.
pub(crate) fn is_hidden(c: char) -> bool {
    match c {
        ' '..='~' | '\t'..='\r' | '\u{85}' => false,
        '\0'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{180e}' => true,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' => true,
        _ => false,
    }
}

/// Selectors that choose among shapes of one character: kept in what we store, of no meaning in a comparison.
pub(crate) fn is_variant(c: char) -> bool {
    matches!(c, '\u{34f}' | '\u{180b}'..='\u{180d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Punctuation, symbols and drawn lines of a normal text. Emoji and signs such as `℃` (whose form is `°c`) are not.
#[inline]
pub(crate) fn is_punctuation(c: char) -> bool {
    match c {
        '\u{4e00}'..='\u{9fff}' => false,
        '\0'..='\u{7f}' => c.is_ascii_punctuation(),
        '\u{a1}'..='\u{bf}' | '\u{d7}' | '\u{f7}' => !c.is_alphanumeric(),
        '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{2500}'..='\u{25ff}' | '\u{2e00}'..='\u{2e7f}' => true,
        '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}' | '\u{3030}' | '\u{30fb}' => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The definition, written without the short cut.
    fn slow_normal(text: &str) -> String {
        let seen: String = text.chars().filter(|&c| !is_hidden(c) && !is_variant(c)).nfkc().collect();
        seen.to_lowercase_each().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    trait LowercaseEach {
        fn to_lowercase_each(&self) -> String;
    }

    impl LowercaseEach for String {
        /// `str::to_lowercase` looks around a final sigma; a search form must not.
        fn to_lowercase_each(&self) -> String {
            self.chars().flat_map(char::to_lowercase).collect()
        }
    }

    #[test]
    fn width_case_and_space_do_not_matter() {
        for (text, expected) in [
            ("Ｈｅｌｌｏ　１２３", "hello 123"),
            ("  商洛\r\n\t市  ", "商洛 市"),
            ("a\u{202e}b\u{200b}c\u{feff}\0d\u{2066}", "abcd"),
            ("e\u{200d}\u{301}", "é"),
            ("ＣＡＦＥ\u{301}", "café"),
            ("㈱…①℃", "(株)...1°c"),
            ("葛\u{e0100}城", "葛城"),
            ("𠮷野家", "𠮷野家"),
            ("\u{3000}\u{a0}\u{2003}", ""),
            ("", ""),
        ] {
            assert_eq!(normal(text), expected, "{text:?}");
        }
    }

    #[test]
    fn every_character_has_the_form_of_the_definition_and_keeps_it() {
        // The blocks where forms differ in full; of the rest (ideographs, other scripts, private use) one in 97.
        let differ = |c: &char| matches!(c, ..'\u{3400}' | '\u{f900}'..='\u{ffff}' | '\u{1d400}'..'\u{1d800}');
        let dense = |c: &char| differ(c) || (*c as u32).is_multiple_of(97);
        for c in ('\0'..=char::MAX).filter(dense) {
            let once = normal(&c.to_string());
            assert_eq!(once, slow_normal(&c.to_string()), "{c:?}");
            assert_eq!(normal(&once), once, "{c:?}");
            let between = format!("A{c}\u{301}字");
            assert_eq!(normal(&between), slow_normal(&between), "{between:?}");
        }
    }

    #[test]
    fn clean_keeps_the_letter_and_drops_the_tricks() {
        for (text, expected) in [
            ("\u{feff}一\r\n二\r三\n", "一\n二\n三"),
            ("甲\u{202e}乙\u{200b}丙\0\u{7}丁", "甲乙丙丁"),
            ("１３８\t00", "１３８ 00"),
            ("一\n\n\n\n\n二", "一\n\n\n二"),
            ("一\n \n\u{3000}\n\t\n  二 ", "一\n\n\n  二"),
            ("㈱ 葛\u{e0100} 𠮷", "㈱ 葛\u{e0100} 𠮷"),
            ("\n\n \u{200b} \n", ""),
            ("\u{200f}\u{202e}\u{3000}\u{feff}\u{85}", ""),
        ] {
            assert_eq!(clean(text), expected, "{text:?}");
            assert_eq!(is_blank(text), expected.is_empty(), "{text:?}");
        }
    }

    #[test]
    fn copies_of_one_letter_have_one_form() {
        let first = "尊敬的市长：\n　　您好！电话１３８００。ABC";
        let second = "尊敬的市长:您好! 电话 13800。abc\r\n";
        assert_eq!(fingerprint_form(first), "尊敬的市长您好电话13800abc");
        assert_eq!(fingerprint_form(first), fingerprint_form(second));
        assert_ne!(fingerprint_form(first), fingerprint_form("尊敬的市长：您好！电话13801。ABC"));
        assert_eq!(fingerprint_form("……——“”《》·、，。！？"), "");
    }

    #[test]
    fn limits_count_what_a_text_becomes() {
        for (text, chars) in [("路灯坏了", 4), ("\u{fdfa}", 18), ("½", 3), ("e\u{301}", 2), ("１２ ３", 4), ("", 0)]
        {
            assert_eq!(length(text), chars, "{text}");
        }
        for (text, chars_max, expected) in [
            ("路灯坏了", 2, "路灯"),
            ("路灯坏了", 4, "路灯坏了"),
            ("路\u{fdfa}灯", 18, "路"),
            ("路\u{fdfa}灯", 19, "路\u{fdfa}"),
            ("\u{fdfa}", 17, ""),
        ] {
            assert_eq!(beginning(text, chars_max), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_beginning_fits_and_no_longer_one_does(text in "[a字½ﷺé\u{301}가-힣ᄀ-ᇿ]{0,12}", chars_max in 0..40_usize) {
            let fits = beginning(&text, chars_max);
            prop_assert!(text.starts_with(fits) && length(fits) <= chars_max);
            prop_assert!(fits == text || fits.chars().count() < chars_max || length(&text) > chars_max);
        }

        #[test]
        fn normal_is_the_definition(
            text in "\\PC{0,40}|[a-z\u{300}-\u{310}\u{200b}-\u{200f}Ａ-Ｚ \n字가-힣ᄀ-ᇿ]{0,20}",
        ) {
            let once = normal(&text);
            prop_assert_eq!(&once, &slow_normal(&text));
            prop_assert!(!once.chars().any(is_hidden));
        }

        #[test]
        fn clean_stays_and_never_grows(text in "[a字 \u{3000}\t\r\n\u{85}\u{2028}\u{202e}\0]{0,40}") {
            let once = clean(&text);
            prop_assert_eq!(clean(&once), once.clone());
            prop_assert!(once.len() <= text.len());
            prop_assert!(!once.contains("\n\n\n\n") && !once.contains('\r') && !once.chars().any(is_hidden));
        }
    }
}
