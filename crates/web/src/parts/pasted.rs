//! What is pasted or typed in another dress than it is read in.

use mingtong_domain::written;

/// The same without what shows nothing: spreadsheets and editors put a mark before the first line of what they give
/// (U+FEFF), chats put zero-width marks between words.
pub(crate) fn visible(text: &str) -> String {
    text.chars().filter(|c| !is_hidden(*c)).collect()
}

fn is_hidden(c: char) -> bool {
    let is_zero_width = matches!(c, '\u{feff}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}');
    is_zero_width || ('\u{202a}'..='\u{202e}').contains(&c)
}

/// The same with digits, signs and spaces of half width.
pub(crate) fn narrow(text: &str) -> String {
    let one = |c: char| match c {
        '\u{3000}' => ' ',
        '≧' => '≥',
        c => written::narrow(c),
    };
    text.chars().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shows_nothing_is_left_out_and_tabs_stay() {
        assert_eq!(visible("\u{feff}商户\t甲\u{200b}店\n社区"), "商户\t甲店\n社区");
    }

    #[test]
    fn a_share_is_read_in_either_width() {
        assert_eq!(narrow("≥２／３"), "≥2/3");
        assert_eq!(narrow("＞＝　１／２"), ">= 1/2");
    }
}
