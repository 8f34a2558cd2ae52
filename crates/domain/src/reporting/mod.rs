//! Double reporting 双报到: a unit reports to the community with a liaison on each side, and people of its staff report
//! where they live or work with what they can do; what they did is told service by service, and somebody else says what
//! came of it, in words.
//!
//! Nothing here is counted against anybody: no points, no signing in, no hours. Who reported is known to the community
//! and to their unit; everybody reads how many did and what they can do.

mod act;
mod apply;
mod decide;
mod event;
mod keys;
mod liaison;
mod offered;
mod report;
mod service;
mod stage;
mod state;

#[cfg(test)]
mod tests;

pub use act::{Act, Command};
pub use decide::decide;
pub use event::{Event, Kind};
pub use keys::{About, Liaison, ReportingKind};
pub use offered::offered;
pub use report::{ReportMember, ReportUnit, report_member, report_unit};
pub use stage::{Stage, StageKind};
pub use state::{Ended, Held, Reporting, Service, What};
