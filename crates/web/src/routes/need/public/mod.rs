//! Needs as everybody reads them and asks for something.

pub(super) mod list;
pub(super) mod new;
pub(super) mod pictures;
pub(super) mod uptakes;
pub(super) mod view;
