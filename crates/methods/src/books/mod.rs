//! Books are kept in two columns 复式记账: every movement of money is a group of lines that come to nothing, exactly.
//! There is no tolerance. What is wrong is never changed: a red group 红字 with every sign turned round stands beside it.

mod balance;
mod group;
mod surplus;

pub use balance::TrialBalance;
pub use group::{BookFault, Group, Line};
pub use surplus::{pro_rata, still_due};
