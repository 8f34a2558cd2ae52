//! A party of an agreement: who it is, what it does for it, by what its share is measured, and what that comes to.

use super::keys::{Part, PartyKind};
use crate::ids::{HomeNo, PartyKey, PersonId, RollId, TextRef, UnitId};
use crate::references::{Refer, References};
use mingtong_methods::split;
use mingtong_methods::{Area, Factor, Fen};
use serde::{Deserialize, Serialize};

/// Who a party is, and so who stands for it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stands {
    /// A home of a roll: its owners stand for it.
    Home(RollId, HomeNo),
    /// A shop, by its name; the person who stands for it, where one is known here.
    Shop(TextRef, Option<PersonId>),
    /// A unit of the register: whoever acts for it.
    Unit(UnitId),
    /// The community: its secretary.
    Community,
    /// A policy fund, by its name: its office answers on paper.
    PolicyFund(TextRef),
    /// Who does the work, by name; the person who stands for them, where one is known here.
    Contractor(TextRef, Option<PersonId>),
    /// Anybody else, by name; the person, where one is known here.
    Other(TextRef, Option<PersonId>),
}

impl Stands {
    /// What it is.
    pub fn kind(&self) -> PartyKind {
        match self {
            Stands::Home(..) => PartyKind::Home,
            Stands::Shop(..) => PartyKind::Shop,
            Stands::Unit(_) => PartyKind::Unit,
            Stands::Community => PartyKind::Community,
            Stands::PolicyFund(_) => PartyKind::PolicyFund,
            Stands::Contractor(..) => PartyKind::Contractor,
            Stands::Other(..) => PartyKind::Other,
        }
    }

    /// Its name, where it is known by one alone.
    pub fn name(&self) -> Option<&TextRef> {
        match self {
            Stands::Shop(name, _) | Stands::Contractor(name, _) | Stands::Other(name, _) => Some(name),
            Stands::PolicyFund(name) => Some(name),
            Stands::Home(..) | Stands::Unit(_) | Stands::Community => None,
        }
    }

    /// The person who stands for it, where it names one.
    pub fn person(&self) -> Option<&PersonId> {
        match self {
            Stands::Shop(_, person) | Stands::Contractor(_, person) | Stands::Other(_, person) => person.as_ref(),
            Stands::Home(..) | Stands::Unit(_) | Stands::Community | Stands::PolicyFund(_) => None,
        }
    }

    /// Where a home stands in the order of the roll; what is no home stands behind, as it was named.
    pub(super) fn order(&self) -> (bool, String) {
        match self {
            Stands::Home(_, no) => (false, no.order()),
            _ => (true, String::new()),
        }
    }
}

impl Refer for Stands {
    fn refer(&self, to: &mut References) {
        self.name().cloned().refer(to);
        self.person().cloned().refer(to);
        if let Stands::Unit(unit) = self {
            unit.refer(to);
        }
    }
}

/// By what a share is measured, on the day that the agreement says. Each in its smallest unit, so that nothing is lost.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Measures {
    /// The area, in ten-thousandths of a square metre.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<i64>,
    /// The coefficient, in units of the ninth decimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coefficient: Option<i64>,
    /// The percentage, in units of the ninth decimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub percent: Option<i64>,
    /// By what the measure is multiplied, in units of the ninth decimal: of an empty home for example.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<i64>,
    /// What the party pays or gets exactly, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed: Option<i64>,
}

impl Refer for Measures {}

/// A number that is no measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NoMeasure;

impl Measures {
    /// As the split reads them.
    pub(super) fn of_methods(&self, part: Part) -> Result<split::Party, NoMeasure> {
        fn read<T, E>(units: Option<i64>, of: fn(u64) -> Result<T, E>) -> Result<Option<T>, NoMeasure> {
            let read = |units: i64| u64::try_from(units).ok().and_then(|units| of(units).ok()).ok_or(NoMeasure);
            units.map(read).transpose()
        }
        Ok(split::Party {
            pays: part == Part::Pays,
            fixed: read(self.fixed, Fen::new)?,
            area: read(self.area, Area::from_ten_thousandths)?,
            coefficient: read(self.coefficient, Factor::from_units)?,
            percent: read(self.percent, Factor::from_units)?,
            weight: read(self.weight, Factor::from_units)?,
        })
    }
}

/// A party as it is drafted: its share follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewParty {
    /// What the log calls it.
    pub key: PartyKey,
    /// Who it is.
    pub stands: Stands,
    /// What it does.
    pub part: Part,
    /// What it gives where that is no money, in words.
    pub gives: Option<TextRef>,
    /// What that is worth, in fen: shown beside the money and never in it.
    pub worth: Option<i64>,
    /// By what its share is measured.
    pub measures: Measures,
}

/// A party of a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Its number, from 1: homes in the order of the roll, then the others.
    pub no: u32,
    /// What the log calls it; parties of before such keys have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<PartyKey>,
    /// Who it is.
    pub stands: Stands,
    /// What it does.
    pub part: Part,
    /// What it gives where that is no money, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gives: Option<TextRef>,
    /// What that is worth, in fen: shown beside the money and never in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worth: Option<i64>,
    /// By what its share is measured.
    pub measures: Measures,
    /// What it pays or gets, in fen.
    pub share: i64,
}

impl Party {
    /// What the log calls it where it answers: its key. A number would tell everybody who reads the posted roll which
    /// home answered; only a party of before keys is called by its number.
    pub fn called(&self) -> PartyKey {
        self.key.clone().unwrap_or_else(|| PartyKey(self.no.to_string()))
    }

    /// Whether it can answer with a slip: it is asked, and it is a home or is known by a name. A unit and the community
    /// have accounts; the office of a policy fund signs on paper.
    pub fn may_have_slip(&self) -> bool {
        let is_named = match self.stands {
            Stands::Home(..) | Stands::Shop(..) | Stands::Contractor(..) | Stands::Other(..) => true,
            Stands::Unit(_) | Stands::Community | Stands::PolicyFund(_) => false,
        };
        is_named && self.part.is_asked()
    }
}

impl Refer for Party {
    fn refer(&self, to: &mut References) {
        self.stands.refer(to);
        self.gives.refer(to);
    }
}
