//! The invariants of the books of funds.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::{BookingRow, BooksFaultRow, DayPaidRow, ExpenseRow, FundRow};
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Bookings whose sides differ from each other, or from what the booking says; lines without a booking.
    books::unbalanced_bookings(community: CommunityId) -> Vec<BooksFaultRow>;
    /// Accounts whose sum is not that of their lines.
    books::differing_accounts(community: CommunityId) -> Vec<BooksFaultRow>;
    /// Funds whose bookings are not numbered from 1 in a row.
    books::gaps_in_bookings(community: CommunityId) -> Vec<BooksFaultRow>;
    /// Closed funds with money in them.
    books::closed_with_something(community: CommunityId) -> Vec<BooksFaultRow>;
    /// Bookings of which more is turned round than was booked; red entries beside nothing.
    books::red_above_booked(community: CommunityId) -> Vec<BooksFaultRow>;
    /// Pledges of which more came in than was pledged, or more went back than came in.
    books::received_above_pledged(community: CommunityId) -> Vec<BooksFaultRow>;
    /// Pledges that say something else than what is booked of them.
    books::pledges_not_booked(community: CommunityId) -> Vec<BooksFaultRow>;
    /// Expenses that say something else than what is booked of them.
    books::expenses_not_booked(community: CommunityId) -> Vec<BooksFaultRow>;
    /// Funds that were opened with something else than the rest of the closed one.
    books::rests_not_carried(community: CommunityId) -> Vec<BooksFaultRow>;
    /// Expenses that were paid, of all funds, in the order of fund and id, after one of them.
    books::expenses_paid(community: CommunityId, after: (&str, &str), limit: u32) -> Vec<ExpenseRow>;
    /// Bookings of a fund by which an expense was paid, on a day or before it: `2021-06-08`; the first first.
    books::paid_by_day(community: CommunityId, fund: &str, day: &str, limit: u32) -> Vec<BookingRow>;
    /// How many they are.
    books::count_paid_by_day(community: CommunityId, fund: &str, day: &str) -> i64;
    /// The funds that take from a source, those that are open first, then the one closed last.
    books::funds_taking(community: CommunityId, source: &str, limit: u32) -> Vec<FundRow>;
    /// The days on which something was paid for a line of spending, other than taxes, from some funds, of which there
    /// is at least one, and was not turned round on the same day; the last first.
    books::days_paid(community: CommunityId, funds: &[String], line: &str, limit: u32) -> Vec<DayPaidRow>;
}
