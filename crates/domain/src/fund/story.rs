//! A fund in the hands of people, for the tests of every act. What stands around it is computed from all that happened.

use super::*;
use crate::context::Context;
use crate::event::Recorded;
use crate::ids::{ExpenseId, MatterId, PersonId, PledgeId, Stream};
use crate::refusal::Refusal;
use crate::role::{Actor, Role, Scope};
use crate::rules::RuleBook;
use crate::time::{Calendar, Millis};
use std::collections::BTreeMap;

/// 2021-06-08 09:30 in Shanghai, a Tuesday.
pub(super) const START: Millis = Millis(1_623_115_800_000);

pub(super) struct Story {
    pub(super) streams: BTreeMap<Stream, Vec<Recorded>>,
    pub(super) at: Millis,
    pub(super) is_hazard: bool,
    pub(super) keeps_shop: bool,
    pub(super) pays_actor: bool,
    pub(super) accepted_work: bool,
    pub(super) origin: OriginStands,
    pub(super) quoters: usize,
    pub(super) lately_alike: i64,
    last: i64,
}

pub(super) fn actor(role: Role, person: &str, scope: Scope) -> Actor {
    Actor { person: Some(person.into()), role, scope }
}
pub(super) fn staff() -> Actor {
    actor(Role::Staff, "staff", Scope::Community)
}
pub(super) fn colleague() -> Actor {
    actor(Role::Staff, "colleague", Scope::Community)
}
pub(super) fn secretary() -> Actor {
    actor(Role::Secretary, "secretary", Scope::Community)
}
pub(super) fn member() -> Actor {
    actor(Role::GroupMember, "member", Scope::Body("group".into()))
}
pub(super) fn supervisor() -> Actor {
    actor(Role::Supervisor, "supervisor", Scope::Community)
}
pub(super) fn lead() -> Actor {
    actor(Role::BuildingLead, "lead", Scope::Place("yard".into()))
}
pub(super) fn handler(unit: &str) -> Actor {
    actor(Role::UnitHandler, "handler", Scope::Unit(unit.into()))
}
pub(super) fn resident(person: &str) -> Actor {
    Actor::public(Some(person.into()))
}
pub(super) fn stranger() -> Actor {
    Actor::public(None)
}
pub(super) fn matter() -> MatterId {
    MatterId::new(2021, 31).unwrap()
}

pub(super) fn opening() -> OpenFund {
    let sources = vec![Source::Residents, Source::Community, Source::Shop, Source::InKind, Source::Discount];
    OpenFund {
        fund: "f1".into(),
        purpose: "purpose".into(),
        place: None,
        sources,
        class: None,
        target: None,
        origin: None,
    }
}
pub(super) fn pledging(pledge: &str, amount: i64) -> Command {
    Command::Pledge {
        pledge: pledge.into(),
        source: Source::Residents,
        form: Form::Gift,
        amount,
        person: None,
        unit: None,
        shown: Shown::Named,
        until: START.date(),
        donor: Some("donor".into()),
        what: None,
    }
}
pub(super) fn of_form(id: &str, fen: i64, of: Form) -> Command {
    let mut command = pledging(id, fen);
    if let Command::Pledge { form, .. } = &mut command {
        *form = of;
    }
    command
}
/// The same with another last day.
pub(super) fn until(mut command: Command, day: jiff::civil::Date) -> Command {
    if let Command::Pledge { until, .. } = &mut command {
        *until = day;
    }
    command
}
pub(super) fn receiving(slip: &str, amount: i64) -> Command {
    Command::Receive { amount, day: START.date(), slip: slip.to_owned(), pictures: vec![] }
}
pub(super) fn entering(expense: &str, amount: i64) -> Command {
    Command::EnterExpense {
        expense: expense.into(),
        amount,
        line: SpendingLine::Work,
        vouchers: vec!["voucher".into()],
        bill: None,
        quotes: vec![],
        hazard: None,
        payee: "payee".into(),
        purpose: "what for".into(),
        quoted_by: None,
        why_fewer: None,
    }
}
pub(super) fn changing(amount: i64) -> Command {
    Command::ChangeExpense {
        amount,
        line: SpendingLine::Work,
        vouchers: vec!["voucher".into()],
        bill: None,
        quotes: vec![],
        hazard: None,
        payee: "payee".into(),
        purpose: "what for".into(),
        quoted_by: None,
        why_fewer: None,
    }
}
/// The same, excepted by a hazard.
pub(super) fn excepted(mut command: Command) -> Command {
    if let Command::EnterExpense { hazard, why_fewer, .. } | Command::ChangeExpense { hazard, why_fewer, .. } =
        &mut command
    {
        (*hazard, *why_fewer) = (Some(matter()), Some("it falls".into()));
    }
    command
}
pub(super) fn paying() -> Command {
    Command::Pay { day: START.date() }
}
pub(super) fn closing(goes: RestGoes) -> Command {
    Command::Close { goes, words: Some("why".into()) }
}

impl Story {
    pub(super) fn new() -> Self {
        Self::with(opening())
    }
    pub(super) fn with_target(fen: i64) -> Self {
        Self::with(OpenFund { target: Some(fen), ..opening() })
    }

    pub(super) fn of_community() -> Self {
        Self::with(OpenFund { class: Some(FundClass::PublicService), ..opening() })
    }

    pub(super) fn with(new: OpenFund) -> Self {
        let mut story = Self {
            streams: BTreeMap::new(),
            at: START,
            is_hazard: false,
            keeps_shop: false,
            pays_actor: false,
            accepted_work: false,
            origin: OriginStands::default(),
            quoters: 3,
            lately_alike: 0,
            last: -1,
        };
        let (opened, _) = story.with_context(&staff(), |cx| open(new, None, None, cx)).unwrap();
        story.record(Stream::Fund("f1".into()), &staff(), vec![opened]);
        story
    }

    fn events(&self, stream: &Stream) -> &[Recorded] {
        self.streams.get(stream).map_or(&[], Vec::as_slice)
    }

    pub(super) fn fund(&self) -> Fund {
        Fund::from_stream(self.events(&Stream::Fund("f1".into()))).unwrap()
    }

    pub(super) fn pledge(&self, id: &str) -> Pledge {
        Pledge::from_stream(self.events(&Stream::Pledge("f1".into(), id.into()))).unwrap()
    }

    pub(super) fn expense(&self, id: &str) -> Expense {
        Expense::from_stream(self.events(&Stream::Expense("f1".into(), id.into()))).unwrap()
    }

    pub(super) fn pledges(&self) -> Vec<Pledge> {
        self.streams.values().filter_map(Pledge::from_stream).collect()
    }

    pub(super) fn expenses(&self) -> Vec<Expense> {
        self.streams.values().filter_map(Expense::from_stream).collect()
    }

    pub(super) fn digest(&self, expense: &str) -> String {
        self.expense(expense).spending.signed()
    }

    fn around(&self) -> Around {
        let pledges = self.pledges();
        let open: Vec<&Pledge> = pledges.iter().filter(|pledge| pledge.open_at(self.at) > 0).collect();
        let filling = pledges.iter().filter(|pledge| pledge.fills_the_gap());
        let mut used = BTreeMap::new();
        for expense in self.expenses() {
            let waits = if expense.state() == ExpenseState::Waiting { expense.spending.amount } else { 0 };
            *used.entry(expense.spending.line).or_default() += expense.net() + waits;
        }
        let mut waiting = self.expenses();
        waiting.retain(|it| it.state() == ExpenseState::Waiting);
        let balance = Balance {
            cash: self.sum(AccountKind::Cash),
            cash_since: self.sum(AccountKind::Cash),
            held: -self.sum(AccountKind::Held),
            advances: -self.sum(AccountKind::Advances),
            given: pledges.iter().filter(|pledge| pledge.fills_the_gap()).map(Pledge::kept).sum(),
            promised: filling.map(|pledge| pledge.kept() + pledge.open_at(self.at)).sum(),
        };
        let most = balance.most_payable(self.origin);
        let approved = waiting.iter().filter(|it| it.approvals.len() >= 2 && it.spending.amount <= most);
        Around {
            quoting: Quoting { is_hazard: self.is_hazard, quoters: self.quoters, lately_alike: self.lately_alike },
            origin: self.origin,
            keeps_shop: self.keeps_shop,
            pays_actor: self.pays_actor,
            accepted_work: self.accepted_work,
            balance,
            used,
            open_pledges: u32::try_from(open.len()).unwrap(),
            open_expenses: u32::try_from(waiting.len()).unwrap(),
            approved: approved.map(|it| it.spending.amount).sum(),
            last_no: self.bookings().iter().map(|booking| booking.no).max().unwrap_or_default(),
            ..Around::default()
        }
    }

    /// A command that names its own pledge or expense, or is about the fund.
    pub(super) fn by(&mut self, actor: &Actor, command: Command) -> Result<(), Refusal> {
        let stream = match &command {
            Command::Pledge { pledge, .. } => Stream::Pledge("f1".into(), pledge.clone()),
            Command::EnterExpense { expense, .. } => Stream::Expense("f1".into(), expense.clone()),
            _ => Stream::Fund("f1".into()),
        };
        self.act(stream, actor, command)
    }

    /// A command about a pledge.
    pub(super) fn about(&mut self, pledge: &str, actor: &Actor, command: Command) -> Result<(), Refusal> {
        self.act(Stream::Pledge("f1".into(), PledgeId::from(pledge)), actor, command)
    }

    /// A command about an expense.
    pub(super) fn of(&mut self, expense: &str, actor: &Actor, command: Command) -> Result<(), Refusal> {
        self.act(Stream::Expense("f1".into(), ExpenseId::from(expense)), actor, command)
    }

    fn act(&mut self, stream: Stream, actor: &Actor, command: Command) -> Result<(), Refusal> {
        let expense = Expense::from_stream(self.events(&stream));
        let around = self.around();
        let pledge = Pledge::from_stream(self.events(&stream));
        let is_held = pledge.as_ref().is_some_and(|pledge| pledge.form == Form::Held);
        let cash_since = match &command {
            Command::Pay { day } | Command::GiveBack { day, .. } => self.cash_since(*day, is_held),
            _ => around.balance.cash,
        };
        let around = Around {
            is_known_here: actor.role != Role::Public || actor.person.is_some(),
            fair_share: pledge.as_ref().map(|pledge| self.fair_share(&pledge.id, around.left_over())),
            pledge,
            digest: expense.as_ref().map(|expense| expense.spending.signed()).unwrap_or_default(),
            expense,
            balance: Balance { cash_since, ..around.balance },
            ..around
        };
        let events = self.with_context(actor, |cx| decide(&self.fund(), &around, command, cx))?;
        self.record(stream, actor, events);
        Ok(())
    }

    pub(super) fn offers(&self, actor: &Actor, pledge: Option<&str>, expense: Option<&str>) -> Vec<Act> {
        let expense = expense.map(|id| self.expense(id));
        let around = Around {
            is_known_here: actor.role != Role::Public || actor.person.is_some(),
            pledge: pledge.map(|id| self.pledge(id)),
            digest: expense.as_ref().map(|expense| expense.spending.signed()).unwrap_or_default(),
            expense,
            ..self.around()
        };
        self.with_context(actor, |cx| offered(&self.fund(), &around, cx))
    }

    /// Somebody gives money that comes in at once.
    pub(super) fn gives(&mut self, pledge: &str, fen: i64) {
        self.by(&staff(), pledging(pledge, fen)).unwrap();
        self.about(pledge, &staff(), receiving("s-00000001", fen)).unwrap();
    }

    pub(super) fn approved(&mut self, expense: &str, fen: i64) {
        self.by(&staff(), entering(expense, fen)).unwrap();
        let approve = Command::Approve { digest: self.digest(expense) };
        for by in [secretary(), member()] {
            self.of(expense, &by, approve.clone()).unwrap();
        }
    }

    pub(super) fn pays(&mut self, expense: &str, fen: i64) {
        self.approved(expense, fen);
        self.of(expense, &staff(), paying()).unwrap();
    }

    pub(super) fn refund(&mut self, amount: Option<i64>) -> Result<Vec<Share>, Refusal> {
        let (fund, around, pledges) = (self.fund(), self.around(), self.pledges());
        let shares = self.with_context(&staff(), |cx| refund_surplus(&fund, &around, &pledges, (amount, None), cx))?;
        for share in shares.clone() {
            self.record(Stream::Pledge("f1".into(), share.pledge), &staff(), vec![share.event]);
        }
        Ok(shares)
    }

    pub(super) fn with_context<T>(&self, actor: &Actor, with: impl FnOnce(&Context<'_>) -> T) -> T {
        let place = match &actor.scope {
            Scope::Place(place) => Some(place),
            _ => None,
        };
        with(&Context {
            act: Act::OpenFund.into(),
            now: self.at,
            actor,
            actor_units: &[],
            actor_place: place,
            place_path: &[],
            rules: RuleBook::defaults(),
            voice: None,
            calendar: Calendar::state_council(),
            personal_data: false,
        })
    }

    pub(super) fn record(&mut self, stream: Stream, actor: &Actor, events: Vec<Event>) {
        for event in events {
            self.last += 1;
            let (at, person, role): (_, Option<PersonId>, _) = (self.at, actor.person.clone(), actor.role);
            let recorded = Recorded { position: self.last, at, person, role, event: Some(event.into()) };
            self.streams.entry(stream.clone()).or_default().push(recorded);
        }
    }
}
