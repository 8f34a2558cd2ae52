//! Funds.

use super::connection::{Link, operations};
use crate::error::StoreError;
use crate::rows::{
    AccountSumRow, BookingLineRow, BookingRow, EntryFilter, EntryRow, ExpenseRow, FlowFilter, FlowRow, FundFilter,
    FundRow, LineSumRow, PledgeRow, StandingSumRow, ToComeRow, WaitingSumRow,
};
use crate::{postgres, sqlite};
use mingtong_domain::ids::CommunityId;

operations! {
    /// Writes a fund.
    fund::put_fund(community: CommunityId, row: &FundRow) -> ();
    /// Writes a pledge.
    fund::put_pledge(community: CommunityId, row: &PledgeRow) -> ();
    /// Writes an expense.
    fund::put_expense(community: CommunityId, row: &ExpenseRow) -> ();
    /// Writes which pictures prove an expense, of a fund and by its id, instead of those of before.
    fund::put_vouchers(community: CommunityId, expense: (&str, &str), pictures: &[String]) -> ();
    /// Books: a booking with its lines, once; and adds them to the sums of their accounts, also
    /// by day.
    fund::book(community: CommunityId, row: &BookingRow, lines: &[BookingLineRow]) -> ();
    /// Funds: those that are open first, the one opened last before the others.
    fund::funds(community: CommunityId, filter: &FundFilter) -> Vec<FundRow>;
    /// The funds that come from one thing, by its kind and its id, the first first.
    fund::funds_from(community: CommunityId, origin: (&str, &str), limit: u32) -> Vec<FundRow>;
    /// Closed funds whose rest waits for the fund that takes it over, the one closed last first.
    fund::funds_to_carry_on(community: CommunityId, limit: u32) -> Vec<FundRow>;
    /// Pledges to a fund, the first first; of one person or unit only, where they are given.
    fund::pledges(
        community: CommunityId,
        fund: &str,
        of: Option<(&str, &str)>,
        skip: u32,
        limit: u32
    ) -> Vec<PledgeRow>;
    /// Pledges of which money is in the fund for its purpose.
    fund::pledges_kept(community: CommunityId, fund: &str, limit: u32) -> Vec<PledgeRow>;
    /// The pledges of which money went back by a red entry beside its receipt, and how much, in fen.
    fund::went_back_by_red(community: CommunityId, fund: &str) -> Vec<(String, i64)>;
    /// Pledges of which something was given back, the first first.
    fund::pledges_given_back(community: CommunityId, fund: &str, limit: u32) -> Vec<PledgeRow>;
    /// What is to come at a moment, by source and form.
    fund::to_come(community: CommunityId, fund: &str, now_ms: i64) -> Vec<ToComeRow>;
    /// Expenses of a fund, the latest first.
    fund::expenses(community: CommunityId, fund: &str, skip: u32, limit: u32) -> Vec<ExpenseRow>;
    /// The funds and ids of expenses that wait, were paid or came back and are proved by one of these pictures, or by
    /// another one of the very same bytes; with the picture that proves them.
    fund::expenses_proved_by(community: CommunityId, pictures: &[String]) -> Vec<(String, String, String)>;
    /// Expenses of all funds that wait and were approved by so many, from the first number on and below the second, the
    /// first entered first.
    fund::expenses_that_wait(
        community: CommunityId,
        approvals: (i64, i64),
        skip: u32,
        limit: u32
    ) -> Vec<ExpenseRow>;
    /// Pledges of all funds of which something is to come and which end between two moments, after the first and not
    /// after the second, the first to end first.
    fund::pledges_that_end(community: CommunityId, between_ms: (i64, i64), skip: u32, limit: u32) -> Vec<PledgeRow>;
    /// Expenses of a fund that wait.
    fund::expenses_waiting(community: CommunityId, fund: &str) -> i64;
    /// What the expenses of a fund come to that wait and that so many approved, in fen; of those alone that come to no
    /// more than `most_fen` each.
    fund::expenses_approved(community: CommunityId, fund: &str, needed: i64, most_fen: i64) -> i64;
    /// What waits to be paid in some funds, of which there is at least one, and was entered before a moment, by fund
    /// and line of spending.
    fund::expenses_waiting_by_line(community: CommunityId, funds: &[String], before_ms: i64) -> Vec<WaitingSumRow>;
    /// What was paid, by line of spending.
    fund::spent_by_line(community: CommunityId, fund: &str) -> Vec<LineSumRow>;
    /// Bookings of a fund, the latest first.
    fund::bookings(community: CommunityId, fund: &str, skip: u32, limit: u32) -> Vec<BookingRow>;
    /// What every account of a fund comes to, and how far its bookings go; none where nothing was booked.
    fund::account_sums(community: CommunityId, fund: &str) -> Vec<StandingSumRow>;
    /// What money there was in a fund at the end of a day, and what came and went on each day after it; with what is
    /// held for others, or without.
    fund::cash_from(community: CommunityId, fund: &str, day: &str, without_held: bool) -> Vec<i64>;
    /// Expenses of a fund that were entered since a moment and wait or were paid, of one line of spending, the latest
    /// first.
    fund::expenses_of_line(
        community: CommunityId,
        fund: &str,
        line: &str,
        since_ms: i64,
        limit: u32
    ) -> Vec<ExpenseRow>;
    /// The lines of a booking.
    fund::booking_lines(community: CommunityId, fund: &str, no: i64) -> Vec<AccountSumRow>;
    /// What moved in the accounts of some funds in a time.
    fund::flows(community: CommunityId, filter: &FlowFilter) -> Vec<FlowRow>;
    /// The lines of an account in a time, the latest first.
    fund::entries(community: CommunityId, filter: &EntryFilter<'_>) -> Vec<EntryRow>;
}
