//! An agreement 协议: who the parties are, what they agree on, who bears what of the cost, and who consented to that; or
//! who gets what of the income from common parts 公共收益.
//!
//! A version is drafted with every party's share, put to the parties under a digest over terms, parties and shares, and
//! answered by each of them. A change makes a new version, to which nobody consented yet. It starts when so many
//! consent and so much is pledged as it says itself; where that is not reached by its day, everybody is released, which
//! is read and never written. Who the parties are and what they answered is sealed in the log.

mod act;
mod answer;
mod answers;
mod apply;
mod case;
mod decide;
mod deed;
mod draft;
mod enter_paper;
mod event;
mod issue_slips;
mod keys;
mod on_behalf;
mod origin;
mod party;
mod put;
mod shares;
mod start;
mod state;

#[cfg(test)]
mod tests;

pub use act::{Act, Command};
pub use answers::{Answers, Given, Told};
pub use case::{Around, Case};
pub use decide::{decide, offered};
pub use deed::{Deed, Income, Need, Size, Starts};
pub use draft::{Drafted, Drafting, NewDeed, Preview, draft, preview, redraft};
pub use event::{Event, Kind};
pub use issue_slips::issue_slips;
pub use keys::{Answer, AnswerWay, Change, NeedKind, Part, PartyKind, SharedBy, SharedOf, StageKind};
pub use origin::{Origin, may_come_from};
pub use party::{Measures, NewParty, Party, Stands};
pub use start::{Reached, Tally, reached, start};
pub use state::{Agreement, Put, Started, Version, Voided};
