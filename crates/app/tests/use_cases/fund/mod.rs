//! Funds: pledged to, received, paid of, read by whoever may, closed; on both databases.

mod accounts;
mod at_once;
mod audit;
mod bills;
mod budget;
mod formulas;
mod givers;
mod ground;
mod hazard;
mod hostile;
mod later_funds;
mod lives;
mod named;
mod open_data;
mod orders_at_once;
mod pieces;
mod posted;
mod promised;
mod sent_again;
mod shares;
mod to_do;
mod whole_fund;
