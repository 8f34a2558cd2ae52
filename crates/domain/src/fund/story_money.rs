//! What the money of a fund in the hands of people comes to, computed from all that happened.

use super::story::Story;
use super::*;
use crate::ids::PledgeId;
use jiff::civil::Date;
use mingtong_methods::books::TrialBalance;
use std::collections::BTreeMap;

impl Story {
    pub(super) fn bookings(&self) -> Vec<Booking> {
        let mut all = self.fund().bookings();
        all.extend(self.pledges().iter().flat_map(Pledge::bookings));
        all.extend(self.expenses().iter().flat_map(Expense::bookings));
        all
    }

    pub(super) fn books(&self) -> TrialBalance<Account> {
        let mut books = TrialBalance::default();
        self.bookings().iter().for_each(|booking| books.post(&booking.group).unwrap());
        books
    }

    /// Every account in which something stands.
    pub(super) fn sums(&self) -> BTreeMap<Account, i64> {
        self.books().sums().filter(|(_, fen)| *fen != 0).map(|(account, fen)| (*account, fen)).collect()
    }

    /// What an account comes to, over all sources; as people say it, not below nought on the right.
    pub(super) fn sum(&self, kind: AccountKind) -> i64 {
        self.books().sums().filter(|(account, _)| account.kind == kind).map(|(_, fen)| fen).sum()
    }

    pub(super) fn fair_share(&self, pledge: &PledgeId, surplus: i64) -> i64 {
        let kept = self.pledges().into_iter().filter(|it| it.fills_the_gap() && it.kept() > 0);
        let giver = |it: Pledge| {
            let (came, went) = it.came_and_went();
            (it.id, came, went)
        };
        let givers: Vec<_> = kept.map(giver).collect();
        fair_share(pledge, &givers, surplus)
    }

    /// The least money at the end of any day from one on, without what is held for others unless that goes back.
    pub(super) fn cash_since(&self, from: Date, is_held: bool) -> i64 {
        let counts = |kind: AccountKind| kind == AccountKind::Cash || (kind == AccountKind::Held && !is_held);
        let mut days: BTreeMap<Date, i64> = [(from, 0)].into();
        for booking in self.bookings() {
            let cash = booking.group.lines().iter().filter(|line| counts(line.account.kind));
            *days.entry(booking.day.max(from)).or_default() += cash.map(|line| line.fen).sum::<i64>();
        }
        let ends = days.into_values().scan(0, |cash, moved| {
            *cash += moved;
            Some(*cash)
        });
        ends.min().unwrap()
    }
}
