//! The wire: connections with their limits, and bodies that have to come at some pace.

pub mod connections;
pub mod doors;
pub mod paced;
