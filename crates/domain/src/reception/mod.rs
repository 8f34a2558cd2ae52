//! A reception 接访: delegates meet residents at a place and write down what they hear.

mod act;
mod apply;
mod close;
mod event;
mod open;
mod state;
mod write;

pub use act::Act;
pub use close::close;
pub use event::{Event, Kind};
pub use open::open;
pub use state::{DelegateKind, DelegateSeat, OpenReception, Reception, Timeliness};
pub use write::write_into;
