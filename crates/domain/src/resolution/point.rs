//! A point of a resolution: what is done, by whom, until when, with what money, and what that means for its matter.

use super::FundKind;
use crate::ids::{BodyId, MatterId, TextRef, UnitId};
use crate::matter::Outcome;
use crate::references::{Refer, References};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Who does it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doer {
    /// The community's own desk.
    Community,
    /// A unit.
    Unit(UnitId),
    /// A body.
    Body(BodyId),
}

impl Refer for Doer {
    fn refer(&self, to: &mut References) {
        match self {
            Doer::Unit(unit) => unit.refer(to),
            Doer::Community | Doer::Body(_) => {}
        }
    }
}

/// With what money: no account, but what was resolved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Money {
    /// In a sentence: who pays what.
    pub words: TextRef,
    /// How much, in fen.
    pub amount_fen: i64,
    /// From where.
    pub source: FundKind,
}

impl Refer for Money {
    fn refer(&self, to: &mut References) {
        self.words.refer(to);
    }
}

/// A point that closes its matter instead of giving it to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// With which outcome: explained, or settled elsewhere. What is solved is seen by somebody, and what is not solved
    /// is looked at again: neither follows from a resolution.
    pub outcome: Outcome,
}

impl Refer for Closing {}

/// A point of a resolution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// The matter it is about.
    pub matter: Option<MatterId>,
    /// What is done.
    pub text: TextRef,
    /// Who does it.
    pub by: Doer,
    /// The last day; none where it closes the matter.
    pub until: Option<Date>,
    /// With what money.
    pub money: Option<Money>,
    /// Whether it closes the matter, and with which outcome.
    pub closes: Option<Closing>,
}

impl Refer for Point {
    fn refer(&self, to: &mut References) {
        self.matter.refer(to);
        self.text.refer(to);
        self.by.refer(to);
        self.money.refer(to);
    }
}
