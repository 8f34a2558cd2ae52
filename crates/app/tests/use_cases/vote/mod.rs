//! Votes on a roll, on both databases.

mod buildings;
mod by_area;
mod desk;
mod floor;
mod hostile;
mod in_box;
mod kinds;
mod law;
mod open_data;
mod pictures;
mod privacy;
mod resolved;
mod secret;
mod speakers;
mod story;
mod support;
mod ways;
