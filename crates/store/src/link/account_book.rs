//! Posted sheets of accounts.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::AccountBookRow;
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Writes a posted sheet.
    account_book::put_account_book(community: CommunityId, row: &AccountBookRow) -> ();
    /// Posted sheets, the latest period first.
    account_book::account_books(community: CommunityId, skip: u32, limit: u32) -> Vec<AccountBookRow>;
    /// The sheets of a place, none for those of the whole community, that were not taken back, the latest period first.
    account_book::account_books_that_stand(community: CommunityId, place: Option<&str>) -> Vec<AccountBookRow>;
    /// The sheets of any place that hold any of these days and were not taken back, the latest period first.
    account_book::account_books_of_days(community: CommunityId, from: &str, to: &str) -> Vec<AccountBookRow>;
}
