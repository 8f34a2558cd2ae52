//! The door to the desk, one's own account, who holds which role, and what has to be erased.

pub(super) mod account;
pub(super) mod back_from_provider;
pub(super) mod codes;
pub(super) mod data_requests;
pub(super) mod elsewhere;
pub(super) mod erase;
pub(super) mod looks;
pub(super) mod many;
pub(super) mod newcomer;
pub(super) mod people;
pub(super) mod person;
mod provider;
mod role_form;
pub(super) mod sign_in;
pub(super) mod sign_in_code;
pub(super) mod welcome;
