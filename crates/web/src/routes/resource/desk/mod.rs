//! What units and the desk do with resources.

pub(super) mod acts;
pub(super) mod new;
