//! Of what a project is made: its steps, the quotes that were compared, changes of its scope, its accounts.

use super::keys::{Phase, StepProgress};
use super::money::Income;
use crate::ids::{NoticeId, PersonId, PictureId, TextRef, UnitId};
use crate::procedure::Fen;
use crate::references::{Refer, References};
use crate::role::Role;
use crate::time::Millis;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A step as it is planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedStep {
    /// What is done.
    pub text: TextRef,
    /// The last day.
    pub until: Date,
}

impl Refer for PlannedStep {
    fn refer(&self, to: &mut References) {
        self.text.refer(to);
    }
}

/// What stood in the plan before it was altered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What stood there.
    pub before: PlannedStep,
    /// Why it was altered.
    pub reason: TextRef,
    /// The role of whoever altered it, and when.
    pub by: (Role, Millis),
}

/// What was told of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What was told.
    pub text: TextRef,
    /// When the pictures were taken.
    pub phase: Phase,
    /// Pictures.
    pub pictures: Vec<PictureId>,
    /// How far the step was then.
    pub progress: StepProgress,
    /// The role of whoever told it, and when.
    pub by: (Role, Millis),
}

/// That a step was dropped from the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    /// Why.
    pub reason: TextRef,
    /// When.
    pub at: Millis,
}

/// A step of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its number within the project, from 1.
    pub number: u32,
    /// What is done, until when.
    pub plan: PlannedStep,
    /// Why it was added later; none for one of the first plan.
    pub added: Option<TextRef>,
    /// What stood there before, the oldest first.
    pub changes: Vec<Change>,
    /// What was told of it, the oldest first.
    pub reports: Vec<Report>,
    /// How far it is.
    pub progress: StepProgress,
    /// How it was dropped.
    pub dropped: Option<Dropped>,
}

impl Step {
    /// Whether somebody still has to do it.
    pub fn is_open(&self) -> bool {
        self.dropped.is_none() && self.progress != StepProgress::Done
    }
}

/// A quote 报价.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// Its number within the project, from 1.
    pub number: u32,
    /// The unit that would do it, where it is one of the register.
    pub unit: Option<UnitId>,
    /// The name of whoever would do it, where it is not.
    pub name: Option<TextRef>,
    /// For how much.
    pub amount: Fen,
    /// What is offered, in words.
    pub terms: Option<TextRef>,
    /// Pictures of the paper.
    pub pictures: Vec<PictureId>,
    /// When it was entered.
    pub at: Millis,
    /// Why it was struck.
    pub struck: Option<TextRef>,
}

/// A change of what is done, and of the money for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// What changes.
    pub text: TextRef,
    /// Why.
    pub reason: TextRef,
    /// How much more, in fen; less where negative.
    pub amount_fen: i64,
    /// Whoever decided on it, and when.
    pub by: (Option<PersonId>, Role, Millis),
}

/// A final account 决算.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The notice by which it was published.
    pub notice: NoticeId,
    /// What came in, from where.
    pub income: Vec<Income>,
    /// What was spent.
    pub spent: Fen,
    /// What came of the project, in words.
    pub text: TextRef,
    /// When it was published.
    pub at: Millis,
}
