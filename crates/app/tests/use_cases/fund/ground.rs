//! A fund of a courtyard, and what people do with it.

use jiff::civil::Date;
use mingtong_app::fund::{Done, NewFund, OnFund, act_on_fund, audit_money, open_fund, view_expense, view_fund};
use mingtong_app::matter::add_picture;
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::fund::{Command, Form, RestGoes, Shown, Source, SpendingLine};
use mingtong_domain::ids::{FundId, PersonId, PictureId};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{START_MS, TestApp, Town, new_fund, png, png_of};

pub(super) fn today() -> Date {
    Millis(START_MS).date()
}

pub(super) struct Place {
    pub(super) town: Town,
    pub(super) fund: FundId,
    pub(super) voucher: PictureId,
}

impl Place {
    pub(super) async fn with(t: &TestApp, target: Option<i64>) -> Self {
        let town = t.found().await;
        let sources = vec![Source::Residents, Source::Community, Source::Unit, Source::InKind, Source::Discount];
        let new = NewFund { place: Some(town.courtyard.clone()), target, ..new_fund("加固门头", sources) };
        let fund = open_fund(&t.app, &town.hall, &town.who(Role::Staff), new).await.unwrap();
        let voucher = add_picture(&t.app, &town.hall, png(7), vec![]).await.unwrap();
        Self { town, fund, voucher }
    }

    pub(super) fn staff(&self) -> Who {
        self.town.who(Role::Staff)
    }

    pub(super) async fn act(&self, t: &TestApp, who: &Who, on: OnFund, command: Command<String>) -> Result<Done, Fail> {
        let command = self.proved(t, self.with_own_voucher(t, &on, command).await).await;
        act_on_fund(&t.app, &self.town.hall, who, self.fund.clone(), on, command).await
    }

    /// Every expense but the first has a voucher of its own, where a test names none.
    pub(super) async fn with_own_voucher(
        &self,
        t: &TestApp,
        on: &OnFund,
        mut command: Command<String>,
    ) -> Command<String> {
        let id = match &command {
            Command::EnterExpense { expense, .. } => Some(expense.clone()),
            _ => on.expense.clone(),
        };
        let is_other = id.as_ref().is_some_and(|id| id.as_str() != "expense-0001");
        if let Command::EnterExpense { vouchers, .. } | Command::ChangeExpense { vouchers, .. } = &mut command
            && is_other
            && vouchers.first() == Some(&self.voucher)
        {
            let nth: u8 = id
                .iter()
                .flat_map(|id| id.as_str().bytes())
                .fold(0, |nth, digit| if digit.is_ascii_digit() { (nth * 10 + (digit - b'0')) % 24 } else { nth });
            *vouchers = vec![add_picture(&t.app, &self.town.hall, png(8 + nth), vec![]).await.unwrap()];
        }
        command
    }

    /// Money that came back has a voucher unlike any other, where a test names none.
    async fn proved(&self, t: &TestApp, mut command: Command<String>) -> Command<String> {
        if let Command::ReverseExpense { reason, pictures, .. } = &mut command
            && reason.goes_back()
            && pictures.is_empty()
        {
            let head = t.store().head(self.town.hall.id).unwrap_or_default();
            let part = |of: i64| u8::try_from(of.rem_euclid(30)).unwrap_or_default().wrapping_mul(8);
            let picture = png_of([0, 8 + part(head), part(head / 30)]);
            *pictures = vec![add_picture(&t.app, &self.town.hall, picture, vec![]).await.unwrap()];
        }
        command
    }

    pub(super) async fn pledge(&self, t: &TestApp, who: &Who, command: Command<String>) -> Result<Done, Fail> {
        self.act(t, who, OnFund::default(), command).await
    }

    pub(super) async fn on_pledge(
        &self,
        t: &TestApp,
        who: &Who,
        id: &str,
        command: Command<String>,
    ) -> Result<Done, Fail> {
        self.act(t, who, OnFund { pledge: Some(id.into()), ..OnFund::default() }, command).await
    }

    pub(super) async fn on_expense(
        &self,
        t: &TestApp,
        who: &Who,
        id: &str,
        command: Command<String>,
    ) -> Result<Done, Fail> {
        self.act(t, who, OnFund { expense: Some(id.into()), ..OnFund::default() }, command).await
    }

    /// The desk writes down what somebody gives, and it comes in.
    pub(super) async fn given(&self, t: &TestApp, id: &str, amount: i64, source: Source) -> u32 {
        self.pledge(t, &self.staff(), pledging(id, amount, source)).await.unwrap();
        self.on_pledge(t, &self.staff(), id, receiving(amount)).await.unwrap().no.unwrap()
    }

    pub(super) fn entering(&self, id: &str, amount: i64) -> Command<String> {
        Command::EnterExpense {
            expense: id.into(),
            amount,
            line: SpendingLine::Work,
            vouchers: vec![self.voucher.clone()],
            bill: None,
            quotes: vec![],
            hazard: None,
            payee: "周师傅施工队".to_owned(),
            purpose: "加固14号院门头，联系13812345678".to_owned(),
            quoted_by: None,
            why_fewer: None,
        }
    }

    pub(super) async fn digest(&self, t: &TestApp, id: &str) -> String {
        let staff = self.staff();
        view_expense(&t.app, &self.town.hall, &staff, &self.fund, &id.into()).await.unwrap().digest
    }

    pub(super) async fn approved(&self, t: &TestApp, id: &str, amount: i64) {
        self.act(t, &self.staff(), OnFund::default(), self.entering(id, amount)).await.unwrap();
        let digest = self.digest(t, id).await;
        for role in [Role::Secretary, Role::Street] {
            let approve = Command::Approve { digest: digest.clone() };
            self.on_expense(t, &self.town.who(role), id, approve).await.unwrap();
        }
    }

    pub(super) async fn paid(&self, t: &TestApp, id: &str, amount: i64) {
        self.approved(t, id, amount).await;
        self.on_expense(t, &self.staff(), id, Command::Pay { day: today() }).await.unwrap();
    }

    pub(super) async fn closed(&self, t: &TestApp, goes: RestGoes) -> Result<Done, Fail> {
        let words = Some("结转".to_owned());
        self.act(t, &self.staff(), OnFund::default(), Command::Close { goes, words }).await
    }

    pub(super) async fn is_sound(&self, t: &TestApp) {
        assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
        assert_eq!(audit_money(&t.app, &self.town.hall).await.unwrap(), []);
        let looked = mingtong_store::look_for_impossible(t.store(), self.town.hall.id, i64::MAX).await.unwrap();
        assert_eq!(looked.impossible, []);
        let seen = view_fund(&t.app, &self.town.hall, &self.staff(), &self.fund).await.unwrap();
        assert_eq!(seen.accounts.iter().map(|(_, fen)| fen).sum::<i64>(), 0, "the trial balance");
    }
}

pub(super) fn pledging(id: &str, amount: i64, source: Source) -> Command<String> {
    Command::Pledge {
        pledge: id.into(),
        source,
        form: Form::Gift,
        amount,
        person: None,
        unit: None,
        shown: Shown::Named,
        until: today(),
        donor: Some("3-2-501".to_owned()),
        what: (!source.is_money()).then(|| "按成本价施工".to_owned()),
    }
}

/// The same in the name or for the home that is said.
pub(super) fn named(id: &str, amount: i64, source: Source, name: &str) -> Command<String> {
    let mut command = pledging(id, amount, source);
    if let Command::Pledge { donor, .. } = &mut command {
        *donor = Some(name.to_owned());
    }
    command
}

pub(super) fn receiving(amount: i64) -> Command<String> {
    Command::Receive { amount, day: today(), slip: "slip-0001".to_owned(), pictures: vec![] }
}

pub(super) fn code<T: std::fmt::Debug>(result: Result<T, Fail>) -> Option<Code> {
    result.unwrap_err().code()
}

/// An owner of the courtyard, with an account and no role.
pub(super) async fn owner(t: &TestApp, town: &Town, name: &str) -> Who {
    let persons = t.stored(town, "person").await;
    let row = persons.iter().find(|row| row.iter().flatten().any(|cell| cell == name)).expect("the owner is known");
    let owners = t.stored(town, "home_owner").await;
    let is_owner = |id: &&String| owners.iter().any(|owner| owner.iter().flatten().any(|cell| cell == *id));
    let id = row.iter().flatten().find(is_owner).expect("an owner");
    Who::public(Some(PersonId(id.clone())))
}
