//! The words of account books.

use crate::keys::mirror;

mirror! {
    /// Whose money a sheet is about.
    BookAccount = mingtong_domain::account_book::Account { Community, PropertyFee, CommonIncome, Maintenance, Other }
    /// How a sheet is kept.
    BookForm = mingtong_domain::account_book::Form { Book, Quarterly }
}
