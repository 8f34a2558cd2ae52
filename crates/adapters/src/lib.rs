//! The outside, as far as the program needs it: the time, chance, passwords, pictures, letters, messages to programs,
//! providers of sign-ins, secrets and what else is kept in small files, how often an address may come, with how much,
//! and how many do what takes long at a time. The fakes stand beside the real ones: a clock that is set by hand, chance
//! from a seed, a mailbox that keeps, a provider that vouches for whomever it is told.
//!
//! This crate knows nothing of matters. Nothing else in the program asks the system for the time or for randomness.
#![warn(missing_docs)]

pub mod chance;
pub mod clock;
pub mod gate;
mod guesses;
mod jpeg;
pub mod kept;
pub mod mail;
pub mod oidc;
pub mod outward;
pub mod pace;
pub mod password;
pub mod picture;
mod public_address;
pub mod room;
pub mod sign;
pub mod throttle;
pub mod totp;

pub use chance::Chance;
pub use clock::Clock;
pub use gate::{Busy, Gates, Undone};
pub use throttle::Throttle;
