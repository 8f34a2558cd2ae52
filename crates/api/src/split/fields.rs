//! The file of a cost as fields: each word and number as it was written. What has no place in such a file is named.

use crate::as_written::{Object, is_no_text, text_of, written};
use mingtong_domain::split::{Cost, PARTIES_MAX, PartyField, SentCost, SentParty, SplitWhy, SplitWrong, read};
use serde_json::value::RawValue;

/// Why a file was not read as a cost.
#[derive(Debug)]
pub enum UnreadCost {
    /// Its characters are no UTF-8: an old editor saved it.
    NotUtf8,
    /// It is no JSON object.
    NotJson(serde_json::Error),
    /// These fields are wrong.
    Wrong(Vec<SplitWrong>),
}

/// The list of those who bear it.
const PARTIES: &str = "parties";
/// What is told of what has no place, at most.
const WRONG_MAX: usize = 50;

/// Reads the file of a cost.
///
/// # Errors
/// It is none, or says something that cannot be: the fields with why.
pub fn cost_of(json: &[u8]) -> Result<Cost, UnreadCost> {
    let text = text_of(json).map_err(|_| UnreadCost::NotUtf8)?;
    let Object(top) = serde_json::from_str(text).map_err(UnreadCost::NotJson)?;
    let mut found = Found::default();
    found.take_in(top);
    match (read(&found.sent), found.wrong.is_empty()) {
        (Ok(cost), true) => Ok(cost),
        (cost, _) => Err(UnreadCost::Wrong(found.wrong.into_iter().chain(cost.err().into_iter().flatten()).collect())),
    }
}

/// What was found in a file.
#[derive(Default)]
struct Found {
    sent: SentCost,
    wrong: Vec<SplitWrong>,
}

impl Found {
    fn take_in(&mut self, top: Vec<(String, &RawValue)>) {
        let mut seen: Vec<String> = vec![];
        for (key, value) in top {
            let mut wrong = |why| self.wrong.push(SplitWrong::of_all(&key, why));
            if seen.contains(&key) {
                wrong(SplitWhy::Twice);
            } else {
                match key.as_str() {
                    "total" => self.sent.total = written(value),
                    "by" => self.sent.by = written(value),
                    "price_per_area" => self.sent.price_per_area = written(value),
                    PARTIES => self.parties(value),
                    _ => wrong(SplitWhy::Unknown),
                }
            }
            seen.push(key);
            if self.wrong.len() >= WRONG_MAX {
                return;
            }
        }
        if !seen.iter().any(|key| key == PARTIES) {
            self.wrong.push(SplitWrong::of_all(PARTIES, SplitWhy::Missing));
        }
    }

    fn parties(&mut self, value: &RawValue) {
        // What the whole file was read as once cannot fail in a part of it.
        let parties = Some(value.get()).filter(|text| text.starts_with('['));
        let Some(parties) = parties.and_then(|text| serde_json::from_str::<Vec<&RawValue>>(text).ok()) else {
            self.wrong.push(SplitWrong::of_all(PARTIES, SplitWhy::NotAList));
            return;
        };
        if parties.len() > PARTIES_MAX {
            self.wrong.push(SplitWrong::of_all(PARTIES, SplitWhy::TooMany(PARTIES_MAX)));
            return;
        }
        for (at, party) in parties.into_iter().enumerate() {
            let party = Some(party.get()).filter(|text| text.starts_with('{'));
            match party.and_then(|text| serde_json::from_str(text).ok()) {
                Some(Object(fields)) => self.party(at, fields),
                None => {
                    self.wrong.push(SplitWrong::of_one(at, "", "", SplitWhy::NotAnObject));
                    self.sent.parties.push(vec![]);
                }
            }
            if self.wrong.len() >= WRONG_MAX {
                return;
            }
        }
    }

    fn party(&mut self, at: usize, fields: Vec<(String, &RawValue)>) {
        let mut party: SentParty = Vec::with_capacity(fields.len());
        for (key, value) in fields {
            if self.wrong.len() >= WRONG_MAX {
                break;
            }
            match PartyField::from_key(&key) {
                // A name is a text or a number: `true`, `[]` and half a character are no homes.
                Some(PartyField::Id) if value.get().starts_with(['t', 'f', '[', '{']) || is_no_text(value) => {
                    self.wrong.push(SplitWrong::of_one(at, "", &key, SplitWhy::NotAName));
                    party.push((PartyField::Id, format!("#{at}")));
                }
                // A number that stands twice is told by whoever reads them.
                Some(field) => party.push((field, written(value))),
                None => self.wrong.push(SplitWrong::of_one(at, "", &key, SplitWhy::Unknown)),
            }
        }
        self.sent.parties.push(party);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(json: &str) -> Vec<(String, SplitWhy)> {
        match cost_of(json.as_bytes()) {
            Err(UnreadCost::Wrong(wrong)) => wrong.into_iter().map(|wrong| (wrong.path(), wrong.why)).collect(),
            other => panic!("{json}: {other:?}"),
        }
    }

    #[test]
    fn everything_is_read_as_it_is_written() {
        let json = "\u{feff}{\"total\":300000.00,\"by\":\"area\",\"price_per_area\":null,\
                    \"parties\":[{\"id\":201,\"area\":85.2,\"weight\":\"０.5\",\"pays\":true,\"fixed\":null}]}";
        let cost = cost_of(json.as_bytes()).unwrap();
        let whole = br#"{"total":"9","by":"equal","parties":[{"id":"\ud83d\ude00"}]}"#;
        assert_eq!(cost_of(whole).unwrap().bearers[0].id, "\u{1f600}", "two halves are a character");
        let party = cost.bearers[0].party;
        assert_eq!((cost.bearers[0].id.as_str(), party.pays, party.fixed), ("201", true, None));
        assert_eq!((party.area, party.weight), ("85.2".parse().ok(), "0.5".parse().ok()));
    }

    #[test]
    fn what_cannot_be_is_named_and_never_guessed() {
        let with = |party: &str| format!(r#"{{"total":"9.00","by":"equal","parties":[{{"id":"1"}},{party}]}}"#);
        for (json, path, why) in [
            (r#"{"total":0.001,"by":"equal","parties":[]}"#.to_owned(), "total", SplitWhy::TooManyDecimals(2)),
            (r#"{"total":1e3,"by":"equal","parties":[]}"#.to_owned(), "total", SplitWhy::NotANumber),
            (r#"{"total":[1],"by":"equal","parties":[]}"#.to_owned(), "total", SplitWhy::NotANumber),
            (r#"{"total":"9","by":"equal"}"#.to_owned(), "parties", SplitWhy::Missing),
            (r#"{"total":"9","by":"equal","parties":{}}"#.to_owned(), "parties", SplitWhy::NotAList),
            (r#"{"total":"9","total":"8","by":"equal","parties":[]}"#.to_owned(), "total", SplitWhy::Twice),
            (r#"{"total":"9","by":"equal","parties":[],"floors":6}"#.to_owned(), "floors", SplitWhy::Unknown),
            (with("7"), "parties[1]", SplitWhy::NotAnObject),
            (with(r#"{"id":"2","floor":3}"#), "parties[1].floor", SplitWhy::Unknown),
            (with(r#"{"id":"1"}"#), "parties[1].id", SplitWhy::SameAs(0)),
            (with(r#"{"area":"5"}"#), "parties[1].id", SplitWhy::Missing),
            (with(r#"{"id":"2","area":"5","area":"6"}"#), "parties[1].area", SplitWhy::Twice),
            (with(r#"{"id":true}"#), "parties[1].id", SplitWhy::NotAName),
            (with(r#"{"id":[]}"#), "parties[1].id", SplitWhy::NotAName),
            (with(r#"{"id":{}}"#), "parties[1].id", SplitWhy::NotAName),
            (with(r#"{"id":"\ud800"}"#), "parties[1].id", SplitWhy::NotAName),
            (with(r#"{"id":"2\udc00\ud83d"}"#), "parties[1].id", SplitWhy::NotAName),
            (with(r#"{"id":"2","area":"\ud800"}"#), "parties[1].area", SplitWhy::NotANumber),
            (with(r#"{"id":"2","\ud800":1}"#), "parties[1]", SplitWhy::NotAnObject),
            (with(r#"{"id":"2","pays":1}"#), "parties[1].pays", SplitWhy::NotOneOf(vec!["true", "false"])),
            (with(r#"{"id":"2","coefficient":-0.5}"#), "parties[1].coefficient", SplitWhy::Negative),
            (with(r#"{"id":"2","weight":{}}"#), "parties[1].weight", SplitWhy::NotANumber),
            (with(r#"{"id":"2","percent":0.0000000001}"#), "parties[1].percent", SplitWhy::TooManyDecimals(9)),
        ] {
            assert!(wrong(&json).contains(&(path.to_owned(), why)), "{json}: {:?}", wrong(&json));
        }
        for json in ["", "[]", "null", "{\"total\":NaN}", "{\"total\":", "\u{0}"] {
            assert!(matches!(cost_of(json.as_bytes()), Err(UnreadCost::NotJson(_))), "{json}");
        }
        assert!(matches!(cost_of(&[0xB7, 0xD1]), Err(UnreadCost::NotUtf8)));
    }
}
