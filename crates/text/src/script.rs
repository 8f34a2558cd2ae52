//! Han characters: which are, and one writing for what is written in two, traditional characters and simplified ones.

include!(concat!(env!("OUT_DIR"), "/simplified.rs"));

/// The first of the everyday characters of the table.
const FIRST: u32 = 0x3400;

/// Whether it is a Han character, 〇 among them.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' | '〇')
}

/// The simplified form of a character, by OpenCC's table; any other character is returned as it is. Several traditional
/// characters share one (發 and 髮, 後 and 后), so this serves to find, and never to write.
#[inline]
pub(crate) fn simplified(c: char) -> char {
    let code = u32::from(c);
    if code < FIRST {
        return c;
    }
    match EVERYDAY.get((code - FIRST) as usize) {
        // What has its simplified form in another plane stands among the rare ones.
        Some(0) | None => rare(c),
        Some(&simple) => char::from_u32(u32::from(simple)).unwrap_or(c),
    }
}

/// A text in simplified characters, by which two writings of it compare; for finding, and never to be shown.
pub fn one_writing(text: &str) -> String {
    text.chars().map(simplified).collect()
}

fn rare(c: char) -> char {
    RARE.binary_search_by_key(&c, |(from, _)| *from).map_or(c, |at| RARE[at].1)
}

#[cfg(test)]
mod tests {
    use super::{one_writing, simplified};

    #[test]
    fn both_writings_are_one() {
        for (traditional, simple) in [
            ("電梯壞了", "电梯坏了"),
            ("頭髮髒亂，發臭", "头发脏乱，发臭"),
            ("後面與皇后、樓裡樓裏", "后面与皇后、楼里楼里"),
            ("臺灣檯燈颱風", "台湾台灯台风"),
            ("住著看著，瞭解", "住着看着，了解"),
            ("羣眾、群众、峯、爲", "群众、群众、峰、为"),
            ("乾燥、幹部、干涉", "干燥、干部、干涉"),
            ("𠮷祥路１２3 abc é", "𠮷祥路１２3 abc é"),
        ] {
            assert_eq!(one_writing(traditional), simple);
            assert_eq!(one_writing(simple), simple);
        }
    }

    #[test]
    fn the_form_of_a_form_is_itself() {
        for c in '\0'..=char::MAX {
            assert_eq!(simplified(simplified(c)), simplified(c), "{c:?}");
        }
    }
}
