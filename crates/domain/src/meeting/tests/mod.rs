//! Meetings as a law-minded neighbour would try them.

mod agenda;
mod asked;
mod counting;
mod electing;
mod floor;
mod minutes;
mod presence;
mod properties;
