//! The only place where a fund, a pledge and an expense change: they take in an event that happened.

use super::budget::Budget;
use super::event::Event;
use super::expense::{Approval, Expense, Paid};
use super::pledge::{GivenBack, Pledge, Receipt, Red};
use super::state::{Closed, Fund};
use crate::event::{self, Recorded};
use crate::ids::PersonId;
use std::collections::BTreeSet;

fn of_funds<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> impl Iterator<Item = (&'a Event, &'a Recorded)> {
    events.into_iter().filter_map(|recorded| match &recorded.event {
        Some(event::Event::Fund(event)) => Some((event, recorded)),
        _ => None,
    })
}

impl Fund {
    /// The fund of a stream; none when its first event opens none.
    pub fn from_stream<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Option<Fund> {
        let mut fund: Option<Fund> = None;
        for (event, recorded) in of_funds(events) {
            match &mut fund {
                None => fund = Fund::begin(event, recorded),
                Some(fund) => fund.apply(event, recorded),
            }
        }
        fund
    }

    fn begin(event: &Event, recorded: &Recorded) -> Option<Fund> {
        let Event::Opened { fund, purpose, place, sources, class, target, carried, origin } = event.clone() else {
            return None;
        };
        Some(Fund {
            id: fund,
            purpose,
            place,
            sources,
            class,
            target,
            carried,
            origin,
            by: (recorded.role, recorded.at),
            budgets: vec![],
            closed: None,
            carried_on: None,
            events: 1,
            latest: recorded.position,
        })
    }

    pub(super) fn apply(&mut self, event: &Event, recorded: &Recorded) {
        self.events += 1;
        self.latest = recorded.position;
        match event.clone() {
            Event::Closed { no, rest, goes, words, day } => {
                self.closed = Some(Closed { no, rest, goes, words, day });
            }
            Event::Budgeted { lines, reason } => {
                self.budgets.push(Budget { lines, reason, by: (recorded.role, recorded.at) });
            }
            Event::CarriedOn { to } => self.carried_on = Some(to),
            // What happens to pledges and expenses stands in their own streams.
            _ => {}
        }
    }
}

impl Pledge {
    /// The pledge of a stream; none when its first event is no word given.
    pub fn from_stream<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Option<Pledge> {
        let mut pledge: Option<Pledge> = None;
        for (event, recorded) in of_funds(events) {
            match &mut pledge {
                None => pledge = Pledge::begin(event, recorded),
                Some(pledge) => pledge.apply(event, recorded),
            }
        }
        pledge
    }

    fn begin(event: &Event, recorded: &Recorded) -> Option<Pledge> {
        let Event::Reserved { fund, pledge, source, form, amount, person, unit, donor, shown, what, until } =
            event.clone()
        else {
            return None;
        };
        Some(Pledge {
            id: pledge,
            fund,
            source,
            form,
            amount,
            person,
            unit,
            donor,
            shown,
            what,
            until,
            by: (recorded.role, recorded.at),
            receipts: vec![],
            given_back: vec![],
            reds: vec![],
            voided: None,
            events: 1,
            latest: recorded.position,
        })
    }

    pub(super) fn apply(&mut self, event: &Event, recorded: &Recorded) {
        self.events += 1;
        self.latest = recorded.position;
        let at = recorded.at;
        match event.clone() {
            Event::Received { no, amount, day, slip, pictures } => {
                self.receipts.push(Receipt { no, amount, day, slip, pictures, at });
            }
            Event::GivenBack { no, amount, day, words, pictures } => {
                self.given_back.push(GivenBack { no, amount, day, words, pictures, at });
            }
            Event::PledgeReversed { no, of, amount, reason, words, pictures, day } => {
                self.reds.push(Red { no, of, amount, reason, words, pictures, day, at });
            }
            Event::Voided { reason } => self.voided = Some(reason),
            _ => {}
        }
    }
}

impl Expense {
    /// The expense of a stream; none when its first event enters none.
    pub fn from_stream<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Option<Expense> {
        let mut expense: Option<Expense> = None;
        for (event, recorded) in of_funds(events) {
            match &mut expense {
                None => expense = Expense::begin(event, recorded),
                Some(expense) => expense.apply(event, recorded),
            }
        }
        expense
    }

    fn begin(event: &Event, recorded: &Recorded) -> Option<Expense> {
        let Event::Entered { fund, expense, spending } = event.clone() else { return None };
        Some(Expense {
            id: expense,
            fund,
            spending: *spending,
            authors: recorded.person.iter().cloned().collect(),
            at: recorded.at,
            approvals: vec![],
            approvers: BTreeSet::new(),
            paid: None,
            reds: vec![],
            withdrawn: None,
            events: 1,
            latest: recorded.position,
        })
    }

    pub(super) fn apply(&mut self, event: &Event, recorded: &Recorded) {
        self.events += 1;
        self.latest = recorded.position;
        let at = recorded.at;
        match event.clone() {
            Event::Changed { spending } => self.change(*spending, recorded.person.clone()),
            Event::Approved { digest } => {
                self.approvers.extend(recorded.person.clone());
                let approval = |by| Approval { by, role: recorded.role, at, digest };
                self.approvals.extend(recorded.person.clone().map(approval));
            }
            Event::Paid { no, amount, day } => self.paid = Some(Paid { no, amount, day, at }),
            Event::Withdrawn { reason } => self.withdrawn = Some(reason),
            Event::ExpenseReversed { no, of, amount, reason, words, pictures, day } => {
                self.reds.push(Red { no, of, amount, reason, words, pictures, day, at });
            }
            _ => {}
        }
    }

    /// Whatever was approved was approved as it stood.
    fn change(&mut self, spending: super::expense::Spending, by: Option<PersonId>) {
        self.spending = spending;
        self.approvals.clear();
        let is_new = |by: &PersonId| !self.authors.contains(by);
        let author = by.filter(is_new);
        self.authors.extend(author);
    }
}
