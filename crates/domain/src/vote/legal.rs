//! What is decided by a vote, by law 法律性质: which kind of decision it is, whom it binds, and on what that rests.

use super::asked::asked;
use super::question::{Decides, Question};
use crate::motion::DecidedBy;
use crate::resolution::{Force, ResolutionKind};
use crate::rules::{RuleBook, RuleId};
use crate::time::Millis;
use serde::{Deserialize, Serialize};

/// What a vote decides, by law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Legal {
    /// What its result is: a resolution that is drawn from it is of this kind and no other.
    pub kind: ResolutionKind,
    /// Whom that binds.
    pub force: Force,
    /// The law, standard or charter behind it, as the rule book has it.
    pub basis: Vec<String>,
}

/// What a vote whose last ballot is taken at `last` decides; none where the rule book knows no rule of that day.
pub fn legal(question: &Question, decides: Decides, book: &RuleBook, last: Millis) -> Option<Legal> {
    let asked = asked(question, decides, book, last)?;
    let (kind, own) = match decides.by {
        // Owners decide here only where the place's own rules know this way to vote; elsewhere it is a poll.
        DecidedBy::Owners => {
            let decides = book.integer(RuleId::ResolutionOwnersDecide, last).ok()? > 0;
            let kind = if decides { ResolutionKind::OwnersDecision } else { ResolutionKind::Poll };
            (kind, Some(book.rule(RuleId::ResolutionOwnersDecide, last).ok()?.basis.clone()))
        }
        DecidedBy::ResidentsMeeting | DecidedBy::OneProjectOneMeeting => (ResolutionKind::ResidentsDecision, None),
        DecidedBy::Representatives | DecidedBy::VillageRepresentatives => {
            (ResolutionKind::RepresentativesDecision, None)
        }
        DecidedBy::BodyPresent | DecidedBy::BodyAll => (ResolutionKind::Opinion, None),
        DecidedBy::PartyMembers => (ResolutionKind::PartyResolution, None),
    };
    let mut basis: Vec<String> = own.into_iter().chain([asked.attendance.basis, asked.agree.basis]).collect();
    basis.dedup();
    Some(Legal { kind, force: kind.force(), basis })
}
