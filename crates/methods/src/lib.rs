//! How voices become results. Pure functions over whole numbers: no input, no output, no clock, no text for people, no
//! dependency of ours, and no floating point anywhere.
//!
//! What is counted, and how:
//! - [`amount`]: [`Heads`] and [`Area`], two types that cannot be mixed.
//! - [`threshold`]: a share that must be reached, `>=2/3` or `>1/2`.
//! - [`cast`], [`tally`]: what was counted of one measure, [`ballots`] from single ballots; [`fault`]: why its numbers
//!   cannot be true together.
//! - [`outcome`]: the tests that a vote has to stand, and what follows from them.
//!
//! Who decides by it:
//! - [`owners`]: owners of a building, by heads and by area (业主共同决定), with the silent counted as the rules say;
//!   [`majority`] tells whom those follow who follow the majority, [`owner_heads`] what a head is.
//! - [`assembly`]: people in a room: residents, representatives, a council, party members, homes (一事一议).
//! - [`election`]: persons, to a number of seats; [`approval`]: of several options those that enough agree to.
//!
//! Who pays what: [`split`] of a cost, in fen ([`money`]), by area, coefficient or percentage. Where money is:
//! [`books`].
//!
//! Three things hold everywhere. **A number that is not known is never nought**: it is `None`, what needs it is `None`,
//! and a vote that hangs on it is *undetermined*, never carried. **Numbers that contradict each other are not
//! counted**: they come back as faults, all at once. **No threshold stands here**: the law and its dates are in the
//! rule book of
//! `domain`, and come in as arguments.
//!
//! ```
//! use mingtong_methods::owners::{Base, OwnersRule, Setting, count};
//! use mingtong_methods::{Area, Cast, Heads, Outcome, Tally};
//!
//! // A stairwell of 36 owners and 3,508.53 m²; all took part, 24 of them with 2,398.41 m² agree.
//! let rule = OwnersRule { participation: Some(">=2/3".parse()?), agree: ">1/2".parse()?, base: Base::TookPart };
//! let (all, agree) = (Some(Heads::new(36)?), Some(Heads::new(24)?));
//! let heads = Tally { electorate: all, took_part: all, cast: Cast { agree, ..Cast::default() }, ..Tally::default() };
//! let (all, agree) = (Some("3508.53".parse::<Area>()?), Some("2398.41".parse::<Area>()?));
//! let area = Tally { electorate: all, took_part: all, cast: Cast { agree, ..Cast::default() }, ..Tally::default() };
//!
//! let counted = count(rule, &heads, &area, Setting::default()).expect("the numbers agree with each other");
//! assert_eq!(counted.outcome, Outcome::Carried);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![warn(missing_docs, clippy::float_arithmetic)]

pub mod amount;
pub mod approval;
pub mod assembly;
pub mod ballots;
pub mod books;
pub mod cast;
mod decimal;
pub mod election;
pub mod fault;
pub mod majority;
pub mod money;
pub mod outcome;
pub mod owner_heads;
pub mod owners;
pub mod split;
pub mod tally;
pub mod threshold;

pub use amount::{Amount, Area, Heads, Measure, MeasureKind};
pub use cast::{Cast, Choice};
pub use decimal::AmountFault;
pub use fault::{Fault, FaultKind};
pub use majority::Majority;
pub use money::{Factor, Fen};
pub use outcome::{Outcome, Test, TestName};
pub use tally::{Tally, Void};
pub use threshold::{Comparison, Threshold, ThresholdFault};
