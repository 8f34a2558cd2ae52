//! A hazard excepts from quotes and from the budget as long as it runs, and for the bills that come after the repair.

use crate::matter::{Matter, Stage};
use crate::time::Millis;
use jiff::SignedDuration;

/// Whether a hazard still excepts: it runs, or was closed no more than so many days ago, whole days from the one after
/// it until the end of the last (民法典 art. 201, 203). What was declined, withdrawn or goes on in another matter excepts
/// nothing.
pub fn still_excepts(hazard: &Matter, days: i64, now: Millis) -> bool {
    match &hazard.stage {
        Stage::Closed { at, .. } => {
            now.date() <= at.date().saturating_add(SignedDuration::from_hours(days.saturating_mul(24)))
        }
        stage => !stage.kind().has_ended(),
    }
}
