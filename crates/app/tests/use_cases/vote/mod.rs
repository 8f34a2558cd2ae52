//! Votes on a roll, on both databases.

mod hostile;
mod secret;
mod story;
mod support;
