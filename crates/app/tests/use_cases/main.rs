//! The use cases on both databases, one file a subject.

mod accounts;
mod private_matters;
mod receptions;
mod record;
mod together;
mod whole_life;
