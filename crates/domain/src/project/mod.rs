//! Projects 项目: what follows from a resolution or a matter, from its first step to its archive.
//!
//! A project says what is done, who has it, by which steps until when, who does the work and for what money, who found
//! it good, how long it is guaranteed, and what it cost in the end. The program records money and never moves any. A
//! danger keeps the clock of its matter, which is read there and not copied.

mod accept;
mod act;
mod add_quote;
mod add_step;
mod alter_step;
mod apply;
mod archive;
mod begin;
mod call_off;
mod case;
mod change_scope;
mod choose;
mod decide;
mod drop_step;
mod event;
mod keys;
mod money;
mod next;
mod open;
mod origin;
mod parts;
mod plan;
mod publish;
mod report_done;
mod report_fault;
mod report_progress;
mod send_back;
mod stage;
mod state;
mod strike_quote;

#[cfg(test)]
mod tests;

pub use act::{Act, Command};
pub use case::{Around, Case};
pub use decide::{decide, may_judge, offered};
pub use event::{Event, Kind};
pub use keys::{Phase, StageKind, StepProgress, WithoutQuotes};
pub use money::{Income, cash};
pub use next::{Next, next};
pub(crate) use open::holds;
pub use open::{Basis, Opening, open};
pub use origin::Origin;
pub use parts::{Account, Change, Dropped, PlannedStep, Quote, Report, Scope, Step};
pub use stage::{Guarantee, Inspection, Stage, Why};
pub use state::{Chosen, Project};
