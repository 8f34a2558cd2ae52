//! Funds: opened, pledged to, paid of, read, closed.

mod access;
mod accounts;
mod accounts_posted;
mod act;
mod alike;
mod around;
mod audit;
mod basis;
mod books;
mod budget;
mod digest;
mod donor;
mod expenses;
mod fair_share;
mod giver;
mod hazard;
mod list;
mod open;
mod passed;
mod payee;
mod pledges;
mod projects;
mod reading;
mod refund;
mod sent_before;
mod show_picture;
mod stands;
mod tell;
mod to_do;
mod to_post;
mod view;
mod vouchers;

pub use access::Sight;
pub(crate) use access::is_known_here;
pub use accounts::{
    AccountView, Accounts, Apart, CommunityYear, Compared, Entries, EntryAbout, EntryQuery, EntryView, Figure,
    FigureLine, FundAccount, Held, MonthFlow, Period, PeriodKind, Section, Statement, figure_lines, list_accounts,
    list_entries, view_account, write_figures,
};
pub use act::{Done, Made, OnFund, act_on_fund};
pub use audit::{MoneyFault, MoneyInvariant, audit_money};
pub use books::{BookingView, Bookings, list_bookings};
pub use budget::{BudgetRow, BudgetVersion, BudgetView};
pub use expenses::{
    ApprovalView, ExceptionView, ExpenseList, ExpenseView, PaidView, RedView, list_expenses, list_paid, view_expense,
};
pub use list::{FundItem, FundList, funds_of, funds_to_carry_on, list_funds, list_funds_from};
pub use open::{NewFund, open_fund};
pub use passed::{FundBeside, Passed, RestView};
pub use pledges::{Donor, PledgeList, PledgeView, ReceiptView, list_pledges, view_pledge};
pub use projects::left_without_accepters;
pub use refund::{RefundPreview, list_given_back, preview_refund, refund_of_surplus};
pub use show_picture::fund_picture;
pub use to_do::{MoneyToDo, money_to_do};
pub use to_post::{AccountsToPost, days_to_post};
pub use view::{FundView, SourceSum, view_fund};
