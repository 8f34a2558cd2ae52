//! Votes on a roll, on both databases.

mod buildings;
mod desk;
mod floor;
mod hostile;
mod kinds;
mod secret;
mod speakers;
mod story;
mod support;
mod ways;
