//! JSON as it was written: each word and number as it stands, so that no digit is lost, and every key, so that none is
//! silently the last of two.

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::fmt;
use std::str::Utf8Error;

/// The text of a file. Some editors begin one with a mark.
pub(crate) fn text_of(json: &[u8]) -> Result<&str, Utf8Error> {
    std::str::from_utf8(json).map(|text| text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Where a file stops being JSON, for people: the line and the character in it, both from 1.
pub fn place_in(json: &[u8], error: &serde_json::Error) -> (usize, usize) {
    let text = text_of(json).unwrap_or_default();
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    // The parser counts bytes, and a Han character has three.
    let before = line.char_indices().take_while(|(at, _)| *at < error.column()).count();
    (error.line().max(1), before.max(1))
}

/// A value as it was written: the words of a text, the digits of a number, nothing for `null`. An object or a list is
/// left to be refused as what it is not.
pub(crate) fn written(value: &RawValue) -> String {
    match value.get() {
        "null" => String::new(),
        // What stands for no characters at all is shown as it stands, and is then no value.
        text if text.starts_with('"') => serde_json::from_str(text).unwrap_or_else(|_| cut(text)),
        other => cut(other),
    }
}

/// Whether a text stands for no characters: half of one, as `"\ud800"`, is read over until somebody wants the words.
pub(crate) fn is_no_text(value: &RawValue) -> bool {
    value.get().starts_with('"') && serde_json::from_str::<String>(value.get()).is_err()
}

fn cut(value: &str) -> String {
    value.chars().take(VALUE_CHARS_MAX).collect()
}

/// Characters of a value that is none: enough to see that.
const VALUE_CHARS_MAX: usize = 100;

/// An object of JSON with every key in its order, those that stand twice too.
pub(crate) struct Object<'de>(pub(crate) Vec<(String, &'de RawValue)>);

impl<'de> Deserialize<'de> for Object<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(Pairs)
    }
}

struct Pairs;

impl<'de> Visitor<'de> for Pairs {
    type Value = Object<'de>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object {…}")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object<'de>, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(Object(pairs))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(json: &str) -> (usize, usize) {
        let read: Result<Object<'_>, _> = serde_json::from_str(text_of(json.as_bytes()).unwrap());
        place_in(json.as_bytes(), &read.err().unwrap())
    }

    #[test]
    fn a_place_is_told_in_characters_and_not_in_bytes() {
        assert_eq!(place("{\n\"东风巷\": 明\n}"), (2, 8));
        assert_eq!(place("\u{feff}{\"total\": x}"), (1, 11));
        assert_eq!(place("{\"total\": 1,}"), (1, 13));
        assert_eq!((place(""), place("[]").0), ((1, 1), 1));
        assert_eq!(place("{\"total\": 1\n").0, 2, "it ended too early");
    }
}
