//! The command line as whoever sits at it meets it: the real binary, in a directory of its own.

mod accounts;
mod count;
mod faults;
mod from_zero;
mod help;
mod open_data;
mod recount;
mod roll;
mod shell;
mod split;
