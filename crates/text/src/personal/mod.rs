//! Finds personal data in free text before it is published.
//!
//! The finder would rather show a person too much than too little, but it leaves alone what offices publish by duty:
//! local numbers without area code, service numbers, document, letter and project numbers, dates and sums. It reads
//! full-width digits, digits with spaces or hyphens between them, mobile numbers in Chinese characters and traditional
//! writing, and looks through zero-width marks and every other character nobody sees (`visible.rs`). It does not read
//! pictures, or names that nobody introduces. How much of what is personal it finds is counted in
//! `tests/personal_data.rs`.
//!
//! Two passes over the text, the first for names; a character that can begin or carry something personal wakes the
//! finder of that kind. No finder looks further than a fixed number of characters around, so the work is linear in the
//! text whatever it holds.

mod beside;
mod contact;
mod counted;
mod cue;
mod cursor;
mod digits;
mod dweller;
mod english;
mod find;
mod finding;
mod home;
mod introduced;
mod mask;
mod name;
mod number;
mod payer;
mod phone;
mod plate;
mod role;
mod runs;
mod signed;
mod spaced;
mod surname;
mod told;
mod visible;

pub use find::find;
pub use finding::{Finding, Kind};
pub use mask::{Masker, mask};
pub use payer::{bare_name, is_common_word, is_kind_of_money, owner_in, somebody_at};
pub use told::people_in;

#[cfg(test)]
mod people_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod work_tests;
