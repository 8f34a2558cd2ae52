//! What cannot have happened to a fund, to a pledge or to an expense: an event that no decision gives after those
//! before it. Named is only what the table of states (`act.rs`) and the file of each act never allow, whoever asks and
//! whatever the rule book says; of what is not sure nothing is said.

use super::event::Event;
use super::expense::{Expense, ExpenseState};
use super::keys::{RedReason, RestGoes};
use super::pledge::{Pledge, PledgeState, Red, turned_round};
use super::state::Fund;
use crate::event::{self, Recorded};
use crate::ids::{ExpenseId, FundId, PledgeId};
use crate::impossible::Impossible;
use jiff::civil::Date;

/// From when until when a fund was open, by position: what its pledges and expenses are judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    opened: i64,
    closed: Option<i64>,
}

impl Course {
    /// Nothing happens in a fund before it was opened and after it was closed but that something is erased.
    fn unless_open(course: Option<&Course>, next: &Recorded, event: &Event) -> Option<Impossible> {
        match course {
            Some(it) if it.opened < next.position => {
                let is_late = it.closed.is_some_and(|closed| closed < next.position);
                Impossible::unless(!is_late || erases(event), Impossible::FundClosed)
            }
            _ => Some(Impossible::NotOpened),
        }
    }
}

/// What cannot have happened among the events of a fund, by position; and its course, none where not all of them can be
/// read: what an erased one says may explain each that comes after it.
pub fn impossible_in(id: &FundId, events: &[Recorded]) -> (Vec<(i64, Impossible)>, Option<Course>) {
    let (mut found, mut fund, mut course) = (vec![], None::<Fund>, None::<Course>);
    for recorded in events {
        let Some(event) = &recorded.event else { return (found, None) };
        found.extend(of_fund(id, fund.as_ref(), event).map(|why| (recorded.position, why)));
        if let event::Event::Fund(event) = event {
            match &mut fund {
                Some(fund) => fund.apply(event, recorded),
                None => fund = Fund::from_stream([recorded]),
            }
        }
        // Once is enough for all that happened to nothing.
        let Some(fund) = &fund else { return (found, None) };
        let known = course.get_or_insert(Course { opened: recorded.position, closed: None });
        known.closed = known.closed.or(fund.closed.as_ref().map(|_| recorded.position));
    }
    (found, course)
}

/// What cannot have happened among the events of a pledge, by position; `course` is that of its fund, none where nobody
/// opened it. They are judged as far as all of them can be read.
pub fn impossible_in_pledge(
    course: Option<&Course>,
    id: (&FundId, &PledgeId),
    events: &[Recorded],
) -> Vec<(i64, Impossible)> {
    let begin = |recorded: &Recorded| Pledge::from_stream([recorded]);
    judged(course, events, (begin, Pledge::apply), |pledge, next| of_pledge(id, pledge, next))
}

/// The same of an expense.
pub fn impossible_in_expense(
    course: Option<&Course>,
    id: (&FundId, &ExpenseId),
    events: &[Recorded],
) -> Vec<(i64, Impossible)> {
    let begin = |recorded: &Recorded| Expense::from_stream([recorded]);
    judged(course, events, (begin, Expense::apply), |expense, next| of_expense(id, expense, next))
}

/// Judges what has a stream of its own in a fund: how it begins, how it goes on, and what cannot be next.
fn judged<T>(
    course: Option<&Course>,
    events: &[Recorded],
    (begin, apply): (impl Fn(&Recorded) -> Option<T>, impl Fn(&mut T, &Event, &Recorded)),
    why: impl Fn(Option<&T>, (&Event, &Recorded)) -> Option<Impossible>,
) -> Vec<(i64, Impossible)> {
    let (mut found, mut thing) = (vec![], None::<T>);
    for recorded in events {
        let Some(event) = &recorded.event else { break };
        let event::Event::Fund(event) = event else {
            found.push((recorded.position, Impossible::OtherStream));
            continue;
        };
        let cannot = Course::unless_open(course, recorded, event).or_else(|| why(thing.as_ref(), (event, recorded)));
        found.extend(cannot.map(|why| (recorded.position, why)));
        match &mut thing {
            Some(thing) => apply(thing, event, recorded),
            None => thing = begin(recorded),
        }
        // Once is enough for all that happened to nothing.
        if thing.is_none() {
            break;
        }
    }
    found
}

fn erases(event: &Event) -> bool {
    matches!(event, Event::TextErased { .. } | Event::PictureErased { .. })
}

/// Why an event cannot be the next one of a fund, which was opened or not; none where it can.
fn of_fund(id: &FundId, fund: Option<&Fund>, event: &event::Event) -> Option<Impossible> {
    let event::Event::Fund(event) = event else { return Some(Impossible::OtherStream) };
    let Some(fund) = fund else {
        return match event {
            Event::Opened { fund, .. } => Impossible::unless(fund == id, Impossible::OfAnother),
            _ => Some(Impossible::NotOpened),
        };
    };
    match event {
        event if erases(event) => None,
        Event::Opened { .. } => Some(Impossible::OpenedTwice),
        Event::Budgeted { .. } | Event::Closed { .. } => {
            Impossible::unless(fund.closed.is_none(), Impossible::FundClosed)
        }
        Event::CarriedOn { .. } => {
            let is_left = fund.closed.as_ref().is_some_and(|closed| closed.goes == RestGoes::CarriedOn);
            Impossible::unless(is_left && fund.carried_on.is_none(), Impossible::NothingToCarry)
        }
        _ => Some(Impossible::OtherStream),
    }
}

fn is_amount(fen: i64) -> Option<Impossible> {
    Impossible::unless(fen > 0, Impossible::NoAmount)
}

fn was_day(day: Date, next: &Recorded) -> Option<Impossible> {
    Impossible::unless(day <= next.at.date(), Impossible::DayToCome)
}

/// What is turned round is there, and not more than is left of it, and all that is left where that was wrong: what of
/// it is kept, where some of that went back.
fn is_left(
    (booked, kept): (Option<i64>, i64),
    reds: &[Red],
    (of, amount, reason): (u32, i64, RedReason),
) -> Option<Impossible> {
    let Some(booked) = booked else { return Some(Impossible::NoSuchBooking) };
    let left = booked.saturating_sub(turned_round(reds, of));
    let is_all = amount == left || amount == kept;
    let fits = amount <= left && (is_all || reason.may_be_of_a_part());
    is_amount(amount)
        .or_else(|| Impossible::unless(left != 0, Impossible::RedTwice))
        .or_else(|| Impossible::unless(fits, Impossible::RedBeyond))
}

/// Why an event cannot be the next one of a pledge, which was entered or not; none where it can.
fn of_pledge(
    id: (&FundId, &PledgeId),
    pledge: Option<&Pledge>,
    (event, next): (&Event, &Recorded),
) -> Option<Impossible> {
    let Some(pledge) = pledge else {
        return match event {
            Event::Reserved { fund, pledge, amount, .. } => {
                Impossible::unless((fund, pledge) == id, Impossible::OfAnother).or_else(|| is_amount(*amount))
            }
            _ => Some(Impossible::NotEntered),
        };
    };
    let is_open = || Impossible::unless(pledge.state_at(next.at) == PledgeState::Reserved, Impossible::PledgeOver);
    match event {
        event if erases(event) => None,
        Event::Reserved { .. } => Some(Impossible::EnteredTwice),
        Event::Received { amount, day, slip, .. } => {
            let is_new = !pledge.receipts.iter().any(|receipt| receipt.slip == *slip);
            is_open()
                .or_else(|| Impossible::unless(is_new, Impossible::SlipTwice))
                .or_else(|| is_amount(*amount))
                .or_else(|| Impossible::unless(*amount <= pledge.to_come(), Impossible::MoreThanPledged))
                .or_else(|| was_day(*day, next))
        }
        Event::Voided { .. } => is_open(),
        Event::GivenBack { amount, day, .. } => is_amount(*amount)
            .or_else(|| Impossible::unless(*amount <= pledge.kept(), Impossible::MoreThanKept))
            .or_else(|| was_day(*day, next)),
        Event::PledgeReversed { of, amount, reason, .. } => {
            let received = pledge.receipts.iter().find(|it| it.no == *of).map(|it| it.amount);
            let returned = pledge.given_back.iter().find(|it| it.no == *of).map(|it| it.amount);
            let kept =
                received.or(returned).map_or(0, |booked| if received.is_some() { pledge.kept() } else { booked });
            is_left((received.or(returned), kept), &pledge.reds, (*of, *amount, *reason))
                .or_else(|| Impossible::unless(*amount <= kept, Impossible::MoreThanKept))
        }
        _ => Some(Impossible::OtherStream),
    }
}

/// Why an event cannot be the next one of an expense, which was entered or not; none where it can.
fn of_expense(
    id: (&FundId, &ExpenseId),
    expense: Option<&Expense>,
    (event, next): (&Event, &Recorded),
) -> Option<Impossible> {
    let Some(expense) = expense else {
        return match event {
            Event::Entered { fund, expense, spending } => {
                Impossible::unless((fund, expense) == id, Impossible::OfAnother).or_else(|| is_amount(spending.amount))
            }
            _ => Some(Impossible::NotEntered),
        };
    };
    let waits = || Impossible::unless(expense.state() == ExpenseState::Waiting, Impossible::ExpenseDone);
    match event {
        event if erases(event) => None,
        Event::Entered { .. } => Some(Impossible::EnteredTwice),
        Event::Changed { spending } => waits().or_else(|| is_amount(spending.amount)),
        Event::Approved { .. } => waits().or_else(|| approved(expense, next)),
        Event::Paid { amount, day, .. } => waits()
            .or_else(|| Impossible::unless(*amount == expense.spending.amount, Impossible::PaidOtherwise))
            .or_else(|| was_day(*day, next)),
        Event::Withdrawn { .. } => waits(),
        Event::ExpenseReversed { of, amount, reason, .. } => {
            let paid = expense.paid.as_ref().filter(|paid| paid.no == *of).map(|paid| paid.amount);
            is_left((paid, expense.net()), &expense.reds, (*of, *amount, *reason))
        }
        _ => Some(Impossible::OtherStream),
    }
}

/// It is approved by somebody who neither entered nor changed it, once as it stands, and with what proves it.
fn approved(expense: &Expense, next: &Recorded) -> Option<Impossible> {
    let person = next.person.as_ref()?;
    Impossible::unless(!expense.authors.contains(person), Impossible::OwnExpense)
        .or_else(|| Impossible::unless(expense.approvals.iter().all(|it| it.by != *person), Impossible::ApprovedTwice))
        .or_else(|| Impossible::unless(!expense.spending.vouchers.is_empty(), Impossible::Unproved))
}
