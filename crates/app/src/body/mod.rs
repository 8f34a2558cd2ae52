//! Deliberating bodies.

mod form;

pub use form::form_body;
