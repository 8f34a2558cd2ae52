//! Lives of funds at random: whatever is sent, in whatever order, every group comes to nothing, what is refused changes
//! nothing, a red entry restores exactly, the audit finds nothing, nothing is called impossible, what is rebuilt is
//! what was live, and in the end the fund closes with 0.00.

use super::ground::{Place, pledging};
use crate::at_random::{Times, tried};
use mingtong_app::fund::{
    Done, FundView, Made, OnFund, audit_money, refund_of_surplus, view_expense, view_fund, view_pledge,
};
use mingtong_app::{Fail, Who};
use mingtong_domain::fund::{
    Account, AccountKind, Command, Form, RedReason, RestGoes, Source, SpendingLine, StageKind,
};
use mingtong_domain::role::Role;
use mingtong_testkit::{HOUR_MS, TestApp};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// So many steps that most lives come to a payment and a red entry.
const STEPS: RangeInclusive<usize> = 8..=24;
/// In fen; quotes are asked for only above that.
const AMOUNT_MAX: i64 = 60_000;
const TABLES: [&str; 7] = ["fund", "pledge", "expense", "booking", "booking_line", "account_sum", "account_day"];

/// One step, as numbers that are read as a choice among what there is.
#[derive(Debug, Clone)]
struct Step {
    kind: u8,
    which: usize,
    amount: i64,
    detail: usize,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (0..18_u8, 0..64_usize, 1..AMOUNT_MAX, 0..64_usize);
    let step = step.prop_map(|(kind, which, amount, detail)| Step { kind, which, amount, detail });
    prop::collection::vec(step, STEPS)
}

fn pick<T: Clone>(from: &[T], nth: usize) -> Option<T> {
    from.get(nth.checked_rem(from.len())?).cloned()
}

/// What stands in accounts; those with nothing in them left out.
type Sums = BTreeMap<Account, i64>;

/// What is sent: about what, by whom, and what.
type Sent = (OnFund, Who, Command<String>);

/// A booking that may be turned round, with what it changed.
struct Booked {
    on: OnFund,
    change: Sums,
}

impl Booked {
    fn amount(&self) -> i64 {
        self.change.values().map(|fen| fen.abs()).max().unwrap_or_default()
    }
}

struct Life<'t> {
    t: &'t TestApp,
    place: Place,
    pledges: Vec<(String, i64)>,
    expenses: Vec<String>,
    booked: BTreeMap<u32, Booked>,
    last: Option<Sent>,
}

fn on_pledge(id: &str) -> OnFund {
    OnFund { pledge: Some(id.into()), ..OnFund::default() }
}

fn on_expense(id: &str) -> OnFund {
    OnFund { expense: Some(id.into()), ..OnFund::default() }
}

fn changed(before: &Sums, after: &Sums) -> Sums {
    let of = |sums: &Sums, account| sums.get(account).copied().unwrap_or_default();
    let all = before.keys().chain(after.keys());
    let change = all.map(|account| (*account, of(after, account) - of(before, account)));
    change.filter(|(_, fen)| *fen != 0).collect()
}

impl Life<'_> {
    async fn view(&self) -> FundView {
        view_fund(&self.t.app, &self.place.town.hall, &self.place.staff(), &self.place.fund).await.unwrap()
    }

    async fn sums(&self) -> Sums {
        self.view().await.accounts.into_iter().filter(|(_, fen)| *fen != 0).collect()
    }

    fn head(&self) -> Option<i64> {
        self.t.store().head(self.place.town.hall.id)
    }

    async fn step(&mut self, step: &Step) -> Result<(), TestCaseError> {
        let (pledge, expense) = (pick(&self.pledges, step.which), pick(&self.expenses, step.which));
        match (step.kind, pledge, expense) {
            (0..=3, ..) => self.gives(step).await,
            (4 | 5, Some((id, whole)), _) => {
                let amount = [whole, whole / 2 + 1, step.amount][step.detail % 3];
                self.receives(&id, amount, step.which).await
            }
            (6, Some((id, _)), _) => self.voids(&id).await,
            (7..=9, ..) => self.spends(step).await,
            (10 | 11, ..) => self.turns_round(step).await,
            (12, Some((id, whole)), _) => self.gives_back(&id, step.amount.min(whole + 1)).await,
            (13, _, Some(id)) => self.changes(&id, step).await,
            (14, ..) => match self.last.clone() {
                Some(sent) => self.send(sent).await,
                None => Ok(()),
            },
            (15, ..) => self.refunds(step).await,
            (16, ..) => {
                self.t.later(HOUR_MS * i64::try_from(step.detail).unwrap());
                Ok(())
            }
            (17, ..) if step.detail == 0 => self.closes().await,
            _ => Ok(()),
        }
    }

    /// Does one thing: what is refused, and what was sent before, changes nothing.
    async fn send(&mut self, (on, who, command): Sent) -> Result<(), TestCaseError> {
        let (head, before) = (self.head(), self.sums().await);
        let tried = self.place.act(self.t, &who, on.clone(), command.clone()).await;
        let after = self.sums().await;
        prop_assert_eq!(after.values().sum::<i64>(), 0, "{:?}", command);
        match tried {
            Ok(Done { made: Made::New, no }) => {
                prop_assert!(self.head() > head, "{:?} is recorded", command);
                self.keep((&on, &command), no, changed(&before, &after))?;
                self.last = Some((on, who, command));
            }
            Ok(Done { made: Made::Exists, .. }) => {
                prop_assert_eq!((self.head(), after), (head, before), "{:?} was there", command);
            }
            Err(fail) => {
                let is_refused = fail.code().is_some() || matches!(fail, Fail::NotFound);
                prop_assert!(is_refused, "{:?}: {}", command, fail);
                prop_assert_eq!((self.head(), after), (head, before), "{:?} was refused", command);
            }
        }
        Ok(())
    }

    /// What was booked moves something; a red entry moves the same back, to the fen; a word alone moves nothing.
    fn keep(
        &mut self,
        (on, command): (&OnFund, &Command<String>),
        no: Option<u32>,
        change: Sums,
    ) -> Result<(), TestCaseError> {
        match command {
            Command::Receive { .. } | Command::GiveBack { .. } | Command::Pay { .. } => {
                prop_assert!(!change.is_empty(), "{:?}", command);
                self.booked.insert(no.expect("a number"), Booked { on: on.clone(), change });
            }
            Command::ReverseExpense { of, amount, .. } | Command::ReverseReceipt { of, amount, .. } => {
                let booked = &self.booked[of];
                let back = booked.change.iter().map(|(account, fen)| (*account, -fen * amount / booked.amount()));
                prop_assert_eq!(change, back.collect::<Sums>(), "{:?}", command);
            }
            Command::Close { .. } => prop_assert!(change.values().sum::<i64>() == 0),
            _ => prop_assert!(change.is_empty(), "{:?}: {:?}", command, change),
        }
        Ok(())
    }

    async fn gives(&mut self, step: &Step) -> Result<(), TestCaseError> {
        let id = format!("pledge-{:04}", self.pledges.len());
        let drawn = [Source::Residents, Source::Community, Source::InKind, Source::Discount];
        let mut command = pledging(&id, step.amount, drawn[step.detail % 4]);
        if let Command::Pledge { form, until, .. } = &mut command {
            *until = self.t.app.now().date();
            // Mostly gifts; of what is held or advanced there is none but money.
            *form = [Form::Gift, Form::Gift, Form::Held, Form::Advance][step.which % 4];
        }
        self.pledges.push((id.clone(), step.amount));
        self.send((OnFund::default(), self.place.staff(), command)).await?;
        if step.detail.is_multiple_of(3) { Ok(()) } else { self.receives(&id, step.amount, 0).await }
    }

    async fn receives(&mut self, id: &str, amount: i64, slip: usize) -> Result<(), TestCaseError> {
        let (day, slip) = (self.t.app.now().date(), format!("slip-{slip:04}"));
        let command = Command::Receive { amount, day, slip, pictures: vec![] };
        self.send((on_pledge(id), self.place.staff(), command)).await
    }

    async fn voids(&mut self, id: &str) -> Result<(), TestCaseError> {
        let command = Command::VoidPledge { reason: "不来了".to_owned() };
        self.send((on_pledge(id), self.place.staff(), command)).await
    }

    async fn gives_back(&mut self, id: &str, amount: i64) -> Result<(), TestCaseError> {
        let command = Command::GiveBack { amount, day: self.t.app.now().date(), pictures: vec![], words: None };
        self.send((on_pledge(id), self.place.staff(), command)).await
    }

    /// Something is entered; two of three times it is approved and paid, or stopped where somebody is missing.
    async fn spends(&mut self, step: &Step) -> Result<(), TestCaseError> {
        let id = format!("expense-{:04}", self.expenses.len());
        self.expenses.push(id.clone());
        let command = self.place.entering(&id, step.amount);
        self.send((OnFund::default(), self.place.staff(), command)).await?;
        let approvers: &[Role] = match step.detail % 4 {
            0 => return Ok(()),
            1 => &[Role::Secretary, Role::Staff],
            _ => &[Role::Secretary, Role::Street],
        };
        self.is_approved_and_paid(&id, approvers).await
    }

    async fn is_approved_and_paid(&mut self, id: &str, approvers: &[Role]) -> Result<(), TestCaseError> {
        let (hall, staff, fund) = (self.place.town.hall.clone(), self.place.staff(), self.place.fund.clone());
        let seen = view_expense(&self.t.app, &hall, &staff, &fund, &id.into()).await;
        let digest = seen.map(|seen| seen.digest).unwrap_or_default();
        for role in approvers {
            let approve = Command::Approve { digest: digest.clone() };
            self.send((on_expense(id), self.place.town.who(*role), approve)).await?;
        }
        let day = self.t.app.now().date();
        self.send((on_expense(id), staff, Command::Pay { day })).await
    }

    /// An expense is changed, withdrawn, or approved and paid after all.
    async fn changes(&mut self, id: &str, step: &Step) -> Result<(), TestCaseError> {
        let command = match step.detail % 3 {
            0 => return self.is_approved_and_paid(id, &[Role::Street, Role::Secretary]).await,
            1 => Command::WithdrawExpense { reason: "不做了".to_owned() },
            _ => Command::ChangeExpense {
                amount: step.amount,
                line: SpendingLine::Material,
                vouchers: vec![self.place.voucher.clone()],
                bill: None,
                quotes: vec![],
                hazard: None,
                payee: "别人".to_owned(),
                purpose: "材料".to_owned(),
                quoted_by: None,
                why_fewer: None,
            },
        };
        self.send((on_expense(id), self.place.staff(), command)).await
    }

    async fn turns_round(&mut self, step: &Step) -> Result<(), TestCaseError> {
        let numbers: Vec<u32> = self.booked.keys().copied().collect();
        let Some(of) = pick(&numbers, step.which) else { return Ok(()) };
        let booked = &self.booked[&of];
        let amount = if step.detail.is_multiple_of(2) { booked.amount() } else { step.amount };
        let (reason, words) = (pick(RedReason::ALL, step.detail).expect("a reason"), "更正".to_owned());
        let on = booked.on.clone();
        let command = match on.expense {
            Some(_) => Command::ReverseExpense { of, amount, reason, words, pictures: vec![] },
            None => Command::ReverseReceipt { of, amount, reason, words, pictures: vec![] },
        };
        self.send((on, self.place.staff(), command)).await
    }

    async fn refunds(&mut self, step: &Step) -> Result<(), TestCaseError> {
        let (head, before, seen) = (self.head(), self.sums().await, self.view().await.last_no);
        let (hall, staff, fund) = (self.place.town.hall.clone(), self.place.staff(), self.place.fund.clone());
        let amount = Some(step.amount).filter(|_| step.detail.is_multiple_of(2));
        let back = refund_of_surplus(&self.t.app, &hall, &staff, fund, seen, (amount, None)).await;
        let after = self.sums().await;
        prop_assert_eq!(after.values().sum::<i64>(), 0);
        match back {
            Ok(shares) => prop_assert!(shares > 0 && after != before),
            Err(fail) => {
                prop_assert!(fail.code().is_some(), "{}", fail);
                prop_assert_eq!((self.head(), after), (head, before), "a refused refund");
            }
        }
        Ok(())
    }

    async fn closes(&mut self) -> Result<(), TestCaseError> {
        // One person pays out no more than what rounding left.
        let goes = match self.view().await.balance {
            0 => RestGoes::Nowhere,
            1..=1_000 => RestGoes::PaidOut,
            _ => RestGoes::CarriedOn,
        };
        let command = Command::Close { goes, words: Some("付给居民小组".to_owned()) };
        self.send((OnFund::default(), self.place.staff(), command)).await
    }

    /// Everything that keeps a fund open comes to its end, and it closes.
    async fn ends(&mut self) -> Result<(), TestCaseError> {
        for (id, _) in self.pledges.clone() {
            self.voids(&id).await?;
        }
        for id in self.expenses.clone() {
            let withdraw = Command::WithdrawExpense { reason: "不做了".to_owned() };
            self.send((on_expense(&id), self.place.staff(), withdraw)).await?;
        }
        let advances = self.view().await.advances;
        if advances > 0 {
            // What was advanced may be spent: the homes pay it.
            let step = Step { kind: 0, which: 0, amount: advances, detail: 4 };
            self.gives(&step).await?;
        }
        let (hall, staff, fund) = (self.place.town.hall.clone(), self.place.staff(), self.place.fund.clone());
        for (id, _) in self.pledges.clone() {
            let Ok(seen) = view_pledge(&self.t.app, &hall, &staff, &fund, &id.as_str().into()).await else { continue };
            let kept = seen.received - seen.returned;
            if seen.form != Form::Gift && kept > 0 {
                self.gives_back(&id, kept).await?;
            }
        }
        self.closes().await
    }

    async fn is_sound(&self) -> Result<(), TestCaseError> {
        let audited = audit_money(&self.t.app, &self.place.town.hall).await.unwrap();
        prop_assert!(audited.is_empty(), "{:?}", audited);
        Ok(())
    }
}

async fn live(t: &TestApp, steps: &[Step]) -> Result<(), TestCaseError> {
    let place = Place::with(t, None).await;
    let mut life = Life { t, place, pledges: vec![], expenses: vec![], booked: BTreeMap::new(), last: None };
    for step in steps {
        life.step(step).await?;
        life.is_sound().await?;
    }
    if life.view().await.fund.stage() == StageKind::Open {
        life.ends().await?;
    }
    let seen = life.view().await;
    prop_assert_eq!((seen.fund.stage(), seen.balance, seen.held, seen.advances), (StageKind::Closed, 0, 0, 0));
    let cash = seen.accounts.iter().filter(|(account, _)| account.kind == AccountKind::Cash);
    prop_assert_eq!(cash.map(|(_, fen)| *fen).sum::<i64>(), 0, "a closed fund is 0.00");
    let head = life.head();
    life.gives(&steps[0]).await?;
    prop_assert_eq!(life.head(), head, "it takes nothing more");
    life.is_sound().await?;
    let looked = mingtong_store::look_for_impossible(t.store(), life.place.town.hall.id, i64::MAX).await.unwrap();
    prop_assert!(looked.impossible.is_empty(), "{:?}", looked.impossible);
    let mut live = vec![];
    for table in TABLES {
        live.push(t.stored(&life.place.town, table).await);
    }
    prop_assert_eq!(mingtong_store::check(t.store()).await.unwrap(), vec![]);
    mingtong_store::rebuild(t.store()).await.unwrap();
    for (table, live) in TABLES.iter().zip(live) {
        prop_assert_eq!(t.stored(&life.place.town, table).await, live, "{}", table);
    }
    Ok(())
}

/// Lives a number of lives, each on a database of its own.
fn lives(cases: u32, database: impl AsyncFn() -> TestApp) {
    tried(Times { cases, shrinks: 100 }, &steps(), database, async |t, steps| live(t, steps).await);
}

#[test]
fn whatever_happens_to_a_fund_its_books_hold_and_it_closes_with_nothing_on_sqlite() {
    lives(16, mingtong_testkit::sqlite);
}

#[test]
fn whatever_happens_to_a_fund_its_books_hold_and_it_closes_with_nothing_on_postgres() {
    lives(12, mingtong_testkit::postgres);
}
