//! The floor work of a vote: from door to door, a home, papers read by two people, the box of a secret vote.

pub(crate) mod ground;

mod at_the_box;
mod doors;
mod papers;
mod pictures;
