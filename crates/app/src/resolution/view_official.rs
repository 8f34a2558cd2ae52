//! A result that an office counted in its own system, with what follows from its numbers here.

use crate::hall::Hall;
use crate::spoken::Words;
use mingtong_domain::Millis;
use mingtong_domain::ids::PictureId;
use mingtong_domain::motion::{Answer, Question};
use mingtong_domain::resolution::{Figure, Resolution, count, question};

/// An official result to show.
#[derive(Debug, Clone)]
pub struct OfficialView {
    /// From where it was entered.
    pub source: String,
    /// The numbers as they were entered.
    pub figures: Vec<Figure>,
    /// The vote that they tell of.
    pub question: Question,
    /// The tests with their arithmetic, by the law of the last day of voting.
    pub answer: Answer,
    /// Pictures of the announced result.
    pub pictures: Vec<PictureId>,
}

/// The result; none where it is none, or the rule book cannot count it any more.
pub(super) fn official(hall: &Hall, now: Millis, resolution: &Resolution, words: &Words) -> Option<OfficialView> {
    let official = resolution.official.as_ref()?;
    Some(OfficialView {
        source: words.said(&official.source),
        question: question(&official.figures).ok()?,
        answer: count(&official.figures, &hall.register.rules, now).ok()?,
        figures: official.figures.clone(),
        pictures: official.pictures.clone(),
    })
}
