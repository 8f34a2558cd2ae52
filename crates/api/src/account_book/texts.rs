//! What of a posted sheet is erased.

crate::pieces::pieces! {
    "account_book", "account-books" at "id" as crate::extract::Id<mingtong_domain::ids::AccountBookId>
}
