//! Requests from outside, in process, on a real database.

mod client;
mod files;
mod matters;
mod people;
mod pictures;
mod register;
mod throttle;
