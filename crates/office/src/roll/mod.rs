//! A roll 名册 as offices keep it: one row a home, with its number in one column or in three, its area, whose it is, and
//! who lives there. Identity numbers tell owners of one name apart, and go no further than that.

mod cells;
mod columns;
mod draft;
mod field;
mod file;
mod layout;
mod nobody;
mod number;
mod owned;
mod owners;
mod part;
mod people;
mod read;
mod reason;
mod unlike;

pub use cells::{area_of, square_metres};
pub use field::RollField;
pub use file::{BadRoll, RollColumn, RollFile, RollHome, RollPerson};
pub use number::{building_of, entrance_of, home_of, stairwell_of};
pub use read::roll;
pub use reason::RollReason;
