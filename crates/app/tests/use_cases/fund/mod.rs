//! Funds: pledged to, received, paid of, read by whoever may, closed; on both databases.

mod accounts;
mod audit;
mod bills;
mod budget;
mod formulas;
mod ground;
mod hazard;
mod hostile;
mod lives;
mod open_data;
mod posted;
mod whole_fund;
