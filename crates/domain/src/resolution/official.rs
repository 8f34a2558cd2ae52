//! The result of an owners' vote that an office counted in its own system: the numbers as they were announced there, by
//! the names of the fields of `motion`, counted here again by the law of the last day of voting.

use crate::context::Context;
use crate::ids::{PictureId, TextRef};
use crate::motion::{self, Answer, Question, Why, Wrong};
use crate::references::{Refer, References};
use crate::refusal::{Code, Named, Refusal};
use crate::rules::RuleBook;
use crate::time::Millis;
use serde::{Deserialize, Serialize};

/// A number as it was entered: the name of its field, and what stands there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// The field, as `motion` names it: `cast.agree.heads`.
    pub field: String,
    /// What stands there.
    pub value: String,
}

impl Refer for Figure {}

/// A result that was counted elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficialResult {
    /// From where it was entered: the office, its system, the number of its document.
    pub source: TextRef,
    /// The numbers, as they were announced.
    pub figures: Vec<Figure>,
    /// Pictures of the announced result.
    pub pictures: Vec<PictureId>,
}

impl Refer for OfficialResult {
    fn refer(&self, to: &mut References) {
        self.source.refer(to);
        self.pictures.refer(to);
    }
}

/// The vote that the numbers tell of.
///
/// # Errors
/// Every field that is wrong by itself.
pub fn question(figures: &[Figure]) -> Result<Question, Vec<Wrong>> {
    motion::read(figures.iter().map(|figure| (figure.field.clone(), figure.value.clone())))
}

/// Why numbers are not taken: the first field that is wrong.
pub(crate) fn wrong_figures(wrong: Vec<Wrong>, cx: &Context<'_>) -> Refusal {
    match wrong.into_iter().next() {
        Some(Wrong { field, why: Why::Unknown }) => cx.refuse(Code::ResultFigures).with(field),
        Some(wrong) => cx.refuse(Code::ResultFigures).naming(Named::Figure, &wrong.field),
        None => cx.refuse(Code::ResultFigures),
    }
}

/// Counts it by the law of its day.
///
/// # Errors
/// Every field that is wrong by itself, or contradicts the others.
pub fn count(figures: &[Figure], book: &RuleBook, today: Millis) -> Result<Answer, Vec<Wrong>> {
    motion::count(&question(figures)?, book, today)
}
