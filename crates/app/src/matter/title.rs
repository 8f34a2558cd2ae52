//! The title that a matter gets when nobody gave it one.

use mingtong_domain::limits::TITLE_CHARS_MAX;
use mingtong_text::{normal, personal};

/// How wide the title is that is made of the first line when none is given, in Latin letters; a Han character is two.
const TITLE_FROM_TEXT_WIDTH: usize = 60;

/// The first sentence or the first characters of a text.
pub(crate) fn title_from(text: &str) -> String {
    let text = normal::clean(text);
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let end = line.find(['。', '！', '？', '；', '!', '?', ';']).unwrap_or(line.len());
    let sentence = line[..end].trim();
    let sentence = if sentence.is_empty() { line } else { sentence };
    // Few characters can be many once they are normalised.
    let sentence = normal::beginning(sentence, TITLE_CHARS_MAX - normal::length("…"));
    let Some(end) = too_wide_from(sentence) else { return sentence.to_owned() };
    format!("{}…", sentence[..outside_finds(sentence, end)].trim_end())
}

/// Where a text grows wider than a title, at the end of a word.
fn too_wide_from(text: &str) -> Option<usize> {
    let mut width = 0;
    let (end, _) = text.char_indices().find(|(_, c)| {
        width += if c.is_ascii() { 1 } else { 2 };
        width > TITLE_FROM_TEXT_WIDTH
    })?;
    let is_within_a_word = text[..end].ends_with(|c: char| c.is_ascii_alphanumeric());
    let word = text[..end].rfind(' ').filter(|_| is_within_a_word && !text[end..].starts_with(' '));
    Some(word.unwrap_or(end))
}

/// Where to cut instead of within something personal: a stump of a number would no longer be found, and not be hidden.
fn outside_finds(text: &str, end: usize) -> usize {
    let cut =
        personal::find(text).into_iter().map(|found| found.range).find(|range| range.start < end && end < range.end);
    cut.map_or(end, |range| if range.start == 0 { range.end } else { range.start })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_the_first_sentence() {
        assert_eq!(title_from("院内排椅坏了。请更换。"), "院内排椅坏了");
        assert_eq!(title_from("\n  路灯不亮！\n已经三天"), "路灯不亮");
        assert_eq!(title_from(&"长".repeat(40)), format!("{}…", "长".repeat(30)));
        assert_eq!(title_from("。。。"), "。。。");
        let english = "The wall of the staircase of entrance three is about to fall on the children";
        assert_eq!(title_from(english), "The wall of the staircase of entrance three is about to fall…");
    }

    #[test]
    fn a_title_is_short_however_it_is_read() {
        let title = title_from(&"\u{fdfa}".repeat(40));
        assert!(!title.is_empty() && normal::length(&title) <= TITLE_CHARS_MAX, "{title}");
    }

    #[test]
    fn a_title_does_not_end_within_a_number() {
        let before = "灯".repeat(26);
        assert_eq!(title_from(&format!("{before}13800138000请回电")), format!("{before}…"));
        assert_eq!(title_from(&format!("{before}身份证110101199001010000")), format!("{before}身份证…"));
        let whole = format!("{}13800138000请回电，谢谢各位", "灯".repeat(10));
        assert_eq!(title_from(&whole), whole);
    }
}
