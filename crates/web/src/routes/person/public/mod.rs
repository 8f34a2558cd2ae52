//! What is kept about somebody, for themself.

pub(super) mod own_data;
pub(super) mod own_data_acts;
mod own_data_facts;
pub(super) mod own_data_file;
