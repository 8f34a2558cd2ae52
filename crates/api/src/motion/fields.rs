//! The file of a vote as fields: each number and word with its path. A path that stands twice is kept twice, so that
//! whoever reads the fields can say so.

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use std::fmt;

/// How deep a file of a vote is: `cast.agree.heads`.
const DEPTH_MAX: usize = 3;

/// The fields of a file, in its order.
///
/// # Errors
/// It is no JSON object of objects, words, numbers and yes or no.
pub fn fields_of(json: &[u8]) -> Result<Vec<(String, String)>, serde_json::Error> {
    let mut fields = Vec::new();
    let mut from = serde_json::Deserializer::from_slice(json);
    Inside { path: String::new(), depth: 0, fields: &mut fields }.deserialize(&mut from)?;
    from.end()?;
    Ok(fields)
}

/// What stands at a path.
struct Inside<'f> {
    path: String,
    depth: usize,
    fields: &'f mut Vec<(String, String)>,
}

impl Inside<'_> {
    fn put<E: Error>(self, text: String) -> Result<(), E> {
        if self.depth == 0 {
            return Err(E::custom("expected an object {…}"));
        }
        self.fields.push((self.path, text));
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Inside<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Inside<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object, a word, a number, true or false")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        if self.depth == DEPTH_MAX {
            return Err(A::Error::custom(format!("{} is no object", self.path)));
        }
        while let Some(key) = map.next_key::<String>()? {
            let path = if self.path.is_empty() { key } else { format!("{}.{key}", self.path) };
            map.next_value_seed(Inside { path, depth: self.depth + 1, fields: &mut *self.fields })?;
        }
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.put(text.to_owned())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.put(number.to_string())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.put(number.to_string())
    }

    /// The shortest text that is read back as this number: what was written, up to fifteen digits. The greatest area
    /// has no more.
    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        self.put(number.to_string())
    }

    fn visit_bool<E: Error>(self, yes: bool) -> Result<(), E> {
        self.put(yes.to_string())
    }

    /// `null` is as good as left out.
    fn visit_unit<E: Error>(self) -> Result<(), E> {
        if self.depth == 0 { self.put(String::new()) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::fields_of;

    fn read(json: &str) -> Result<Vec<(String, String)>, String> {
        fields_of(json.as_bytes()).map_err(|error| error.to_string())
    }

    #[test]
    fn everything_has_a_path() {
        let json =
            r#"{"rule":"owners","cast":{"agree":{"heads":24,"area":2398.41},"void":null},"proxies_count":false}"#;
        let expected = [
            ("rule", "owners"),
            ("cast.agree.heads", "24"),
            ("cast.agree.area", "2398.41"),
            ("proxies_count", "false"),
        ];
        let expected = expected.map(|(path, text)| (path.to_owned(), text.to_owned()));
        assert_eq!(read(json).unwrap(), expected);
        assert_eq!(read(r#"{"due":1,"due":-2}"#).unwrap().len(), 2, "what stands twice is kept twice");
    }

    #[test]
    fn what_is_no_file_of_a_vote_is_refused() {
        for json in ["", "[]", "7", "null", "{", "{} {}", r#"{"rule":["owners"]}"#, r#"{"a":{"b":{"c":{"d":1}}}}"#] {
            assert!(read(json).is_err(), "{json}");
        }
        let deep = "{\"a\":".repeat(100_000);
        assert!(read(&deep).is_err());
    }
}
