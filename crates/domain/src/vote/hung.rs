//! How the roll hung from which an electorate is drawn: nobody votes by a list to which nobody could object.

use crate::context::Context;
use crate::notice::Notice;
use crate::refusal::{Code, Refusal};
use crate::roll::Roll;
use crate::time::Millis;

/// How a roll hung, the last time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hung {
    /// When it was posted.
    pub at: Millis,
    /// Whether it was changed since.
    pub is_changed: bool,
    /// From when on people could object.
    pub begins: Millis,
    /// From when on they no longer can.
    pub ends: Millis,
}

impl Hung {
    /// How it hung by the notice of its last posting; none where that was taken down before its end.
    pub fn of(roll: &Roll, notice: &Notice) -> Option<Self> {
        let posted = roll.posted.as_ref().filter(|_| !notice.was_broken_off())?;
        let (begins, ends) = (notice.begins(), notice.ends());
        Some(Self { at: posted.at, is_changed: roll.changed_since_posted(), begins, ends })
    }
}

/// People can object to the roll as it stands. That they had all its days, whoever opens the vote asks.
pub(super) fn was_heard(hung: Option<&Hung>, cx: &Context<'_>) -> Result<(), Refusal> {
    let hung = hung.ok_or_else(|| cx.refuse(Code::RollNotPosted))?;
    match hung {
        Hung { is_changed: true, at, .. } => Err(cx.refuse(Code::RollChanged).with(at.date())),
        Hung { begins, .. } if *begins > cx.now => Err(cx.refuse(Code::RollHangsLater).with(begins.date())),
        _ => Ok(()),
    }
}
