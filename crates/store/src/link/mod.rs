//! Every operation on the database, by name: the index of `repo/`, a file for each noun. A [`Link`] is a connection to
//! either engine; each method hands over to the same source, compiled for that engine.

mod account_book;
mod agreement;
mod body;
mod books;
mod community;
mod connection;
mod content;
mod fund;
mod letter;
mod log;
mod matter;
mod meeting;
mod need;
mod notice;
mod person;
mod procedure;
mod project;
mod reception;
mod register;
mod reporting;
mod resolution;
mod resource;
mod roll;
mod search;
mod tables;
mod telling;
mod vote;

pub(crate) use connection::Owned;
pub use connection::{Link, Reader, Tx};
