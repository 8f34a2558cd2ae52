//! What a need is.

use super::{Borne, Class, Measure, NeedKind, Share, Source, Stage, Uptake};
use crate::ids::{NeedId, PersonId, PlaceId, TextRef};
use crate::role::Role;
use crate::time::Millis;
use jiff::civil::Date;

/// A need to be put on the list.
#[derive(Debug, Clone, PartialEq)]
pub struct ProposeNeed {
    /// The number it gets.
    pub need: NeedId,
    /// What kind it is.
    pub kind: NeedKind,
    /// Who asks.
    pub source: Source,
    /// How soon it can be met.
    pub class: Class,
    /// What it is called.
    pub title: TextRef,
    /// What is needed.
    pub text: TextRef,
    /// Where; none for the whole community.
    pub place: Option<PlaceId>,
    /// How much in all.
    pub total: Share,
    /// How many people or homes it serves 受益面; none where nobody counted.
    pub serves: Option<u32>,
    /// Until when it is wanted.
    pub wanted_by: Option<Date>,
    /// Whoever asks, where they left something by which they are reached.
    pub asker: Option<PersonId>,
}

/// How it ended, as it was written down; none as long as it is on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// It was not put on the list, for a reason.
    Declined(TextRef),
    /// It was met, and taken off the list 销号; with what was said of it.
    Settled(Option<TextRef>),
    /// It was taken off the list without being met, for a reason.
    Withdrawn(TextRef),
}

/// A need as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Need {
    /// What was asked for.
    pub asked: ProposeNeed,
    /// Who wrote it down, in which role, and when.
    pub by: (Option<PersonId>, Role, Millis),
    /// When it was published; none before.
    pub published: Option<Millis>,
    /// Who takes it up, in the order in which they asked.
    pub uptakes: Vec<Uptake>,
    /// What parties of agreements bear of it; nothing where whoever reads it did not look that up.
    pub borne: Borne,
    /// What the parties would bear that are being asked now, beside what is borne; as an uptake that is asked for, it
    /// is not free meanwhile.
    pub pending: Borne,
    /// How it ended, and when.
    pub ended: Option<(Ended, Millis)>,
    /// Events so far.
    pub events: usize,
    /// The position of the latest event.
    pub latest: i64,
}

impl Need {
    /// How much of it nobody has at `now`.
    pub fn left(&self, now: Millis) -> i64 {
        self.free(now, &self.pending).max(0)
    }

    /// By how much more would be had of it than is asked for, in fen, if parties were asked to bear `more`; nothing of
    /// a need that is not measured in money.
    pub fn above(&self, now: Millis, more: &Borne) -> i64 {
        let free = self.free(now, &self.pending.and(more));
        if self.asked.total.measure == Measure::Money { free.saturating_neg().max(0) } else { 0 }
    }

    fn free(&self, now: Millis, pending: &Borne) -> i64 {
        let held: i64 = self.uptakes.iter().filter(|uptake| uptake.holds(now)).map(|uptake| uptake.amount).sum();
        let borne = self.beside(now, &self.borne.and(pending));
        self.asked.total.amount.saturating_sub(held).saturating_sub(borne)
    }

    /// The same with what parties of agreements bear of it, and what those would bear that are being asked.
    pub fn with_borne(self, borne: Borne, pending: Borne) -> Self {
        Self { borne, pending, ..self }
    }

    /// How much of it parties of agreements bear at `now`, in fen, beside what units took up; nothing of a need that is
    /// not measured in money.
    pub fn borne(&self, now: Millis) -> i64 {
        self.beside(now, &self.borne)
    }

    fn beside(&self, now: Millis, borne: &Borne) -> i64 {
        if self.asked.total.measure != Measure::Money {
            return 0;
        }
        borne.beside(|unit| {
            let own = |it: &&Uptake| it.unit == *unit && it.holds(now);
            self.uptakes.iter().filter(own).map(|it| it.amount).sum()
        })
    }

    /// How much of it was done, and taken as done by those who asked.
    pub fn met(&self) -> i64 {
        self.uptakes.iter().filter(|uptake| uptake.stage.is_met()).map(|uptake| uptake.amount).sum()
    }

    /// Whether all of it was taken as done or is borne by parties of agreements, so that it can be settled.
    pub fn is_met(&self, now: Millis) -> bool {
        self.met().saturating_add(self.borne(now)) >= self.asked.total.amount
    }

    /// Whether somebody of the community, in `role`, judges for those who asked what they can judge themselves: a unit
    /// in its own name, whoever raised a matter by its code. So that nothing hangs where these are silent, it may; it
    /// says why, and everybody reads that and in which role it was said.
    pub fn is_judged_on_behalf(&self, role: Role) -> bool {
        let can_judge = matches!(self.asked.source, Source::Unit(_) | Source::Matter(_));
        can_judge && !matches!(role, Role::UnitHandler | Role::Raiser)
    }

    /// The uptakes on which somebody still works, or is about to.
    pub fn running(&self, now: Millis) -> impl Iterator<Item = &Uptake> {
        self.uptakes.iter().filter(move |uptake| uptake.holds(now) && !uptake.stage.is_met())
    }

    /// The uptake of a number.
    pub fn uptake(&self, number: u32) -> Option<&Uptake> {
        self.uptakes.iter().find(|uptake| uptake.number == number)
    }

    /// The state at a moment.
    pub fn stage_at(&self, now: Millis) -> Stage {
        match (&self.ended, self.published, self.left(now)) {
            (Some((Ended::Declined(reason), _)), ..) => Stage::Declined { reason: reason.clone() },
            (Some((Ended::Settled(_), at)), ..) => Stage::Settled { at: *at },
            (Some((Ended::Withdrawn(reason), _)), ..) => Stage::Withdrawn { reason: reason.clone() },
            (None, None, _) => Stage::Proposed,
            (None, Some(_), 0) => Stage::Taken,
            (None, Some(_), left) => Stage::Open { left },
        }
    }

    /// Whether everybody reads it: it was published, whatever became of it.
    pub fn is_public(&self) -> bool {
        self.published.is_some()
    }
}
