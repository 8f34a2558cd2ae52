//! A fund 资金: what is given for a purpose, what is paid of it, and that both come to the same. The program records
//! money; it never moves any.
//!
//! The fund itself is short. Every pledge and every expense has a stream of its own, so that the last of a crowd costs
//! what the first did. Beside each movement stands a booking in two columns ([`Booking`]), which follows from what
//! happened and from nothing else.

mod account;
mod act;
mod apply;
mod approve;
mod around;
mod bookings;
mod budget;
mod checks;
mod close;
mod decide;
mod enter_expense;
mod event;
mod expense;
mod give_back;
mod giver;
mod hazard;
mod impossible;
mod keys;
mod offered;
mod open;
mod origin;
mod pay;
mod pledge;
mod pledge_money;
mod receive;
mod refund_surplus;
mod reverse;
mod set_budget;
mod state;
mod to_post;
mod void_pledge;
mod withdraw_expense;

#[cfg(test)]
mod orders;
#[cfg(test)]
mod planted;
#[cfg(test)]
mod story;
#[cfg(test)]
mod story_money;
#[cfg(test)]
mod tests;

pub use account::{Account, AccountKind, Booking, BookingKind, BookingLine};
pub use act::{Act, Command, WritesTo};
pub(crate) use around::Case;
pub use around::{Around, Balance, Quoting};
pub use budget::{Budget, BudgetLine};
pub use decide::decide;
pub use event::{Event, Kind};
pub use expense::{Approval, Exception, Expense, ExpenseState, Paid, Quote, Spending};
pub use giver::sources_for;
pub use hazard::still_excepts;
pub use impossible::{Course, impossible_in, impossible_in_expense, impossible_in_pledge};
pub use keys::{Form, FundClass, Purse, RedReason, RestGoes, Shown, Source, SpendingLine, StageKind};
pub use offered::offered;
pub use open::{OpenFund, open};
pub use origin::{Basis, Origin, OriginStands};
pub use pledge::{GivenBack, Pledge, PledgeState, Receipt, Red};
pub use refund_surplus::{Share, fair_share, refund_surplus};
pub use state::{Carried, Closed, Fund};
pub use to_post::{Coverage, ToPost, WhyToPost, dated_from};
