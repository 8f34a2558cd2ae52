//! Funds, what is pledged to them, and what is paid of them. Amounts are yuan with two decimals, as text.

mod accounts;
mod acts;
mod at;
mod books;
mod expense_acts;
mod expenses;
pub(crate) mod keys;
mod money;
mod pledge_acts;
mod pledges;
mod routes;
mod said;
mod texts;
mod wire;
mod wire_accounts;
mod wire_budget;
mod wire_expense;
mod wire_pledge;

use crate::route::Table;

/// Its routes.
pub(crate) const TABLES: &[Table] = &[
    routes::ROUTES,
    accounts::ROUTES,
    acts::ROUTES,
    books::ROUTES,
    pledges::ROUTES,
    pledge_acts::ROUTES,
    expenses::ROUTES,
    expense_acts::ROUTES,
    texts::ROUTES,
];
