//! Parties as people type them: one a line, its cells with commas or tabs between them, as they come out of a
//! spreadsheet. What it is, its name, what it does, then what is said of it: `商户，甲蛋糕店，出资，300元`.

use crate::args::text_arg;
use crate::parts::money::{fen, is_digit, is_torn};
use crate::parts::people_choices::{Somebody, find};
use crate::visit::Visit;
use mingtong_app::agreement::{NewLine, NewStands};
use mingtong_domain::agreement::{Measures, Part, PartyKind};
use mingtong_domain::ids::{HomeNo, PersonId, RollId};
use mingtong_domain::split::{Area, Factor};
use mingtong_office::split::{Kind, plain_number};
use mingtong_words::Words;
use std::str::FromStr;

/// Characters of a cell that are said again.
const CELL_CHARS: usize = 40;

/// A line that cannot be read: its number, the cell at which it ends, and why.
pub(super) struct Unread {
    pub(super) no: usize,
    pub(super) cell: String,
    pub(super) why: Why,
}

/// Why a cell cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// It is no kind of party.
    Kind,
    /// A name is missing, or is of no unit of the register, or of a home without a roll.
    Name,
    /// It is nothing that a party does.
    Part,
    /// Nobody of this name can stand for it, or somebody does already.
    Person,
    /// It is no measure, or one that was said before.
    Measure,
    /// A comma stands within a number.
    Torn,
}

/// A cell that cannot be read.
type Odd = (String, Why);

/// Reads them. Homes stand in `roll`; who stands for a shop is one of `people`; where `shares_income`, a party gets
/// something of it instead of paying.
pub(super) fn read(
    visit: &Visit,
    text: &str,
    roll: Option<&RollId>,
    (people, shares_income): (&[Somebody], bool),
) -> Result<Vec<NewLine>, Unread> {
    let lines = text.lines().zip(1_usize..).filter(|(line, _)| !line.trim().is_empty());
    let unread = |no: usize| move |(cell, why): Odd| Unread { no, cell, why };
    lines.map(|(line, no)| one(visit, line, roll, (people, shares_income)).map_err(unread(no))).collect()
}

fn one(
    visit: &Visit,
    line: &str,
    roll: Option<&RollId>,
    (people, shares_income): (&[Somebody], bool),
) -> Result<NewLine, Odd> {
    if is_torn(line) {
        return Err((line.trim().to_owned(), Why::Torn));
    }
    let odd = |cell: &str, why: Why| (cell.to_owned(), why);
    let mut cells = line.split([',', '，', '\t']).map(str::trim);
    let typed = cells.next().unwrap_or_default();
    let kind = PartyKind::ALL.iter().find(|it| is_word(visit, "agreement-kind", it.key(), typed));
    let kind = *kind.ok_or_else(|| odd(typed, Why::Kind))?;
    let name = if kind == PartyKind::Community { "" } else { cells.next().unwrap_or_default() };
    let stands = party(visit, kind, name, roll).ok_or_else(|| odd(name, Why::Name))?;
    let mut cells = cells.skip_while(|cell| cell.is_empty());
    let typed = cells.next().unwrap_or_default();
    let is_part = |it: &&Part| {
        let is_in = |family: &str| is_word(visit, family, it.key(), typed);
        is_in("agreement-part") || (shares_income && is_in("agreement-gets"))
    };
    let part = Part::ALL.iter().find(is_part);
    let part = *part.ok_or_else(|| odd(typed, Why::Part))?;
    let mut new = NewLine { stands, part, gives: None, worth: None, measures: Measures::default() };
    for cell in cells.filter(|cell| !cell.is_empty()) {
        match cell.strip_prefix(visit.words.t("agreement-cell-person")) {
            Some(name) => {
                let known = find(people, name).and_then(|somebody| stands_for(&mut new.stands, somebody));
                known.ok_or_else(|| odd(cell, Why::Person))?;
            }
            None => say(visit, &mut new, cell).ok_or_else(|| odd(cell, Why::Measure))?,
        }
    }
    Ok(new)
}

/// Who it is; none without a name, of a unit that is not in the register, and of a home without a roll.
fn party(visit: &Visit, kind: PartyKind, name: &str, roll: Option<&RollId>) -> Option<NewStands> {
    if kind != PartyKind::Community && name.is_empty() {
        return None;
    }
    let named = name.to_owned();
    Some(match kind {
        PartyKind::Home => NewStands::Home(roll?.clone(), HomeNo(named)),
        PartyKind::Unit => NewStands::Unit(visit.hall.unit_by_name(name)?.clone()),
        PartyKind::Community => NewStands::Community,
        PartyKind::Shop => NewStands::Shop(named, None),
        PartyKind::PolicyFund => NewStands::PolicyFund(named),
        PartyKind::Contractor => NewStands::Contractor(named, None),
        PartyKind::Other => NewStands::Other(named, None),
    })
}

impl Unread {
    /// Which line and cell it is, and what is read there.
    pub(super) fn said(&self, words: Words) -> String {
        let list = |family: &str, keys: Vec<&str>| {
            let all: Vec<String> = keys.into_iter().map(|key| words.word(family, key)).collect();
            all.join(words.t("agreement-cell-comma"))
        };
        let accepted = match self.why {
            Why::Kind => list("agreement-kind", PartyKind::ALL.iter().map(|it| it.key()).collect()),
            Why::Part => list("agreement-part", Part::ALL.iter().map(|it| it.key()).collect()),
            Why::Name => words.t("agreement-cell-wants-name").to_owned(),
            Why::Person => words.t("agreement-cell-wants-person").to_owned(),
            Why::Measure => words.t("agreement-cell-wants-measure").to_owned(),
            Why::Torn => words.t("agreement-cell-wants-whole").to_owned(),
        };
        let shown: String = self.cell.chars().take(CELL_CHARS).collect();
        let args = [text_arg("n", self.no), text_arg("cell", shown), text_arg("accepted", accepted)];
        let is_empty = self.cell.is_empty();
        words.ta(if is_empty { "agreement-wrong-line-short" } else { "agreement-wrong-line" }, &args)
    }
}

/// Who stands for it; none where nobody is named for what it is, or somebody was.
fn stands_for(stands: &mut NewStands, somebody: PersonId) -> Option<()> {
    match stands {
        NewStands::Shop(_, person) | NewStands::Contractor(_, person) | NewStands::Other(_, person) => {
            person.replace(somebody).is_none().then_some(())
        }
        NewStands::Home(..) | NewStands::Unit(_) | NewStands::Community | NewStands::PolicyFund(_) => None,
    }
}

fn is_word(visit: &Visit, family: &str, key: &str, typed: &str) -> bool {
    typed == key || visit.words.word(family, key).eq_ignore_ascii_case(typed)
}

/// Takes in a measure; none where it is none, or was said before.
fn once<T>(measure: &mut Option<T>, said: T) -> Option<()> {
    measure.replace(said).is_none().then_some(())
}

/// Takes in a cell: an amount, a percentage, or a number after the word that says what it is; else what is given.
fn say(visit: &Visit, new: &mut NewLine, cell: &str) -> Option<()> {
    let after = |key: &str| cell.strip_prefix(visit.words.t(key)).map(str::trim);
    let yuan = |text: &str| fen(text.trim().trim_end_matches(visit.words.t("agreement-cell-yuan")).trim());
    if let Some(text) = after("agreement-cell-area") {
        once(&mut new.measures.area, units(&plain_number(text, Kind::Area), Area::ten_thousandths)?)
    } else if let Some(text) = after("agreement-cell-coefficient") {
        once(&mut new.measures.coefficient, units(&plain_number(text, Kind::Bare), Factor::units)?)
    } else if let Some(text) = after("agreement-cell-weight") {
        once(&mut new.measures.weight, units(&plain_number(text, Kind::Bare), Factor::units)?)
    } else if let Some(text) = after("agreement-cell-worth") {
        once(&mut new.worth, yuan(text)?)
    } else if let Some(text) = cell.strip_suffix(['%', '％']) {
        once(&mut new.measures.percent, units(&plain_number(text, Kind::Percent), Factor::units)?)
    } else if cell.starts_with(|first: char| is_digit(first) || matches!(first, '¥' | '￥')) {
        once(&mut new.measures.fixed, yuan(cell)?)
    } else {
        once(&mut new.gives, cell.to_owned())
    }
}

fn units<T: FromStr>(text: &str, units: fn(T) -> u64) -> Option<i64> {
    i64::try_from(units(text.parse().ok()?)).ok()
}
