//! How much of a text is held where there is no room for all of it: on one sheet of paper beside what else stands on
//! it, or in one place of a page.

use mingtong_office::paper::lines;

/// Han characters of a line in the broad column of a form that is printed up to the edges of an A4 sheet.
const LINE_CHARS: usize = 26;

/// What was left out of a text is said by this at its end.
const LEFT_OUT: &str = "……";

/// The first characters of a text that stands whole elsewhere.
pub(crate) fn beginning(text: &str, chars_max: usize) -> String {
    match text.char_indices().nth(chars_max) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// As much of a text as so many printed lines hold, and whether something was left out.
pub(crate) fn held(text: &str, lines_max: usize) -> (String, bool) {
    let (mut kept, mut room) = (String::new(), lines_max * LINE_CHARS);
    for line in lines(text) {
        let chars = line.chars().count();
        if !kept.is_empty() && room > 0 {
            kept.push('\n');
        }
        if chars > room {
            kept.extend(line.chars().take(room.saturating_sub(LEFT_OUT.chars().count())));
            kept.push_str(LEFT_OUT);
            return (kept, true);
        }
        kept.push_str(line);
        room -= chars.div_ceil(LINE_CHARS) * LINE_CHARS;
    }
    (kept, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_says_that_there_is_more() {
        assert_eq!((beginning("路灯不亮", 4).as_str(), beginning("路灯不亮", 2).as_str()), ("路灯不亮", "路灯…"));
    }

    #[test]
    fn a_text_that_fits_stays_whole_and_a_long_one_says_that_it_goes_on() {
        assert_eq!(held("路灯不亮\n\n 两盏 ", 2), ("路灯不亮\n两盏".to_owned(), false));
        let whole = "字".repeat(3 * LINE_CHARS);
        assert_eq!(held(&whole, 3), (whole, false));
        let (kept, is_cut) = held(&"字".repeat(3 * LINE_CHARS + 1), 3);
        assert_eq!((kept.chars().count(), is_cut), (3 * LINE_CHARS, true));
        assert!(kept.ends_with(LEFT_OUT));
    }

    #[test]
    fn many_short_lines_fill_a_sheet_as_one_long_one() {
        let (kept, is_cut) = held(&"灯\n".repeat(500), 4);
        assert_eq!((kept.lines().count(), is_cut), (4, true));
        assert_eq!(kept.lines().last(), Some("灯……"));
    }
}
