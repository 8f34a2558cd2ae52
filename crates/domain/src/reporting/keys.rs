//! The words of reports.

use crate::ids::{MatterId, NeedId, PersonId, TextRef};
use crate::references::{Refer, References};
use serde::{Deserialize, Serialize};

keyed! {
    /// Who reported.
    ReportingKind {
        /// A unit 单位报到.
        Unit = "unit",
        /// Somebody of its staff 在职人员报到.
        Member = "member",
    }
}

/// Who speaks for a unit 联络员.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Liaison {
    /// Somebody with an account, who acts for the unit.
    Account(PersonId),
    /// Somebody without, by name.
    Named(TextRef),
}

impl Refer for Liaison {
    fn refer(&self, to: &mut References) {
        match self {
            Liaison::Account(person) => person.refer(to),
            Liaison::Named(name) => name.refer(to),
        }
    }
}

/// What a service was for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// A need of the list.
    Need(NeedId),
    /// A matter.
    Matter(MatterId),
}

impl Refer for About {
    fn refer(&self, to: &mut References) {
        match self {
            About::Need(_) => {}
            About::Matter(matter) => matter.refer(to),
        }
    }
}
