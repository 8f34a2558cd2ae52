//! The register of a community: its places, its units, its categories, and who holds which office.
//!
//! Grid and address are readings of one place tree of variable depth. Codes are text (leading zeros count), change
//! over the years and are kept as history; they are never a key.

mod act;
mod apply;
mod categories;
mod category;
mod change_category;
mod change_role;
mod event;
mod move_place;
mod place;
mod places_in_use;
mod register_place;
mod register_unit;
mod rename;
mod retire_place;
mod state;

pub use act::Act;
pub use category::{Category, Wording, basis_of_categories};
pub use change_category::{CategoryChange, NewCategory, change_category, register_category};
pub use change_role::{Held, RoleChange, change_role, decides_on, is_not_the_last};
pub use event::{Event, Kind};
pub use move_place::move_place;
pub use place::{Place, PlaceKind};
pub use register_place::{recode_place, register_place};
pub use register_unit::register_unit;
pub use rename::{rename_place, rename_unit};
pub use retire_place::{restore_place, retire_place};
pub use state::{Map, Register};

#[cfg(test)]
mod tests;
