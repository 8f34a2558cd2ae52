//! Reads a cost and those who bear it from texts, whoever sent them: a page, a file, a program.

use super::by::{PartyField, SplitBy};
use super::wrong::{SplitWhy, SplitWrong};
use crate::limits::NAME_CHARS_MAX;
use crate::written::half_width;
use mingtong_methods::split::{PARTIES_MAX, Party};
use mingtong_methods::{AmountFault, Area, Factor, Fen};
use std::collections::HashMap;
use std::fmt::Display;
use std::str::FromStr;

/// A cost as it was written.
#[derive(Debug, Clone, Default)]
pub struct SentCost {
    /// What is split, in yuan.
    pub total: String,
    /// The key of a [`SplitBy`].
    pub by: String,
    /// Yuan for each coefficient × m²; where nothing is written it is split by proportion.
    pub price_per_area: String,
    /// Who is in the list.
    pub parties: Vec<SentParty>,
}

/// What was written of one; what is blank is as good as left out.
pub type SentParty = Vec<(PartyField, String)>;

/// A cost to be split.
#[derive(Debug, Clone)]
pub struct Cost {
    /// What is split.
    pub total: Fen,
    /// By which rule.
    pub by: SplitBy,
    /// Yuan for each coefficient × m².
    pub price_per_area: Option<Factor>,
    /// Who is in the list.
    pub bearers: Vec<Bearer>,
}

/// One who is in the list.
#[derive(Debug, Clone)]
pub struct Bearer {
    /// Who it is.
    pub id: String,
    /// What is said of them.
    pub party: Party,
}

/// What is told at most: whoever mends that many sends it again.
const WRONG_MAX: usize = 50;

/// Reads a cost.
///
/// # Errors
/// Every field that is wrong by itself, the first fifty of them. Whether it comes to the total is looked at when it is
/// split.
pub fn read(sent: &SentCost) -> Result<Cost, Vec<SplitWrong>> {
    let mut reader = Reader { wrong: vec![] };
    let total = reader.of_all("total", &sent.total, |text| amount::<Fen>(text, Fen::DECIMALS, Fen::MAX));
    if total.is_none() && reader.wrong.is_empty() {
        reader.wrong.push(SplitWrong::of_all("total", SplitWhy::Missing));
    }
    let keys: Vec<&str> = SplitBy::ALL.iter().map(|by| by.key()).collect();
    let by = reader.of_all("by", &sent.by, |text| SplitBy::from_key(text).ok_or(SplitWhy::NotOneOf(keys.clone())));
    if by.is_none() && half_width(&sent.by).is_empty() {
        reader.wrong.push(SplitWrong::of_all("by", SplitWhy::Missing));
    }
    let price_per_area = reader.of_all("price_per_area", &sent.price_per_area, factor);
    if price_per_area.is_some() && by.is_some_and(|by| by != SplitBy::CoefficientArea) {
        reader.wrong.push(SplitWrong::of_all("price_per_area", SplitWhy::NotForThisRule));
    }
    if sent.parties.len() > PARTIES_MAX {
        return Err(vec![SplitWrong::of_all("parties", SplitWhy::TooMany(PARTIES_MAX))]);
    }
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut bearers = Vec::with_capacity(sent.parties.len());
    for (at, fields) in sent.parties.iter().enumerate() {
        let bearer = reader.bearer(at, fields);
        reader.needs(at, by, &bearer, fields);
        // However wide the space within a name is, it is one name.
        let id = half_width(&bearer.id).split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some(first) = seen.get(&id).filter(|_| !id.is_empty()) {
            reader.wrong.push(SplitWrong::of_one(at, &bearer.id, PartyField::Id.key(), SplitWhy::SameAs(*first)));
        } else {
            seen.insert(id, at);
        }
        bearers.push(bearer);
        if reader.wrong.len() >= WRONG_MAX {
            break;
        }
    }
    match (total, by, reader.wrong.is_empty()) {
        (Some(total), Some(by), true) => Ok(Cost { total, by, price_per_area, bearers }),
        _ => Err(reader.wrong),
    }
}

struct Reader {
    wrong: Vec<SplitWrong>,
}

impl Reader {
    fn of_all<T>(&mut self, field: &str, text: &str, read: impl Fn(&str) -> Result<T, SplitWhy>) -> Option<T> {
        let text = half_width(text);
        let value = Some(text).filter(|text| !text.is_empty()).map(|text| read(&text))?;
        value.map_err(|why| self.wrong.push(SplitWrong::of_all(field, why))).ok()
    }

    fn bearer(&mut self, at: usize, fields: &SentParty) -> Bearer {
        let found = |field: PartyField| fields.iter().find(|(other, _)| *other == field).map(|(_, text)| text.as_str());
        // What nobody sees makes two names of one, or another name of what is shown.
        let id = found(PartyField::Id).unwrap_or_default().replace(is_unseen, "").trim().to_owned();
        let mut wrong = |field: PartyField, why| self.wrong.push(SplitWrong::of_one(at, &id, field.key(), why));
        if id.is_empty() {
            wrong(PartyField::Id, SplitWhy::Missing);
        } else if id.chars().count() > NAME_CHARS_MAX {
            wrong(PartyField::Id, SplitWhy::TooLong(NAME_CHARS_MAX));
        }
        let mut party = Party { pays: true, ..Party::default() };
        let mut seen = Vec::with_capacity(PartyField::ALL.len());
        for (field, text) in fields {
            if seen.contains(field) {
                wrong(*field, SplitWhy::Twice);
                break;
            }
            seen.push(*field);
            let text = half_width(text);
            if text.is_empty() {
                continue;
            }
            let read = match field {
                PartyField::Id => Ok(()),
                PartyField::Area => amount(&text, Area::DECIMALS, Area::MAX).map(|area| party.area = Some(area)),
                PartyField::Coefficient => factor(&text).map(|it| party.coefficient = Some(it)),
                PartyField::Percent => factor(&text).map(|it| party.percent = Some(it)),
                PartyField::Weight => factor(&text).map(|it| party.weight = Some(it)),
                PartyField::Fixed => amount(&text, Fen::DECIMALS, Fen::MAX).map(|fen| party.fixed = Some(fen)),
                PartyField::Pays => yes_or_no(&text).map(|pays| party.pays = pays),
            };
            if let Err(why) = read {
                wrong(*field, why);
            }
        }
        Bearer { id, party }
    }

    /// What the rule has to know of whoever shares, told together with whatever else is wrong.
    fn needs(&mut self, at: usize, by: Option<SplitBy>, bearer: &Bearer, fields: &SentParty) {
        let is_said =
            |field: PartyField| fields.iter().any(|(other, text)| *other == field && !half_width(text).is_empty());
        if !bearer.party.pays || is_said(PartyField::Fixed) {
            return;
        }
        let measures = [PartyField::Area, PartyField::Coefficient, PartyField::Percent];
        let needed = by.map_or(&[][..], SplitBy::fields).iter().filter(|field| measures.contains(field));
        for field in needed.filter(|field| !is_said(**field)) {
            self.wrong.push(SplitWrong::of_one(at, &bearer.id, field.key(), SplitWhy::Missing));
        }
    }
}

/// Signs without width, and those that turn the direction of what is read.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

fn amount<T: FromStr<Err = AmountFault>>(text: &str, decimals: usize, most: impl Display) -> Result<T, SplitWhy> {
    text.parse().map_err(|fault| SplitWhy::of_amount(fault, decimals, &most))
}

fn factor(text: &str) -> Result<Factor, SplitWhy> {
    amount(text, Factor::DECIMALS, Factor::MAX)
}

fn yes_or_no(text: &str) -> Result<bool, SplitWhy> {
    text.parse().map_err(|_| SplitWhy::NotOneOf(vec!["true", "false"]))
}
