//! Bodies as they are founded, seated and ended.

pub(super) mod acts;
pub(super) mod list;
pub(super) mod new;
