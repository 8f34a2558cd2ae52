//! The tests of agreements.

mod answering;
mod properties;
mod sharing;
mod story;
mod versions;
