//! Reads a vote from fields with their texts, whoever sent them: a form, a file, a program. The names of the fields are
//! the paths of the file of `mingtong count`: `rule`, `cast.agree.heads`.

use super::belonging::misplaced;
use super::decided_by::{DecidedBy, OwnersMatter};
use super::question::{Charter, Question, Silent};
use super::wrong::{Why, Wrong};
use crate::rules::Whole;
use crate::written::half_width;
use mingtong_methods::{Area, Cast, Choice, Heads, Tally};
use std::collections::BTreeMap;

/// The fields that stand alone.
const ALONE: [&str; 12] = [
    "rule",
    "matter",
    "date",
    "silent",
    "due",
    "present",
    "proxies",
    "proxies_count",
    "quorum",
    "pass",
    "base",
    "void_takes_part",
];

/// What has heads and an area, beside what was cast.
const PARTS: [&str; 4] = ["electorate", "took_part", "not_returned", "not_delivered"];

/// The measures of a part.
const MEASURES: [&str; 2] = ["heads", "area"];

/// The name of every field.
pub fn fields() -> impl Iterator<Item = String> {
    let cast = Choice::ALL.iter().map(|choice| choice.field());
    let of_parts = PARTS.into_iter().chain(cast).flat_map(|part| MEASURES.map(|measure| format!("{part}.{measure}")));
    ALONE.into_iter().map(str::to_owned).chain(of_parts)
}

/// Reads a vote. What is blank is as good as left out.
///
/// # Errors
/// Every field that is wrong by itself, with why. Whether the numbers agree with each other is looked at in
/// [`count`](super::count()).
pub fn read(sent: impl IntoIterator<Item = (String, String)>) -> Result<Question, Vec<Wrong>> {
    let mut reader = Reader::of(sent);
    let rule = reader.one_of("rule", DecidedBy::ALL, DecidedBy::key);
    if rule.is_none() && !reader.is_wrong("rule") {
        reader.wrong("rule", Why::Missing);
    }
    let mut question = Question::by(rule.unwrap_or(DecidedBy::Owners));
    question.matter = reader.one_of("matter", OwnersMatter::ALL, OwnersMatter::key);
    question.date = reader.read("date", Why::NotADay, day);
    question.silent = reader.one_of("silent", Silent::ALL, Silent::key).unwrap_or(question.silent);
    question.heads = reader.tally("heads", Reader::heads);
    question.area = reader.tally("area", Reader::area);
    [question.due, question.present, question.proxies] = ["due", "present", "proxies"].map(|name| reader.heads(name));
    question.proxies_count = reader.yes_or_no("proxies_count").unwrap_or(question.proxies_count);
    question.void_takes_part = reader.yes_or_no("void_takes_part").unwrap_or(question.void_takes_part);
    question.charter = Charter {
        quorum: reader.read("quorum", Why::NotAThreshold, |text| text.parse().ok()),
        pass: reader.read("pass", Why::NotAThreshold, |text| text.parse().ok()),
        base: reader.one_of("base", Whole::ALL, Whole::key),
    };
    let misplaced: Vec<Wrong> = misplaced(&question).filter(|wrong| !reader.is_wrong(&wrong.field)).collect();
    reader.wrong.extend(misplaced.into_iter().filter(|_| rule.is_some()));
    if reader.wrong.is_empty() { Ok(question) } else { Err(reader.wrong) }
}

/// One day has one spelling.
fn day(text: &str) -> Option<jiff::civil::Date> {
    let is_plain = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    text.parse().ok().filter(|_| is_plain)
}

struct Reader {
    sent: BTreeMap<String, String>,
    wrong: Vec<Wrong>,
}

impl Reader {
    fn of(sent: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut reader = Self { sent: BTreeMap::new(), wrong: vec![] };
        for (name, text) in sent {
            if !fields().any(|known| known == name) {
                reader.wrong(&name, Why::Unknown);
            } else if reader.sent.insert(name.clone(), half_width(text.trim())).is_some() {
                reader.wrong(&name, Why::Twice);
            }
        }
        reader.sent.retain(|_, text| !text.is_empty());
        reader
    }

    fn wrong(&mut self, field: &str, why: Why) {
        self.wrong.push(Wrong::new(field, why));
    }

    fn is_wrong(&self, field: &str) -> bool {
        self.wrong.iter().any(|wrong| wrong.field == field)
    }

    /// What stands in a field, as `read` reads it; none where nothing stands there, or something else.
    fn read<T>(&mut self, field: &str, why: Why, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let value = read(self.sent.get(field)?);
        if value.is_none() {
            self.wrong(field, why);
        }
        value
    }

    fn one_of<T: Copy>(&mut self, field: &str, all: &'static [T], key: fn(T) -> &'static str) -> Option<T> {
        let keys = all.iter().map(|one| key(*one)).collect();
        self.read(field, Why::NotOneOf(keys), |text| all.iter().copied().find(|one| key(*one) == text))
    }

    fn yes_or_no(&mut self, field: &str) -> Option<bool> {
        self.read(field, Why::NotOneOf(vec!["true", "false"]), |text| text.parse().ok())
    }

    fn heads(&mut self, field: &str) -> Option<Heads> {
        let text = self.sent.get(field)?.clone();
        let digits = text.strip_prefix('-').unwrap_or(&text);
        let is_whole = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        let read = match is_whole {
            false => Err(Why::NotAWholeNumber),
            true if text.starts_with('-') => Err(Why::Negative),
            true => digits.parse().map_err(|_| Why::TooLarge).and_then(|count| Heads::new(count).map_err(Why::from)),
        };
        read.map_err(|why| self.wrong(field, why)).ok()
    }

    fn area(&mut self, field: &str) -> Option<Area> {
        let read = self.sent.get(field)?.parse::<Area>();
        read.map_err(|fault| self.wrong(field, fault.into())).ok()
    }

    fn tally<M>(&mut self, measure: &str, read: fn(&mut Self, &str) -> Option<M>) -> Tally<M> {
        let mut part = |name: &str| read(self, &format!("{name}.{measure}"));
        let [electorate, took_part, not_returned, not_delivered] = PARTS.map(&mut part);
        let [agree, oppose, abstain, void, blank, with_majority] =
            [Choice::Agree, Choice::Oppose, Choice::Abstain, Choice::Void, Choice::Blank, Choice::WithMajority]
                .map(|choice| part(choice.field()));
        let cast = Cast { agree, oppose, abstain, void, blank, with_majority };
        Tally { electorate, cast, took_part, not_returned, not_delivered }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(fields: &[(&str, &str)]) -> Vec<(String, String)> {
        fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }

    fn wrong(fields: &[(&str, &str)]) -> Vec<(String, Why)> {
        let wrong = read(sent(fields)).unwrap_err();
        wrong.into_iter().map(|wrong| (wrong.field, wrong.why)).collect()
    }

    #[test]
    fn what_is_written_is_read() {
        let owners = [("rule", "owners"), ("matter", "use_fund"), ("date", "2023-05-01")];
        let numbers = [("electorate.heads", "３６"), ("electorate.area", "3508.53"), ("cast.agree.area", " 2398.41 ")];
        let question = read(sent(&[&owners[..], &numbers].concat())).unwrap();
        assert_eq!((question.rule, question.matter), (DecidedBy::Owners, Some(OwnersMatter::UseFund)));
        assert_eq!(question.heads.electorate, Heads::new(36).ok());
        assert_eq!(question.area.cast.agree, "2398.41".parse().ok());
        assert_eq!((question.heads.cast.agree, question.heads.took_part), (None, None), "unknown is never 0");
    }

    #[test]
    fn what_is_wrong_is_named_with_why() {
        let body = ("rule", "body.present");
        for (fields, field, why) in [
            (vec![], "rule", Why::Missing),
            (vec![("rule", "")], "rule", Why::Missing),
            (vec![body, ("due", "-1")], "due", Why::Negative),
            (vec![body, ("due", "1.5")], "due", Why::NotAWholeNumber),
            (vec![body, ("due", "十")], "due", Why::NotAWholeNumber),
            (vec![body, ("due", "+1")], "due", Why::NotAWholeNumber),
            (vec![body, ("due", "1000000001")], "due", Why::TooLarge),
            (vec![body, ("due", "1"), ("due", "2")], "due", Why::Twice),
            (vec![body, ("agree", "1")], "agree", Why::Unknown),
            (vec![body, ("pass", "50%")], "pass", Why::NotAThreshold),
            (vec![body, ("date", "2023-02-30")], "date", Why::NotADay),
            (vec![body, ("date", "2023/05/01")], "date", Why::NotADay),
            (vec![body, ("base", "half")], "base", Why::NotOneOf(vec!["all", "present"])),
            (vec![body, ("proxies_count", "yes")], "proxies_count", Why::NotOneOf(vec!["true", "false"])),
            (vec![("rule", "owners"), ("electorate.area", "1.00000")], "electorate.area", Why::TooManyDecimals),
        ] {
            let found = wrong(&fields);
            assert!(found.contains(&(field.to_owned(), why)), "{fields:?}: {found:?}");
        }
    }

    #[test]
    fn every_field_is_read() {
        for field in fields() {
            let found = wrong(&[("rule", "owners"), (&field, "\u{1}")]);
            assert!(found.iter().any(|(name, why)| *name == field && *why != Why::Unknown), "{field}");
        }
    }
}
