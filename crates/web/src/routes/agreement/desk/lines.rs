//! Parties as people type them: one a line, its cells with commas or tabs between them, as they come out of a
//! spreadsheet. What it is, its name, what it does, then what is said of it: `商户，甲蛋糕店，出资，300元`.

use crate::parts::money::{fen, is_torn};
use crate::parts::people_choices::{Somebody, find};
use crate::visit::Visit;
use mingtong_app::agreement::{NewLine, NewStands};
use mingtong_domain::agreement::{Measures, Part, PartyKind};
use mingtong_domain::ids::{HomeNo, PersonId, RollId};
use mingtong_domain::split::{Area, Factor};
use std::str::FromStr;

/// The number of the line that cannot be read.
pub(super) struct Unread(pub(super) usize);

/// Reads them. Homes stand in `roll`; who stands for a shop is one of `people`.
pub(super) fn read(
    visit: &Visit,
    text: &str,
    roll: Option<&RollId>,
    people: &[Somebody],
) -> Result<Vec<NewLine>, Unread> {
    let lines = text.lines().zip(1_usize..).filter(|(line, _)| !line.trim().is_empty());
    lines.map(|(line, no)| one(visit, line, roll, people).ok_or(Unread(no))).collect()
}

fn one(visit: &Visit, line: &str, roll: Option<&RollId>, people: &[Somebody]) -> Option<NewLine> {
    if is_torn(line) {
        return None;
    }
    let mut cells = line.split([',', '，', '\t']).map(str::trim);
    let kind = cells.next()?;
    let kind = *PartyKind::ALL.iter().find(|it| is_word(visit, "agreement-kind", it.key(), kind))?;
    let name = if kind == PartyKind::Community { String::new() } else { cells.next()?.to_owned() };
    let mut cells = cells.skip_while(|cell| cell.is_empty());
    let part = cells.next()?;
    let part = *Part::ALL.iter().find(|it| is_word(visit, "agreement-part", it.key(), part))?;
    let stands = match kind {
        _ if kind != PartyKind::Community && name.is_empty() => return None,
        PartyKind::Home => NewStands::Home(roll?.clone(), HomeNo(name)),
        PartyKind::Unit => NewStands::Unit(visit.hall.unit_by_name(&name)?.clone()),
        PartyKind::Community => NewStands::Community,
        PartyKind::Shop => NewStands::Shop(name, None),
        PartyKind::PolicyFund => NewStands::PolicyFund(name),
        PartyKind::Contractor => NewStands::Contractor(name, None),
        PartyKind::Other => NewStands::Other(name, None),
    };
    let mut new = NewLine { stands, part, gives: None, worth: None, measures: Measures::default() };
    for cell in cells.filter(|cell| !cell.is_empty()) {
        match cell.strip_prefix(visit.words.t("agreement-cell-person")) {
            Some(name) => stands_for(&mut new.stands, find(people, name)?)?,
            None => say(visit, &mut new, cell)?,
        }
    }
    Some(new)
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
        once(&mut new.measures.area, units(text, Area::ten_thousandths)?)
    } else if let Some(text) = after("agreement-cell-coefficient") {
        once(&mut new.measures.coefficient, units(text, Factor::units)?)
    } else if let Some(text) = after("agreement-cell-weight") {
        once(&mut new.measures.weight, units(text, Factor::units)?)
    } else if let Some(text) = after("agreement-cell-worth") {
        once(&mut new.worth, yuan(text)?)
    } else if let Some(text) = cell.strip_suffix(['%', '％']) {
        once(&mut new.measures.percent, units(text.trim(), Factor::units)?)
    } else if cell.starts_with(|first: char| first.is_ascii_digit()) {
        once(&mut new.measures.fixed, yuan(cell)?)
    } else {
        once(&mut new.gives, cell.to_owned())
    }
}

fn units<T: FromStr>(text: &str, units: fn(T) -> u64) -> Option<i64> {
    i64::try_from(units(text.parse().ok()?)).ok()
}
