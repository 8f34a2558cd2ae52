//! Votes on a roll, on both databases.

mod buildings;
mod floor;
mod desk;
mod hostile;
mod kinds;
mod secret;
mod story;
mod support;
