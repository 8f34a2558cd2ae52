//! What cannot have happened to a fund, a pledge or an expense is named, and nothing of what people did.

use super::story::*;
use super::*;
use crate::event::Recorded;
use crate::ids::{FundId, PledgeId, Stream};
use crate::impossible::Impossible;
use crate::role::Actor;
use jiff::ToSpan;
use jiff::civil::Date;

const PLEDGE: &str = "p-00000001";
const EXPENSE: &str = "e-00000001";

impl Story {
    pub(super) fn of_fund(&self) -> Vec<Recorded> {
        self.streams.get(&Stream::Fund("f1".into())).cloned().unwrap_or_default()
    }

    /// What of all that is said not to have been possible: first of the fund, then of its pledges and expenses.
    pub(super) fn impossible(&self) -> Vec<Impossible> {
        let (mut found, course) = impossible_in(&"f1".into(), &self.of_fund());
        for (stream, events) in &self.streams {
            found.extend(match stream {
                Stream::Pledge(fund, id) => impossible_in_pledge(course.as_ref(), (fund, id), events),
                Stream::Expense(fund, id) => impossible_in_expense(course.as_ref(), (fund, id), events),
                _ => vec![],
            });
        }
        found.into_iter().map(|(_, why)| why).collect()
    }

    /// Somebody with the database in hand writes this down.
    fn plant_on_fund(&mut self, event: Event) {
        self.record(Stream::Fund("f1".into()), &staff(), vec![event]);
    }

    fn plant_on_pledge(&mut self, pledge: &str, event: Event) {
        self.record(Stream::Pledge("f1".into(), pledge.into()), &staff(), vec![event]);
    }

    fn plant_on_expense(&mut self, expense: &str, actor: &Actor, event: Event) {
        self.record(Stream::Expense("f1".into(), expense.into()), actor, vec![event]);
    }
}

fn received(no: u32, amount: i64, slip: &str) -> Event {
    Event::Received { no, amount, day: START.date(), slip: slip.to_owned(), pictures: vec![] }
}

fn back(amount: i64) -> Event {
    Event::GivenBack { no: 9, amount, day: START.date(), words: None, pictures: vec![] }
}

fn pledge_red(of: u32, amount: i64, reason: RedReason) -> Event {
    let (no, words, pictures, day) = (9, "w".into(), vec![], START.date());
    Event::PledgeReversed { no, of, amount, reason, words, pictures, day }
}

fn expense_red(of: u32, amount: i64, reason: RedReason) -> Event {
    let (no, words, pictures, day) = (9, "w".into(), vec![], START.date());
    Event::ExpenseReversed { no, of, amount, reason, words, pictures, day }
}

fn paid(amount: i64, day: Date) -> Event {
    Event::Paid { no: 9, amount, day }
}

fn approval() -> Event {
    Event::Approved { digest: "d".to_owned() }
}

/// What is found once somebody put an event behind those of a pledge of 30,000 fen, of which 10,000 came in.
fn on_pledge(event: Event) -> Vec<Impossible> {
    let mut story = Story::new();
    story.by(&resident("anna"), pledging(PLEDGE, 30_000)).unwrap();
    story.about(PLEDGE, &staff(), receiving("s-00000001", 10_000)).unwrap();
    story.plant_on_pledge(PLEDGE, event);
    story.impossible()
}

/// The same, behind those of an expense of 5,000 fen that two approved, and that was paid or not.
fn on_expense(is_paid: bool, actor: &Actor, event: Event) -> Vec<Impossible> {
    let mut story = Story::new();
    story.gives("p-00000002", 30_000);
    story.approved(EXPENSE, 5_000);
    if is_paid {
        story.of(EXPENSE, &staff(), paying()).unwrap();
    }
    story.plant_on_expense(EXPENSE, actor, event);
    story.impossible()
}

#[test]
fn nothing_is_said_of_what_people_did() {
    let mut story = Story::new();
    story.gives(PLEDGE, 30_000);
    story.pays(EXPENSE, 20_000);
    let (of, amount, reason, words) = (2, 5_000, RedReason::Refund, "w".into());
    let part = Command::ReverseExpense { of, amount, reason, words, pictures: vec!["red".into()] };
    story.of(EXPENSE, &staff(), part).unwrap();
    story.refund(None).unwrap();
    story.by(&staff(), closing(RestGoes::Nowhere)).unwrap();
    story.plant_on_expense(EXPENSE, &staff(), Event::TextErased { text: "payee".into() });
    assert_eq!(story.impossible(), []);
}

#[test]
fn what_was_put_behind_a_pledge_is_named() {
    let tomorrow = START.date().saturating_add(1.days());
    let early = Event::Received { no: 9, amount: 1, day: tomorrow, slip: "s".to_owned(), pictures: vec![] };
    for (event, why) in [
        (received(9, 20_001, "s-00000002"), Impossible::MoreThanPledged),
        (received(9, -1, "s-00000002"), Impossible::NoAmount),
        (received(9, 1, "s-00000001"), Impossible::SlipTwice),
        (early, Impossible::DayToCome),
        (back(10_001), Impossible::MoreThanKept),
        (pledge_red(7, 1, RedReason::Refund), Impossible::NoSuchBooking),
        (pledge_red(1, 10_001, RedReason::Refund), Impossible::RedBeyond),
        (pledge_red(1, 5_000, RedReason::Mistake), Impossible::RedBeyond),
        (Event::Withdrawn { reason: "w".into() }, Impossible::OtherStream),
    ] {
        let name = event.kind();
        assert_eq!(on_pledge(event), [why], "{name:?}");
    }
    let mut story = Story::new();
    story.by(&resident("anna"), pledging(PLEDGE, 30_000)).unwrap();
    story.about(PLEDGE, &staff(), Command::VoidPledge { reason: "w".into() }).unwrap();
    story.plant_on_pledge(PLEDGE, received(9, 1, "s-00000001"));
    story.plant_on_pledge("p-00000003", received(10, 1, "s-00000001"));
    assert_eq!(story.impossible(), [Impossible::PledgeOver, Impossible::NotEntered]);
    let mut story = Story::new();
    story.by(&staff(), of_form(PLEDGE, 10_000, Form::Gift)).unwrap();
    story.at = story.pledge(PLEDGE).ends();
    story.plant_on_pledge(PLEDGE, received(9, 1, "s-00000001"));
    assert_eq!(story.impossible(), [Impossible::PledgeOver], "its last day is over");
}

#[test]
fn what_was_put_behind_an_expense_is_named() {
    let withdrawn = || Event::Withdrawn { reason: "w".into() };
    let today = START.date();
    for (is_paid, actor, event, why) in [
        (false, staff(), approval(), Impossible::OwnExpense),
        (false, secretary(), approval(), Impossible::ApprovedTwice),
        (true, colleague(), approval(), Impossible::ExpenseDone),
        (false, staff(), paid(5_001, today), Impossible::PaidOtherwise),
        (false, staff(), paid(5_000, today.saturating_add(1.days())), Impossible::DayToCome),
        (true, staff(), paid(5_000, today), Impossible::ExpenseDone),
        (true, staff(), withdrawn(), Impossible::ExpenseDone),
        (false, staff(), expense_red(2, 5_000, RedReason::Mistake), Impossible::NoSuchBooking),
        (true, staff(), expense_red(2, 5_001, RedReason::Refund), Impossible::RedBeyond),
        (true, staff(), expense_red(2, -1, RedReason::Refund), Impossible::NoAmount),
    ] {
        let name = event.kind();
        assert_eq!(on_expense(is_paid, &actor, event), [why], "{name:?}");
    }
    let mut story = Story::new();
    story.gives(PLEDGE, 30_000);
    story.pays(EXPENSE, 5_000);
    story.plant_on_expense(EXPENSE, &staff(), expense_red(2, 5_000, RedReason::Mistake));
    story.plant_on_expense(EXPENSE, &staff(), expense_red(2, 5_000, RedReason::Mistake));
    assert_eq!(story.impossible(), [Impossible::RedTwice]);
}

#[test]
fn what_nothing_proves_is_approved_by_nobody() {
    let mut story = Story::new();
    let mut unproved = entering(EXPENSE, 100);
    if let Command::EnterExpense { vouchers, .. } = &mut unproved {
        vouchers.clear();
    }
    story.by(&staff(), unproved).unwrap();
    story.plant_on_expense(EXPENSE, &secretary(), approval());
    assert_eq!(story.impossible(), [Impossible::Unproved]);
}

#[test]
fn nothing_happens_in_a_fund_that_was_closed_or_that_nobody_opened() {
    let mut story = Story::new();
    story.by(&staff(), entering(EXPENSE, 100)).unwrap();
    story.of(EXPENSE, &staff(), Command::WithdrawExpense { reason: "w".into() }).unwrap();
    story.by(&staff(), closing(RestGoes::Nowhere)).unwrap();
    story.plant_on_fund(Event::Budgeted { lines: vec![], reason: None });
    story.plant_on_fund(Event::CarriedOn { to: "f2".into() });
    story.plant_on_expense(EXPENSE, &secretary(), approval());
    let found = [Impossible::FundClosed, Impossible::NothingToCarry, Impossible::FundClosed];
    assert_eq!(story.impossible(), found);
    let of_fund = story.of_fund();
    assert_eq!(impossible_in(&"f2".into(), &of_fund[..1]).0, [(0, Impossible::OfAnother)]);
    assert_eq!(impossible_in(&"f1".into(), &of_fund[1..]).0[0].1, Impossible::NotOpened);
    let erased = [Recorded { event: None, ..of_fund[0].clone() }, of_fund[1].clone()];
    assert_eq!(impossible_in(&"f1".into(), &erased), (vec![], None));
    let id = (&FundId::from("f1"), &PledgeId::from(PLEDGE));
    let planted = [Recorded { event: Some(received(1, 1, "s").into()), ..of_fund[0].clone() }];
    assert_eq!(impossible_in_pledge(None, id, &planted), [(0, Impossible::NotOpened)]);
}
