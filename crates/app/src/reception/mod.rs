//! Receptions: announced, written into, ended, shown.

mod close;
mod open;
mod view;

pub use close::close_reception;
pub use open::{Announcement, open_reception};
pub(crate) use view::next_receptions;
pub use view::{Delegate, ReceptionView, list_receptions, open_receptions, view_reception};
