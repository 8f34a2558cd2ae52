//! What an office posted of its accounts 账本, 季度收支表: a sheet of a period, row by row as the office keeps it, with
//! opening and closing. It stands apart from the funds: nothing here is booked by the program, nothing moves money.
//! What does not add up is read from the rows and shown beside them, never put right.

mod act;
mod apply;
mod event;
mod keys;
mod odd;
mod parted;
mod post;
mod state;
mod take_back;

#[cfg(test)]
mod tests;

pub use act::Act;
pub use event::{Event, Kind};
pub use keys::{Account, Form};
pub use odd::{Odd, odd};
pub use parted::{Parted, parted};
pub use post::{NewSheet, Stated, before, post, sums};
pub use state::{AccountBook, Kept, Line, Period, Sum, TakenBack};
pub use take_back::take_back;
