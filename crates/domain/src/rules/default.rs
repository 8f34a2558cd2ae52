//! The rules a community starts with, read from `data/rules.toml`.

use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use super::book::RuleBook;
use super::id::RuleId;
use super::rule::{Rule, RuleValue};

impl RuleBook {
    /// The book every community starts with. Each number can be replaced at run time.
    pub fn defaults() -> &'static RuleBook {
        static SHIPPED: LazyLock<RuleBook> = LazyLock::new(|| {
            read(include_str!("../../data/rules.toml")).expect("the shipped file is read by the tests of this module")
        });
        &SHIPPED
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    rule: Vec<Row>,
}

/// A rule as people write it: `value = "15wd"`, `value = 2` or `value = ">1/2 present"`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: RuleId,
    value: WrittenValue,
    jurisdiction: String,
    basis: String,
    from: Date,
    to: Option<Date>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum WrittenValue {
    Integer(i64),
    Text(String),
}

fn read(text: &str) -> Result<RuleBook, String> {
    let file: File = toml::from_str(text).map_err(|fault| fault.to_string())?;
    let mut book = RuleBook::empty();
    for row in file.rule {
        let value = match row.value {
            WrittenValue::Integer(number) => RuleValue::Integer(number),
            WrittenValue::Text(text) => {
                RuleValue::read(row.id, &text).map_err(|fault| format!("{}: {fault}", row.id))?
            }
        };
        let Row { id, jurisdiction, basis, from, to, .. } = row;
        book.set(Rule { id, value, jurisdiction, basis, from, to }).map_err(|fault| fault.to_string())?;
    }
    Ok(book)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Allowed;
    use crate::time::Millis;
    use jiff::civil::date;
    use std::fmt::Write;

    #[test]
    fn every_rule_has_a_default_in_force_for_old_letters_and_for_today() {
        let book = RuleBook::defaults();
        for day in [date(2012, 1, 1), date(2021, 6, 10), date(2026, 12, 31)] {
            let at = Millis::from_date(day);
            for id in RuleId::ALL.iter().copied() {
                match id.allowed() {
                    Allowed::Span { .. } => assert!(book.span(id, at).is_ok(), "{id} on {day}"),
                    Allowed::Integer(_, range) => {
                        assert!(range.contains(&book.integer(id, at).unwrap()), "{id} on {day}")
                    }
                    Allowed::Attendance | Allowed::Agreement => {
                        assert!(book.requirement(id, at).is_ok(), "{id} on {day}")
                    }
                }
            }
        }
    }

    #[test]
    fn every_default_names_a_source_or_says_that_there_is_none() {
        for rule in RuleBook::defaults().iter() {
            let cites_an_article = rule.basis.starts_with('《') && rule.basis.contains("》第");
            let expected_basis =
                if rule.is_national() { cites_an_article } else { rule.basis.starts_with("参考：") };
            assert!(expected_basis, "{}: {}", rule.id, rule.basis);
        }
    }

    #[test]
    fn a_bad_rating_cannot_count_as_satisfied() {
        let at = Millis::from_date(date(2026, 1, 1));
        let level = |id| RuleBook::defaults().integer(id, at).unwrap();
        assert!(level(RuleId::RatingReopenAtMost) < level(RuleId::RatingSatisfiedAtLeast));
    }

    #[test]
    fn a_faulty_file_is_refused_with_its_reason() {
        let row = |id: &str, value: &str| {
            format!(
                "[[rule]]\nid = \"{id}\"\nvalue = {value}\njurisdiction = \"a\"\nbasis = \"b\"\nfrom = \"2000-01-01\"\n"
            )
        };
        assert!(read(&row("return.cap", "2")).is_ok());
        for (text, reason) in [
            (row("return.limit", "2"), "unknown variant `return.limit`"),
            (row("return.cap", "11"), "return.cap takes 0–10, not 11"),
            (row("clock.finish", "\"2w\""), "clock.finish: a span is written like 48h"),
            (row("return.cap", "2") + "until = \"2001-01-01\"\n", "unknown field `until`"),
            (row("return.cap", "2").replace("2000-01-01", "2000-02-30"), "2000-02-30"),
        ] {
            let fault = read(&text).unwrap_err();
            assert!(fault.contains(reason), "{fault}");
        }
    }

    /// The default book as people review it: a change of a number shows up as a change of this file.
    #[test]
    fn the_default_book() {
        let mut page = String::new();
        for Rule { id, value, jurisdiction, basis, from, to } in RuleBook::defaults().iter() {
            let to = to.map(|to| to.to_string()).unwrap_or_default();
            writeln!(page, "{id:<26} {value:<6} {jurisdiction} {from}..{to}\n    {basis}").unwrap();
        }
        insta::with_settings!({ snapshot_path => "../../tests/golden", prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!("default_rules", page);
        });
    }
}
