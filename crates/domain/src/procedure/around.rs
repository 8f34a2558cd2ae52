//! What stands around a procedure: the notices of its last two steps, and the decision that a sheet is taken from.

use super::Publication;
use crate::body::BodyKind;
use crate::meeting::Decision;
use crate::notice::Notice;
use crate::time::Millis;

/// A decision of a meeting from which the numbers of a step are taken.
#[derive(Debug, Clone, PartialEq)]
pub struct TakenFrom {
    /// What kind of body met.
    pub kind: BodyKind,
    /// What it decided, as it was written down.
    pub decision: Decision,
}

/// What a decision about a procedure looks at beside it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Around {
    /// The latest notice of the resolution.
    pub resolution: Option<Notice>,
    /// The latest notice of the result.
    pub result: Option<Notice>,
    /// The decision that the command names.
    pub decided: Option<TakenFrom>,
}

impl Around {
    /// How the resolution is public; none before it is, and once its notice was taken down early.
    pub(super) fn resolution(&self, now: Millis) -> Option<Publication> {
        standing(self.resolution.as_ref(), now)
    }

    /// The same for the result.
    pub(super) fn result(&self, now: Millis) -> Option<Publication> {
        standing(self.result.as_ref(), now)
    }
}

fn standing(notice: Option<&Notice>, now: Millis) -> Option<Publication> {
    notice.map(|notice| Publication::of_notice(notice, now)).filter(|it| *it != Publication::TakenDown)
}
