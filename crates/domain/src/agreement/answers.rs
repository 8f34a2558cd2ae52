//! What one party answered to one version: a stream of its own, so that the last of a thousand costs what the first
//! did.

use super::event::Event;
use super::keys::{Answer, AnswerWay};
use crate::event::{self, Recorded};
use crate::ids::{PersonId, PictureId, TextRef};
use crate::role::Role;
use crate::time::Millis;
use jiff::civil::Date;

/// An answer that counts, or did until the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// What.
    pub answer: Answer,
    /// How it came.
    pub way: AnswerWay,
    /// The digest of what it answers.
    pub digest: String,
    /// Why, where they say so.
    pub reason: Option<TextRef>,
    /// When a paper was signed.
    pub day: Option<Date>,
    /// Pictures of a paper.
    pub pictures: Vec<PictureId>,
    /// The role of whoever recorded it.
    pub role: Role,
    /// When it was recorded; of what was said, when its witness confirmed it.
    pub at: Millis,
}

/// What was written down for a party, for a witness to confirm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What they said.
    pub answer: Answer,
    /// To what.
    pub digest: String,
    /// Who was there.
    pub witness: PersonId,
    /// Who wrote it down; none where the event no longer says.
    pub by: Option<PersonId>,
}

/// What one party answered to one version.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers {
    /// Answers, the last of which counts.
    pub given: Vec<Given>,
    /// What was written down for them.
    pub told: Vec<Told>,
    /// How many of these were confirmed or replaced by what came later: nothing before waits any more.
    settled: usize,
    /// Events so far.
    pub events: usize,
}

impl Answers {
    /// What a stream says.
    pub fn from_stream<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Answers {
        let mut answers = Answers::default();
        for recorded in events {
            if let Some(event::Event::Agreement(event)) = &recorded.event {
                answers.apply(event, recorded);
            }
        }
        answers
    }

    fn apply(&mut self, event: &Event, recorded: &Recorded) {
        self.events += 1;
        let (role, at) = (recorded.role, recorded.at);
        let given =
            |answer, digest, way| Given { answer, way, digest, reason: None, day: None, pictures: vec![], role, at };
        match event.clone() {
            Event::Answered { answer, digest, reason } => {
                self.take(Given { reason, ..given(answer, digest, AnswerWay::Online) });
            }
            Event::AnsweredBySlip { answer, digest, reason } => {
                self.take(Given { reason, ..given(answer, digest, AnswerWay::Slip) });
            }
            Event::PaperEntered { answer, digest, day, pictures } => {
                self.take(Given { day: Some(day), pictures, ..given(answer, digest, AnswerWay::Paper) });
            }
            Event::SaidOnBehalf { answer, digest, witness } => {
                self.settled = self.told.len();
                self.told.push(Told { answer, digest, witness, by: recorded.person.clone() });
            }
            Event::OnBehalfConfirmed { nth } => {
                let told = usize::try_from(nth).ok().and_then(|nth| self.told.get(nth.checked_sub(1)?).cloned());
                if let Some(told) = told {
                    self.take(given(told.answer, told.digest, AnswerWay::OnBehalf));
                }
            }
            _ => {}
        }
    }

    fn take(&mut self, given: Given) {
        self.given.push(given);
        self.settled = self.told.len();
    }

    /// The answer that counts.
    pub fn holds(&self) -> Option<&Given> {
        self.given.last()
    }

    /// What waits for its witness, with its number.
    pub fn waiting(&self) -> Option<(u32, &Told)> {
        let last = self.told.last().filter(|_| self.settled < self.told.len())?;
        Some((u32::try_from(self.told.len()).ok()?, last))
    }

    /// Whether the party answered themself.
    pub(super) fn came_of_them(&self) -> bool {
        self.given.iter().any(|given| given.way.is_own())
    }

    /// Whether the party signed a paper.
    pub(super) fn came_on_paper(&self) -> bool {
        self.given.iter().any(|given| given.way == AnswerWay::Paper)
    }
}
