//! The reasons of refusals that only account books have, in a file of their own. They stand before whatever else is
//! declared beside them.

/// Adds the reasons of account books to those that follow.
macro_rules! with_codes_of_account_books {
    ($declare:ident! { $($others:tt)* } $($more:tt)*) => { $declare! { $($others)* $($more)*
    NotPossible {
        /// The period is none, longer than a year, or not over yet.
        AccountBookPeriod = "refusal-account-book-period",
        /// There is no row, or there are too many.
        AccountBookLines = "refusal-account-book-lines",
        /// An amount is larger than any of a community.
        AccountBookAmount = "refusal-account-book-amount",
        /// A sheet of the same account has a day in common with it.
        AccountBookThere = "refusal-account-book-there",
        /// It was taken back before.
        AccountBookTakenBack = "refusal-account-book-taken-back",
        /// A row cannot be read: a sheet is posted whole or not at all.
        AccountBookRows = "refusal-account-book-rows",
    } } };
}
