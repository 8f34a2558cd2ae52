//! Where a project is in its life, with what belongs to that state only.

use super::keys::StageKind;
use crate::ids::{NoticeId, PersonId, PictureId, TextRef};
use crate::role::Role;
use crate::time::Millis;
use jiff::civil::Date;

/// Why somebody works on it now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Work began.
    Begun,
    /// It was not accepted: why, with pictures.
    SentBack(TextRef, Vec<PictureId>),
    /// A fault was found within the guarantee: which, with pictures.
    Fault(TextRef, Vec<PictureId>),
}

/// Somebody looked at the work and found it good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspection {
    /// Who.
    pub person: Option<PersonId>,
    /// In which role, and when.
    pub by: (Role, Millis),
    /// What they found.
    pub text: TextRef,
    /// Pictures.
    pub pictures: Vec<PictureId>,
}

/// The state of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// Nobody works on it yet.
    Planned,
    /// Somebody works on it.
    Working {
        /// Since when.
        since: Millis,
        /// Why.
        why: Why,
    },
    /// Reported as done.
    Done {
        /// When.
        at: Millis,
        /// What was told.
        text: TextRef,
        /// Pictures.
        pictures: Vec<PictureId>,
        /// Who found it good since.
        inspections: Vec<Inspection>,
    },
    /// Accepted.
    Accepted {
        /// When.
        at: Millis,
    },
    /// Its final account is published.
    Published {
        /// When it came to that.
        since: Millis,
        /// By which notice.
        notice: NoticeId,
    },
    /// Archived.
    Archived {
        /// When.
        at: Millis,
    },
    /// Called off.
    CalledOff {
        /// When.
        at: Millis,
        /// Why.
        reason: TextRef,
    },
}

impl Stage {
    /// The state without its data.
    pub fn kind(&self) -> StageKind {
        match self {
            Stage::Planned => StageKind::Planned,
            Stage::Working { .. } => StageKind::Working,
            Stage::Done { .. } => StageKind::Done,
            Stage::Accepted { .. } => StageKind::Accepted,
            Stage::Published { .. } => StageKind::Published,
            Stage::Archived { .. } => StageKind::Archived,
            Stage::CalledOff { .. } => StageKind::CalledOff,
        }
    }
}

/// How the guarantee of a project stands at a moment: read from its day, and never written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guarantee {
    /// Nothing was accepted yet, or nothing is guaranteed.
    None,
    /// It runs until this day, 24:00.
    Runs(Date),
    /// It ended with this day.
    Over(Date),
}

impl Guarantee {
    /// How one until this day stands.
    pub fn at(until: Option<Date>, now: Millis) -> Self {
        match until {
            None => Guarantee::None,
            Some(until) if now.date() <= until => Guarantee::Runs(until),
            Some(until) => Guarantee::Over(until),
        }
    }
}
