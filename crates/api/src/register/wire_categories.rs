//! Categories, and what is said of them.

use mingtong_app::Hall;
use mingtong_domain::register::Category;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A category of matters.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct CategoryBody {
    /// Its id.
    pub id: String,
    /// The id of the major one under which it stands; none for a major one.
    pub parent: Option<String>,
    /// What it is called.
    pub name: String,
    /// What it is called in English, where anybody has said.
    pub english: Option<String>,
    /// The city's code for it, its leading zeros kept; that of the major one where it has none of its own; else empty.
    pub code: String,
    /// Where it stands among those beside it, the lowest first.
    pub order: u32,
    /// Whether matters can be given it now.
    pub in_use: bool,
    /// Since when it is in use, in milliseconds since 1970 UTC; 0 for those with which every community begins.
    pub from_ms: i64,
    /// Since when it is given to no matter any more.
    pub retired_ms: Option<i64>,
}

impl CategoryBody {
    /// A category of the community's list.
    pub(crate) fn of(hall: &Hall, category: &Category) -> Self {
        let english = category.english.as_ref().map(|_| hall.category_name(&category.id, true).to_owned());
        Self {
            id: category.id.0.clone(),
            parent: category.parent.as_ref().map(|parent| parent.0.clone()),
            name: hall.category_name(&category.id, false).to_owned(),
            english,
            code: hall.register.city_code(&category.id).to_owned(),
            order: category.order,
            in_use: hall.register.is_in_use(&category.id),
            from_ms: category.from.0,
            retired_ms: category.retired.map(|at| at.0),
        }
    }
}

/// Categories: each major one, then what stands under it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct CategoriesBody {
    /// The categories.
    pub items: Vec<CategoryBody>,
    /// The `skip` of the next page; none on the last.
    pub next: Option<u32>,
}

/// A category to be added.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCategoryBody {
    /// The name; 60 characters at most.
    pub name: String,
    /// The name in English.
    #[serde(default)]
    pub english: String,
    /// The id of the major one under which it stands; none for a major one.
    pub parent: Option<String>,
    /// The city's code for it, as text: leading zeros count.
    #[serde(default)]
    pub code: String,
}

/// What a category is called from now on.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CategoryNameBody {
    /// The name; 60 characters at most.
    pub name: String,
    /// The name in English; none any more when left out.
    #[serde(default)]
    pub english: String,
}

/// Where a category stands from now on.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CategoryPlaceBody {
    /// The id of the major one under which it stands; none for a major one.
    pub parent: Option<String>,
    /// Where among those beside it, the lowest first.
    pub order: u32,
}
