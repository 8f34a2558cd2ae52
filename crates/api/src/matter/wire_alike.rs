//! What is suggested for a matter.

use mingtong_app::Hall;
use mingtong_app::matter::{SuggestedCategory, SuggestedUnit};
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

/// What similar matters are about.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct SuggestedCategoryBody {
    /// The id of the category.
    pub category: String,
    /// Its name, with the major one above it.
    pub name: String,
    /// How many of the similar matters are about it …
    pub matters: usize,
    /// … of how many.
    pub of: usize,
    /// The latest of them: `2021-0001`.
    pub last: String,
    /// Its public number: `明通2021-0001`.
    pub last_number: String,
}

impl SuggestedCategoryBody {
    /// A suggestion with the name of what it suggests.
    pub(crate) fn of(hall: &Hall, suggested: SuggestedCategory) -> Self {
        let SuggestedCategory { category, matters, of, last, last_number } = suggested;
        let name = hall.category_in_full(&category, false);
        Self { category: category.0, name, matters, of, last: last.to_string(), last_number }
    }
}
