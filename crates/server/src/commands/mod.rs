//! The commands, one file each.

pub mod admin;
pub mod backup;
pub mod rebuild;
pub mod serve;
