//! A need or a share of it is taken up 领办: asked for, confirmed, in progress, done, and taken as done by those who
//! asked.

use crate::ids::{PersonId, PictureId, ResourceId, TextRef, UnitId};
use crate::role::Role;
use crate::time::Millis;
use jiff::civil::Date;

keyed! {
    /// The state of an uptake without its data.
    UptakeStageKind {
        /// The unit asked for it, and the community has not answered 待确认.
        Asked = "asked",
        /// The community agreed 已确认.
        Confirmed = "confirmed",
        /// The unit began 进行中.
        Begun = "begun",
        /// The unit says that it is done 待验收.
        Done = "done",
        /// Those who asked say so, too 已认可.
        Met = "met",
        /// The community did not agree 未同意.
        Refused = "refused",
        /// The unit gave it back 已退出.
        Released = "released",
        /// Its day passed 已逾期释放.
        Lapsed = "lapsed",
    }
}

/// Where an uptake is in its life, as it was written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UptakeStage {
    /// The unit asked for it; the community answers before this moment, or it is free again.
    Asked {
        /// The moment.
        answer_by: Millis,
    },
    /// The community agreed.
    Confirmed,
    /// The unit began.
    Begun,
    /// The unit says that it is done.
    Done {
        /// Who said so.
        by: Option<PersonId>,
        /// When.
        at: Millis,
    },
    /// Those who asked say so, too.
    Met {
        /// When.
        at: Millis,
    },
    /// The community did not agree, for a reason.
    Refused(TextRef),
    /// The unit gave it back, for a reason.
    Released(TextRef),
}

impl UptakeStage {
    /// Whether it was taken as done.
    pub fn is_met(&self) -> bool {
        matches!(self, UptakeStage::Met { .. })
    }
}

/// An uptake as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uptake {
    /// Its number within the need, from 1.
    pub number: u32,
    /// Which unit.
    pub unit: UnitId,
    /// How much, in the measure of the need.
    pub amount: i64,
    /// The last day, until 24:00.
    pub until: Date,
    /// Which of its resources it brings.
    pub resource: Option<ResourceId>,
    /// What it will do.
    pub plan: Option<TextRef>,
    /// When it was asked for.
    pub asked: Millis,
    /// Where it is in its life, as it was written down.
    pub stage: UptakeStage,
    /// What was done.
    pub report: Option<TextRef>,
    /// Pictures of it.
    pub pictures: Vec<PictureId>,
    /// What those who asked said to it.
    pub judgement: Option<TextRef>,
    /// The role of whoever judged it last, for those who asked.
    pub judged: Option<Role>,
}

impl Uptake {
    /// The moment from which it is free again if nothing happens; none once it is done, or ended.
    pub fn lapses(&self) -> Option<Millis> {
        let day_after = self.until.saturating_add(jiff::SignedDuration::from_hours(24));
        let last = Millis::from_date(day_after);
        match self.stage {
            UptakeStage::Asked { answer_by } => Some(answer_by.min(last)),
            UptakeStage::Confirmed | UptakeStage::Begun => Some(last),
            UptakeStage::Done { .. } | UptakeStage::Met { .. } => None,
            UptakeStage::Refused(_) | UptakeStage::Released(_) => None,
        }
    }

    /// Its state at a moment: that its day passed is read, never written.
    pub fn stage_at(&self, now: Millis) -> UptakeStageKind {
        if self.lapses().is_some_and(|lapses| lapses <= now) {
            return UptakeStageKind::Lapsed;
        }
        match self.stage {
            UptakeStage::Asked { .. } => UptakeStageKind::Asked,
            UptakeStage::Confirmed => UptakeStageKind::Confirmed,
            UptakeStage::Begun => UptakeStageKind::Begun,
            UptakeStage::Done { .. } => UptakeStageKind::Done,
            UptakeStage::Met { .. } => UptakeStageKind::Met,
            UptakeStage::Refused(_) => UptakeStageKind::Refused,
            UptakeStage::Released(_) => UptakeStageKind::Released,
        }
    }

    /// Whether nobody else can have its share at `now`.
    pub fn holds(&self, now: Millis) -> bool {
        use UptakeStageKind::{Asked, Begun, Confirmed, Done, Met};
        matches!(self.stage_at(now), Asked | Confirmed | Begun | Done | Met)
    }
}
