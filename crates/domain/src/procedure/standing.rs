//! How far a procedure is. What depends on its notices is read from them.

use super::{Around, Procedure, Publication, StageKind, Standing, Step};
use crate::meeting::Verdict;
use crate::time::Millis;

impl Procedure {
    /// Its state at a moment.
    pub fn stage(&self, around: &Around, now: Millis) -> StageKind {
        if self.withdrawn.is_some() {
            StageKind::Withdrawn
        } else if self.is_stopped() {
            StageKind::Stopped
        } else if around.result(now) == Some(Publication::Fulfilled) {
            StageKind::Completed
        } else {
            StageKind::UnderWay
        }
    }

    /// Whether the step noted last was not carried.
    pub fn is_stopped(&self) -> bool {
        self.noted.last().is_some_and(|noted| noted.held.verdict == Verdict::NotCarried)
    }

    /// How one of its steps stands.
    pub fn standing(&self, step: Step, around: &Around, now: Millis) -> Standing {
        let published = match step {
            Step::DiscloseResolution => around.resolution(now),
            Step::DiscloseResult => around.result(now),
            _ => None,
        };
        match (self.noted(step), published) {
            (Some(noted), _) if noted.held.verdict == Verdict::NotCarried => Standing::NotCarried,
            (Some(_), _) | (_, Some(Publication::Fulfilled)) => Standing::Done,
            (None, Some(_)) => Standing::Running,
            (None, None) => match self.stage(around, now) {
                StageKind::UnderWay if self.next(around, now) == Some(step) => Standing::Now,
                StageKind::UnderWay => Standing::ToCome,
                StageKind::Stopped | StageKind::Withdrawn | StageKind::Completed => Standing::NotReached,
            },
        }
    }

    /// The step whose turn it is; none while a notice has to be waited for, and once it has ended.
    pub fn next(&self, around: &Around, now: Millis) -> Option<Step> {
        if self.stage(around, now) != StageKind::UnderWay {
            return None;
        }
        if self.noted.len() < Step::HELD.len() {
            return Step::after(self.noted.len());
        }
        match (around.resolution(now), around.result(now)) {
            (None, _) => Some(Step::DiscloseResolution),
            (Some(Publication::Fulfilled), None) => Some(Step::DiscloseResult),
            (Some(_), _) => None,
        }
    }

    /// The step at which it is: the first that is not done, or the last of all.
    pub fn is_at(&self, around: &Around, now: Millis) -> Step {
        let mut steps = Step::ALL.iter().copied();
        steps.find(|step| self.standing(*step, around, now) != Standing::Done).unwrap_or(Step::DiscloseResult)
    }
}
