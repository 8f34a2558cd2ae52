//! The door to the desk, who holds which role, and what has to be erased.

pub(super) mod erase;
pub(super) mod newcomer;
pub(super) mod people;
pub(super) mod person;
mod role_form;
pub(super) mod sign_in;
