//! The register: places, categories, units with what they offer and have done, and who holds which office.

mod category;
mod change_place;
mod holders;
mod import_categories;
mod import_places;
mod list_refused;
mod place;
mod role;
mod unit;
mod unit_list;
mod view_unit;

pub use category::{CategoryAsked, CategoryWords, change_category, register_category};
pub use change_place::{move_place, rename_place, restore_place, retire_place};
pub use holders::{Holder, delegates, holders, people, people_of_agreements, people_of_votes, witnesses_of_agreements};
pub use import_categories::{CategoriesReport, CategoryFault, CategoryOutcome, import_categories};
pub use import_places::{PlacesReport, RowFault, Trial, import_places};
pub use list_refused::ListRefused;
pub use place::{recode_place, register_place};
pub use role::change_role;
pub(crate) use role::{ROLES_READ_MAX, grant, held_by_others};
pub use unit::{register_unit, rename_unit};
pub use unit_list::{UnitsRefused, UnitsReport, register_units};
pub use view_unit::{UnitView, view_unit};
