//! Why the numbers of a vote cannot be true together.

use std::fmt;

use crate::amount::{Amount, Measure, MeasureKind};

/// One number that contradicts the others. A form shows it beside its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{field} ({measure}) {kind}")]
pub struct Fault {
    /// Of which measure the number is.
    pub measure: MeasureKind,
    /// Which number, by its path: `took_part`, `cast.agree`.
    pub field: &'static str,
    /// What is wrong with it.
    pub kind: FaultKind,
}

/// What is wrong with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// It is more than the number that it is a part of.
    AboveWhole {
        /// That number, by its path.
        whole: &'static str,
    },
    /// Each of its parts would fit, but together they are more than it (or more than can be counted, where it is not
    /// known).
    BelowParts,
    /// All its parts are known, and together they are another number.
    Contradicts {
        /// What its parts are together.
        expected: Amount,
    },
    /// Nobody can vote so here.
    NotOffered,
}

impl Fault {
    pub(crate) fn new<M: Measure>(field: &'static str, kind: FaultKind) -> Fault {
        Fault { measure: M::KIND, field, kind }
    }
}

impl fmt::Display for FaultKind {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FaultKind::AboveWhole { whole } => write!(out, "is more than {whole}"),
            FaultKind::BelowParts => out.write_str("is less than its parts together"),
            FaultKind::Contradicts { expected } => write!(out, "contradicts its parts, which make {expected}"),
            FaultKind::NotOffered => out.write_str("is no way to vote here"),
        }
    }
}

/// The whole that parts must fit into, with its path.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Whole {
    pub(crate) field: &'static str,
    /// Heads, or ten-thousandths of a square metre.
    pub(crate) units: u64,
}

impl Whole {
    /// A number of a form; where it is not known, the most that can be counted.
    pub(crate) fn of<M: Measure>(field: &'static str, amount: Option<M>) -> Whole {
        Whole { field, units: amount.map_or(M::UNITS_MAX, M::units) }
    }

    /// The parts (path and units; 0 where unknown) that do not fit: each that is too large alone, or else all together.
    pub(crate) fn faults<M: Measure>(self, parts: &[(&'static str, u64)]) -> Vec<Fault> {
        let mut faults = self.too_large::<M>(parts);
        if faults.is_empty() {
            faults.extend(self.too_small::<M>(parts.iter().map(|(_, units)| units).sum()));
        }
        faults
    }

    /// The parts that are too large alone.
    pub(crate) fn too_large<M: Measure>(self, parts: &[(&'static str, u64)]) -> Vec<Fault> {
        let kind = FaultKind::AboveWhole { whole: self.field };
        let above = parts.iter().filter(|(_, units)| *units > self.units);
        above.map(|(field, _)| Fault::new::<M>(field, kind)).collect()
    }

    /// The whole itself, if so much does not fit into it.
    pub(crate) fn too_small<M: Measure>(self, together: u64) -> Option<Fault> {
        (together > self.units).then(|| Fault::new::<M>(self.field, FaultKind::BelowParts))
    }
}
