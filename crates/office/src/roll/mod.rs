//! A roll 名册 as offices keep it: one row a home, with its number in one column or in three, its area, whose it is, and
//! who lives there. Identity numbers tell owners of one name apart, and go no further than that.

mod cells;
mod columns;
mod field;
mod file;
mod layout;
mod number;
mod owners;
mod people;
mod read;
mod reason;

pub use cells::area_of;
pub use field::RollField;
pub use file::{BadRoll, RollColumn, RollFile, RollHome, RollPerson};
pub use number::{building_of, home_of};
pub use read::roll;
pub use reason::RollReason;
