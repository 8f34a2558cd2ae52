//! Finds personal data in free text before it is published.
//!
//! The finder would rather show a person too much than too little, but it leaves alone what offices publish by duty:
//! local numbers without area code, service numbers, document, letter and project numbers, dates and sums. It reads
//! full-width digits, digits with spaces or hyphens between them, and looks through zero-width marks. It does not read
//! numbers written out in Chinese characters, pictures, or names that nobody introduces.
//!
//! Two passes over the text, the first for names; a character that can begin or carry something personal wakes the
//! finder of that kind. No finder looks further than a fixed number of characters around, so the work is linear in the
//! text whatever it holds.

mod contact;
mod cursor;
mod find;
mod finding;
mod home;
mod mask;
mod name;
mod number;

pub use find::find;
pub use finding::{Finding, Kind};
pub use mask::{Masker, mask};

#[cfg(test)]
mod tests;
