//! Funds: opened, pledged to, paid of, read, closed.

mod access;
mod act;
mod around;
mod audit;
mod basis;
mod books;
mod digest;
mod expenses;
mod list;
mod open;
mod pledges;
mod reading;
mod refund;
mod show_picture;
mod view;

pub use access::Sight;
pub use act::{Done, Made, OnFund, act_on_fund};
pub use audit::{MoneyFault, MoneyInvariant, audit_money};
pub use books::{BookingView, Bookings, list_bookings};
pub use expenses::{ApprovalView, ExceptionView, ExpenseList, ExpenseView, PaidView, list_expenses, view_expense};
pub use list::{FundItem, FundList, funds_of, funds_to_carry_on, list_funds};
pub use open::{NewFund, open_fund};
pub use pledges::{Donor, PledgeList, PledgeView, ReceiptView, list_pledges, view_pledge};
pub use refund::refund_of_surplus;
pub use show_picture::fund_picture;
pub use view::{FundView, SourceSum, view_fund};
