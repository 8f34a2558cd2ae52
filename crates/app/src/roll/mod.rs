//! The roll 名册 of a place: opened, filled from a file, corrected, posted, read.
//!
//! `office` reads a file and judges its rows; [`plan`] says what it changes, comparing it with the roll as it stands;
//! [`import`] writes that, all of it or nothing; [`undo`] takes it back.

mod changed;
mod correct;
mod forget;
mod homes;
mod import;
mod list;
mod meant;
mod open;
mod plan;
mod post;
mod posted;
mod report;
mod undo;
mod view;

pub use changed::{ChangedField, ChangedHome};
pub(crate) use homes::{home, homes};
pub use mingtong_office::roll::square_metres;
pub(crate) use posted::owners_masked;

pub use correct::{Correction, HomeFields, NamedOwner, correct_home, strike_home};
pub use import::{Mode, NewRollFile, import_roll};
pub use list::{RollItem, RollList, list_rolls};
pub use meant::{Meant, owner_meant};
pub use open::open_roll;
pub use post::{NewRollPosting, post_roll};
pub use posted::{PostedLine, PostedSheet, view_posted_roll};
pub use report::{RollRefused, RollReport};
pub use undo::{UndoneRoll, list_roll_imports, undo_roll_import};
pub use view::{HomeList, HomeView, OwnerView, RollView, roll_of_place, view_home, view_homes, view_roll};
