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

fn cut(value: &str) -> String {
    value.chars().take(VALUE_CHARS_MAX).collect()
}

/// Characters of a value that is none: enough to see that.
const VALUE_CHARS_MAX: usize = 100;

/// An object of JSON with every key in its order, those that stand twice too.
#[derive(Default)]
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
