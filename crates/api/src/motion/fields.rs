//! The file of a vote as fields: each word and number with its path, as it was written, so that no digit is lost. What
//! has no place in such a file is named.

use crate::as_written::{Object, text_of, written};
use mingtong_domain::motion::{Question, Why, Wrong, fields, read};
use serde_json::value::RawValue;

/// Why a file was not read as a vote.
#[derive(Debug)]
pub enum Unread {
    /// Its characters are no UTF-8: an old editor saved it.
    NotUtf8,
    /// It is no JSON object.
    NotJson(serde_json::Error),
    /// These fields are wrong.
    Wrong(Vec<Wrong>),
}

/// Reads the file of a vote.
///
/// # Errors
/// It is none, or says something that cannot be: every field with why.
pub fn question_of(json: &[u8]) -> Result<Question, Unread> {
    let text = text_of(json).map_err(|_| Unread::NotUtf8)?;
    let Object(top) = serde_json::from_str(text).map_err(Unread::NotJson)?;
    let mut found = Found::default();
    found.take_in("", top);
    let question = read(found.fields);
    match (question, found.wrong.is_empty()) {
        (Ok(question), true) => Ok(question),
        (question, _) => {
            Err(Unread::Wrong(found.wrong.into_iter().chain(question.err().into_iter().flatten()).collect()))
        }
    }
}

/// What was found in a file.
#[derive(Default)]
struct Found {
    fields: Vec<(String, String)>,
    wrong: Vec<Wrong>,
}

impl Found {
    fn take_in(&mut self, path: &str, object: Vec<(String, &RawValue)>) {
        let mut seen: Vec<String> = Vec::new();
        for (key, value) in object {
            let name = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            if seen.contains(&key) {
                self.wrong.push(Wrong::new(&name, Why::Twice));
            } else if is_plain(&key) && is_part(&name) && value.get() == "null" {
                // As good as left out.
            } else if is_plain(&key) && is_part(&name) && value.get().starts_with('{') {
                // Half a character in a key was read over with the whole file: it is no part that anybody knows.
                match serde_json::from_str(value.get()) {
                    Ok(Object(inner)) => self.take_in(&name, inner),
                    Err(_) => self.wrong.push(Wrong::new(&name, Why::NotInParts)),
                }
            } else if is_plain(&key) && is_part(&name) {
                self.wrong.push(Wrong::new(&name, Why::NotInParts));
            } else if is_plain(&key) {
                self.fields.push((name, written(value)));
            } else {
                self.wrong.push(Wrong::new(&name, Why::Unknown));
            }
            seen.push(key);
        }
    }
}

/// A dot stands between the names of a path, not within one.
fn is_plain(key: &str) -> bool {
    !key.is_empty() && !key.contains('.')
}

/// Whether fields stand below this path.
fn is_part(path: &str) -> bool {
    fields().any(|field| field.strip_prefix(path).is_some_and(|rest| rest.starts_with('.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(json: &str) -> Vec<(String, Why)> {
        match question_of(json.as_bytes()) {
            Err(Unread::Wrong(wrong)) => wrong.into_iter().map(|wrong| (wrong.field, wrong.why)).collect(),
            other => panic!("{json}: {other:?}"),
        }
    }

    #[test]
    fn everything_is_read_as_it_is_written() {
        let json = "\u{feff}{\"rule\":\"owners\",\"matter\":\"use_fund\",\"date\":\"2023-05-01\",\
                    \"cast\":{\"agree\":{\"heads\":24,\"area\":2398.41},\"void\":null},\"proxies_count\":false}";
        let question = question_of(json.as_bytes()).unwrap();
        assert_eq!(question.area.cast.agree, "2398.41".parse().ok());
        assert_eq!((question.heads.cast.void, question.due), (None, None));
    }

    #[test]
    fn no_digit_of_a_number_is_lost() {
        for (json, field, why) in [
            (r#"{"rule":"owners","electorate":{"area":3508.53000}}"#, "electorate.area", Why::TooManyDecimals),
            (
                r#"{"rule":"owners","electorate":{"area":99999999999.99999999}}"#,
                "electorate.area",
                Why::TooManyDecimals,
            ),
            (r#"{"rule":"owners","electorate":{"area":1e3}}"#, "electorate.area", Why::NotANumber),
            (r#"{"rule":"body.all","due":6.00000000000000000001}"#, "due", Why::NotAWholeNumber),
            (r#"{"rule":"body.all","due":18446744073709551616}"#, "due", Why::TooLarge),
            (r#"{"rule":"body.all","due":[6]}"#, "due", Why::NotAWholeNumber),
            (r#"{"rule":"body.all","due":{}}"#, "due", Why::NotAWholeNumber),
            (r#"{"rule":"body.all","date":{}}"#, "date", Why::NotADay),
            (r#"{"rule":"body.all","cast":{"agree":{"heads":{}}}}"#, "cast.agree.heads", Why::NotAWholeNumber),
        ] {
            assert!(wrong(json).contains(&(field.to_owned(), why)), "{json}: {:?}", wrong(json));
        }
    }

    #[test]
    fn what_has_no_place_is_named_at_every_depth() {
        for (json, field) in [
            (r#"{"rule":"body.all","zzz":null}"#, "zzz"),
            (r#"{"rule":"body.all","zzz":{}}"#, "zzz"),
            (r#"{"rule":"body.all","electorate":{"zzz":null}}"#, "electorate.zzz"),
            (r#"{"rule":"body.all","cast":{"yes":{}}}"#, "cast.yes"),
            (r#"{"rule":"body.all","cast.agree.heads":4}"#, "cast.agree.heads"),
            (r#"{"":{"rule":"body.all"},"rule":"body.all"}"#, ""),
            ("{\"rule\":\"body.all\",\"\\u001b[31m\":1}", "\\u{1b}[31m"),
        ] {
            assert_eq!(wrong(json), [(field.to_owned(), Why::Unknown)], "{json}");
        }
        for json in [
            r#"{"rule":"body.all","due":6,"due":6}"#,
            r#"{"rule":"body.all","due":null,"due":6}"#,
            r#"{"rule":"body.all","cast":{"agree":{"heads":4}},"cast":{}}"#,
        ] {
            assert!(wrong(json).iter().all(|(_, why)| *why == Why::Twice), "{json}");
        }
    }

    #[test]
    fn what_has_parts_is_not_written_as_one() {
        for (json, field) in [
            (r#"{"rule":"owners","matter":"other","date":"2023-05-01","electorate":36}"#, "electorate"),
            (r#"{"rule":"owners","matter":"other","date":"2023-05-01","took_part":[36,"3508.53"]}"#, "took_part"),
            (r#"{"rule":"body.all","cast":"4"}"#, "cast"),
            (r#"{"rule":"body.all","cast":{"agree":4}}"#, "cast.agree"),
            (r#"{"rule":"body.all","cast":{"agree":false}}"#, "cast.agree"),
        ] {
            assert_eq!(wrong(json), [(field.to_owned(), Why::NotInParts)], "{json}");
        }
    }

    #[test]
    fn half_a_character_is_no_value_and_not_as_good_as_left_out() {
        let json = r#"{"rule":"body.all","due":"\ud800"}"#;
        assert_eq!(wrong(json), [("due".to_owned(), Why::NotAWholeNumber)]);
        let json = r#"{"rule":"body.all","cast":{"\ud800":{},"agree":{"heads":4}}}"#;
        assert!(wrong(json).contains(&("cast".to_owned(), Why::NotInParts)), "no part is lost: {:?}", wrong(json));
    }

    #[test]
    fn what_is_no_file_of_a_vote_is_refused() {
        let deep = "{\"a\":".repeat(100_000);
        for json in ["", "[]", "7", "null", "{", "{} {}", deep.as_str()] {
            assert!(matches!(question_of(json.as_bytes()), Err(Unread::NotJson(_))), "{:.20}", json);
        }
        assert!(matches!(question_of(&[0xff, 0xfe, b'{', 0]), Err(Unread::NotUtf8)));
    }
}
