//! What is suggested for a matter.

use mingtong_app::matter::SuggestedUnit;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A unit to which similar matters went.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct SuggestedUnitBody {
    /// The id of the unit.
    pub unit: String,
    /// Its name.
    pub name: String,
    /// How many of the similar matters went there …
    pub matters: usize,
    /// … of how many.
    pub of: usize,
    /// The latest of them: `2021-0001`.
    pub last: String,
    /// Its public number: `明通2021-0001`.
    pub last_number: String,
}

impl From<SuggestedUnit> for SuggestedUnitBody {
    fn from(suggested: SuggestedUnit) -> Self {
        let SuggestedUnit { unit, name, matters, of, last, last_number } = suggested;
        Self { unit: unit.0, name, matters, of, last: last.to_string(), last_number }
    }
}
