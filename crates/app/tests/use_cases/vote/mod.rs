//! Votes on a roll, on both databases.

mod buildings;
mod desk;
mod floor;
mod hostile;
mod kinds;
mod law;
mod secret;
mod story;
mod support;
