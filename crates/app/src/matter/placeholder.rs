//! What stands in a kept text for what is known of the matter at hand: `{编号}`, `{title}`.

/// Something that is known of the matter at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placeholder {
    /// Its public number 编号.
    Number,
    /// What it is about 标题.
    Title,
    /// Where it is 地点.
    Place,
    /// The unit that has it 单位.
    Unit,
    /// The day on which it is written 日期.
    Date,
}

/// Characters between the braces of the longest word that could be meant.
const WORD_CHARS_MAX: usize = 20;

impl Placeholder {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 5] = [Self::Number, Self::Title, Self::Place, Self::Unit, Self::Date];

    /// The key of its word.
    pub fn key(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Title => "title",
            Self::Place => "place",
            Self::Unit => "unit",
            Self::Date => "date",
        }
    }

    /// How it is written between braces, in Chinese and in English: both are read in either language.
    pub fn written(self) -> [&'static str; 2] {
        match self {
            Self::Number => ["编号", "number"],
            Self::Title => ["标题", "title"],
            Self::Place => ["地点", "place"],
            Self::Unit => ["单位", "unit"],
            Self::Date => ["日期", "date"],
        }
    }

    fn of(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase();
        Self::ALL.into_iter().find(|it| it.written().contains(&word.as_str()))
    }
}

/// A piece of a kept text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece<'a> {
    Words(&'a str),
    Placeholder(Placeholder),
    /// Braces around something else, or a brace that is not closed.
    Unknown(&'a str),
}

/// The pieces of a text, in their order. Braces are narrow or wide, as keyboards have them.
fn pieces(mut text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    while let Some(at) = text.find(['{', '｛']) {
        let (before, rest) = text.split_at(at);
        pieces.push(Piece::Words(before));
        let open = rest.chars().next().map_or(0, char::len_utf8);
        let inside = &rest[open..];
        let limit = inside.char_indices().nth(WORD_CHARS_MAX).map_or(inside.len(), |(at, _)| at);
        match inside[..limit].find(['}', '｝']) {
            Some(end) => {
                let close = inside[end..].chars().next().map_or(0, char::len_utf8);
                let whole = &rest[..open + end + close];
                pieces.push(Placeholder::of(&inside[..end]).map_or(Piece::Unknown(whole), Piece::Placeholder));
                text = &inside[end + close..];
            }
            None => {
                pieces.push(Piece::Unknown(&rest[..open + limit]));
                text = &inside[limit..];
            }
        }
    }
    pieces.push(Piece::Words(text));
    pieces
}

/// The first thing in a text that looks like a placeholder and is none.
pub(super) fn unknown(text: &str) -> Option<&str> {
    pieces(text).into_iter().find_map(|piece| match piece {
        Piece::Unknown(written) => Some(written),
        Piece::Words(_) | Piece::Placeholder(_) => None,
    })
}

/// A kept text with what `known` says in the place of each placeholder.
pub fn filled_in(text: &str, known: impl Fn(Placeholder) -> String) -> String {
    let piece = |piece| match piece {
        Piece::Words(words) | Piece::Unknown(words) => words.to_owned(),
        Piece::Placeholder(placeholder) => known(placeholder),
    };
    pieces(text).into_iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_filled_in_whatever_language_and_braces_it_is_written_in() {
        let known = |it: Placeholder| it.key().to_uppercase();
        assert_eq!(
            filled_in("您反映的{标题}（｛编号｝），{ Date }办好。", known),
            "您反映的TITLE（NUMBER），DATE办好。"
        );
        assert_eq!(filled_in("", known), "");
        assert_eq!(filled_in("没有", known), "没有");
    }

    #[test]
    fn what_is_none_is_found() {
        assert_eq!(unknown("您反映的{标题}，由{单位}在{日期}办好：{编号}{地点}"), None);
        assert_eq!(unknown("您反映的{姓名}"), Some("{姓名}"));
        assert_eq!(unknown("{}"), Some("{}"));
        assert_eq!(unknown("没有写完{标题"), Some("{标题"));
        let long = format!("{{{}}}", "字".repeat(40));
        assert!(unknown(&long).is_some_and(|written| written.chars().count() == 21));
    }
}
