//! What happened, as it stands in the books. Nothing else makes a booking.

use super::account::{Account, AccountKind, Booking, BookingKind};
use super::expense::Expense;
use super::keys::{Form, RestGoes, SpendingLine};
use super::pledge::{Pledge, Red};
use super::state::Fund;
use jiff::civil::Date;
use mingtong_methods::books::Group;

/// The accounts between which something moves: to the left one, from the right one.
type Between = (Account, Account);

fn booking((no, kind, day): (u32, BookingKind, Date), (left, right): Between, amount: i64) -> Option<Booking> {
    // What is nothing is not booked.
    let group = Group::of_two(left, right, amount).ok()?;
    Some(Booking { no, kind, day, amount, red: None, group })
}

/// A red entry: the same accounts with every sign turned round.
fn red_booking(red: &Red, between: Between) -> Option<Booking> {
    let booking = booking((red.no, BookingKind::Red, red.day), between, red.amount.checked_neg()?)?;
    Some(Booking { red: Some((red.of, red.reason)), ..booking })
}

impl Fund {
    /// Its own bookings: what it began with, and what was left.
    pub fn bookings(&self) -> Vec<Booking> {
        let cash = Account::of_all(AccountKind::Cash);
        let opening = self.carried.as_ref().and_then(|carried| {
            let between = (cash, Account::of_all(AccountKind::Opening));
            booking((1, BookingKind::Opening, self.by.1.date()), between, carried.amount)
        });
        let closing = self.closed.as_ref().and_then(|closed| {
            let to = match closed.goes {
                RestGoes::CarriedOn => AccountKind::CarriedOn,
                RestGoes::PaidOut | RestGoes::Nowhere => AccountKind::PaidOut,
            };
            booking((closed.no, BookingKind::Closing, closed.day), (Account::of_all(to), cash), closed.rest)
        });
        opening.into_iter().chain(closing).collect()
    }
}

impl Pledge {
    /// Its bookings: what came in, what was given back, what was turned round.
    pub fn bookings(&self) -> Vec<Booking> {
        let (came, went) = (self.comes(), self.goes());
        let received = self.receipts.iter();
        let received = received.filter_map(|it| booking((it.no, BookingKind::Received, it.day), came, it.amount));
        let returned = self.given_back.iter();
        let returned = returned.filter_map(|it| booking((it.no, BookingKind::GivenBack, it.day), went, it.amount));
        let is_receipt = |no: u32| self.receipts.iter().any(|it| it.no == no);
        let reds = self.reds.iter();
        let reds = reds.filter_map(|red| red_booking(red, if is_receipt(red.of) { came } else { went }));
        received.chain(returned).chain(reds).collect()
    }

    fn comes(&self) -> Between {
        let cash = Account::of_all(AccountKind::Cash);
        match self.form {
            Form::Held => (cash, Account::of_all(AccountKind::Held)),
            Form::Advance => (cash, Account::of_all(AccountKind::Advances)),
            Form::Gift if self.source.is_money() => (cash, Account::of(AccountKind::Given, self.source)),
            Form::Gift => {
                let used = Account::of(AccountKind::InKindUsed, self.source);
                (used, Account::of(AccountKind::InKindGiven, self.source))
            }
        }
    }

    fn goes(&self) -> Between {
        let (left, right) = self.comes();
        match self.form {
            // What was given stays to be read beside what of it was given back.
            Form::Gift if self.source.is_money() => (Account::of(AccountKind::GivenBack, self.source), left),
            _ => (right, left),
        }
    }
}

impl Expense {
    /// Its bookings: what was paid, what of it was turned round.
    pub fn bookings(&self) -> Vec<Booking> {
        let account = match self.spending.line {
            SpendingLine::Tax => AccountKind::Tax,
            _ => AccountKind::Expense,
        };
        let between = (Account::of_all(account), Account::of_all(AccountKind::Cash));
        let paid = self.paid.iter();
        let paid = paid.filter_map(|it| booking((it.no, BookingKind::Paid, it.day), between, it.amount));
        paid.chain(self.reds.iter().filter_map(|red| red_booking(red, between))).collect()
    }
}
