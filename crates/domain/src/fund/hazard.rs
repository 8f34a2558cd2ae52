//! A hazard excepts from quotes and from the budget as long as it runs, and for the bills that come after the repair.

use crate::matter::{Matter, Stage};
use crate::time::{DAY_MS, Millis};

/// Whether a hazard still excepts: it runs, or was closed no more than so many days ago. What was declined, withdrawn
/// or goes on in another matter excepts nothing.
pub fn still_excepts(hazard: &Matter, days: i64, now: Millis) -> bool {
    match &hazard.stage {
        Stage::Closed { at, .. } => now.0.saturating_sub(at.0) <= days.saturating_mul(DAY_MS),
        stage => !stage.kind().has_ended(),
    }
}
