//! Funds: pledged to, received, paid of, read by whoever may, closed; on both databases.

use jiff::civil::Date;
use mingtong_app::fund::{
    Done, Donor, Made, NewFund, OnFund, Sight, act_on_fund, fund_picture, list_bookings, list_expenses, list_pledges,
    open_fund, refund_of_surplus, view_expense, view_fund, view_pledge,
};
use mingtong_app::matter::{PictureSize, add_picture};
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::fund::{
    AccountKind, Act, Command, ExpenseState, Form, FundClass, PledgeState, RedReason, RestGoes, Shown, Source,
    SpendingLine, StageKind,
};
use mingtong_domain::ids::{FundId, MatterId, PersonId, PictureId};
use mingtong_domain::matter::{Command as MatterCommand, Track};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{Courtyard, DAY_MS, EIGHT_PARTS, START_MS, TestApp, Town, png};

mingtong_testkit::on_both!(
    c4_three_hundred_and_four_hundred_in_seven_hundred_out_and_nothing_left,
    a_pledge_replayed_is_one_pledge_with_one_receipt,
    a_unit_of_another_community_gives_nothing,
    another_household_s_line_is_not_there,
    everybody_sees_as_much_as_they_may,
    approving_one_s_own_edit_is_repelled,
    a_payee_changed_after_approval_is_repelled,
    amounts_below_nought_of_nothing_and_huge_are_repelled,
    a_surplus_goes_back_once_and_the_rest_is_carried_on,
    what_lapsed_is_missing_again_and_nothing_was_written,
    many_at_once_take_what_is_missing_once,
    what_is_rebuilt_is_what_was_live,
);

fn today() -> Date {
    Millis(START_MS).date()
}

struct Place {
    town: Town,
    fund: FundId,
    voucher: PictureId,
}

impl Place {
    async fn with(t: &TestApp, target: Option<i64>) -> Self {
        let town = t.found().await;
        let sources = vec![Source::Residents, Source::Community, Source::Unit, Source::InKind, Source::Discount];
        let new = NewFund {
            purpose: "加固门头".to_owned(),
            place: Some(town.courtyard.clone()),
            sources,
            class: None,
            target,
            from: None,
        };
        let fund = open_fund(&t.app, &town.hall, &town.who(Role::Staff), new).await.unwrap();
        let voucher = add_picture(&t.app, &town.hall, png(7), vec![]).await.unwrap();
        Self { town, fund, voucher }
    }

    fn staff(&self) -> Who {
        self.town.who(Role::Staff)
    }

    async fn act(&self, t: &TestApp, who: &Who, on: OnFund, command: Command<String>) -> Result<Done, Fail> {
        act_on_fund(&t.app, &self.town.hall, who, self.fund.clone(), on, command).await
    }

    async fn pledge(&self, t: &TestApp, who: &Who, command: Command<String>) -> Result<Done, Fail> {
        self.act(t, who, OnFund::default(), command).await
    }

    async fn on_pledge(&self, t: &TestApp, who: &Who, id: &str, command: Command<String>) -> Result<Done, Fail> {
        self.act(t, who, OnFund { pledge: Some(id.into()), ..OnFund::default() }, command).await
    }

    async fn on_expense(&self, t: &TestApp, who: &Who, id: &str, command: Command<String>) -> Result<Done, Fail> {
        self.act(t, who, OnFund { expense: Some(id.into()), ..OnFund::default() }, command).await
    }

    /// The desk writes down what somebody gives, and it comes in.
    async fn given(&self, t: &TestApp, id: &str, amount: i64, source: Source) -> u32 {
        self.pledge(t, &self.staff(), pledging(id, amount, source)).await.unwrap();
        self.on_pledge(t, &self.staff(), id, receiving(amount)).await.unwrap().no.unwrap()
    }

    fn entering(&self, id: &str, amount: i64) -> Command<String> {
        Command::EnterExpense {
            expense: id.into(),
            amount,
            line: SpendingLine::Work,
            vouchers: vec![self.voucher.clone()],
            quotes: vec![],
            hazard: None,
            payee: "周师傅施工队".to_owned(),
            purpose: "加固14号院门头，联系13812345678".to_owned(),
            quoted_by: None,
            why_fewer: None,
        }
    }

    async fn digest(&self, t: &TestApp, id: &str) -> String {
        let staff = self.staff();
        view_expense(&t.app, &self.town.hall, &staff, &self.fund, &id.into()).await.unwrap().digest
    }

    async fn approved(&self, t: &TestApp, id: &str, amount: i64) {
        self.act(t, &self.staff(), OnFund::default(), self.entering(id, amount)).await.unwrap();
        let digest = self.digest(t, id).await;
        for role in [Role::Secretary, Role::Street] {
            let approve = Command::Approve { digest: digest.clone() };
            self.on_expense(t, &self.town.who(role), id, approve).await.unwrap();
        }
    }

    async fn paid(&self, t: &TestApp, id: &str, amount: i64) {
        self.approved(t, id, amount).await;
        self.on_expense(t, &self.staff(), id, Command::Pay { day: today() }).await.unwrap();
    }

    async fn closed(&self, t: &TestApp, goes: RestGoes) -> Result<Done, Fail> {
        let words = Some("结转".to_owned());
        self.act(t, &self.staff(), OnFund::default(), Command::Close { goes, words }).await
    }

    async fn is_sound(&self, t: &TestApp) {
        assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
        let seen = view_fund(&t.app, &self.town.hall, &self.staff(), &self.fund).await.unwrap();
        assert_eq!(seen.accounts.iter().map(|(_, fen)| fen).sum::<i64>(), 0, "the trial balance");
    }
}

fn pledging(id: &str, amount: i64, source: Source) -> Command<String> {
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

fn receiving(amount: i64) -> Command<String> {
    Command::Receive { amount, day: today(), slip: "slip-0001".to_owned(), pictures: vec![] }
}

fn code<T: std::fmt::Debug>(result: Result<T, Fail>) -> Option<Code> {
    result.unwrap_err().code()
}

/// An owner of the courtyard, with an account and no role.
async fn owner(t: &TestApp, town: &Town, name: &str) -> Who {
    let persons = t.stored(town, "person").await;
    let row = persons.iter().find(|row| row.iter().flatten().any(|cell| cell == name)).expect("the owner is known");
    let owners = t.stored(town, "home_owner").await;
    let is_owner = |id: &&String| owners.iter().any(|owner| owner.iter().flatten().any(|cell| cell == *id));
    let id = row.iter().flatten().find(is_owner).expect("an owner");
    Who::public(Some(PersonId(id.clone())))
}

/// The story of the board over the gate: inside 48 hours from the report to the closed account.
async fn c4_three_hundred_and_four_hundred_in_seven_hundred_out_and_nothing_left(t: TestApp) {
    let place = Place::with(&t, Some(70_000)).await;
    let town = &place.town;
    let staff = place.staff();
    let matter = town.raise(town.report("门头要掉下来了")).await.matter;
    accepted_as_hazard(town, matter).await;
    assert_eq!(place.given(&t, "residents-0001", 30_000, Source::Residents).await, 1);
    assert_eq!(place.given(&t, "community-0001", 40_000, Source::Community).await, 2);
    place.given(&t, "discount-0001", 20_000, Source::Discount).await;
    let seen = view_fund(&t.app, &town.hall, &Who::public(None), &place.fund).await.unwrap();
    assert_eq!((seen.income, seen.balance, seen.gap, seen.in_kind), (70_000, 70_000, Some(0), 20_000));
    let more = place.pledge(&t, &staff, pledging("residents-0002", 1, Source::Residents)).await;
    assert_eq!(code(more), Some(Code::PledgeAboveGap));
    t.later(DAY_MS);
    place.paid(&t, "expense-0001", 70_000).await;
    let closed = place.closed(&t, RestGoes::PaidOut).await;
    assert_eq!(code(closed), Some(Code::RestGoesWhere), "there is no rest");
    place.closed(&t, RestGoes::Nowhere).await.unwrap();
    let seen = view_fund(&t.app, &town.hall, &Who::public(None), &place.fund).await.unwrap();
    assert_eq!((seen.income, seen.spent, seen.balance), (70_000, 70_000, 0));
    assert_eq!((seen.in_kind, seen.fund.stage()), (20_000, StageKind::Closed));
    let given: Vec<(Source, i64)> = seen.sources.iter().map(|it| (it.source, it.given)).collect();
    let expected = [(Source::Residents, 30_000), (Source::Community, 40_000), (Source::Discount, 20_000)];
    assert!(expected.iter().all(|sum| given.contains(sum)), "{given:?}");
    let due = Millis(START_MS).saturating_add_hours(48);
    assert!(t.app.now() < due, "inside 48 hours");
    place.is_sound(&t).await;
}

async fn accepted_as_hazard(town: &Town, matter: MatterId) {
    let accept = MatterCommand::Accept { track: Some(Track::Hazard) };
    town.act(&town.who(Role::Staff), matter, accept).await.unwrap();
}

async fn a_pledge_replayed_is_one_pledge_with_one_receipt(t: TestApp) {
    let place = Place::with(&t, Some(50_000)).await;
    let (staff, lead) = (place.staff(), place.town.who(Role::GridWorker));
    let first = place.pledge(&t, &lead, pledging("pledge-0001", 30_000, Source::Residents)).await.unwrap();
    assert_eq!(first, Done { made: Made::New, no: None });
    for _ in 0..2 {
        let again = place.pledge(&t, &lead, pledging("pledge-0001", 30_000, Source::Residents)).await.unwrap();
        assert_eq!(again, Done { made: Made::Exists, no: None });
    }
    let received = place.on_pledge(&t, &staff, "pledge-0001", receiving(30_000)).await.unwrap();
    assert_eq!(received, Done { made: Made::New, no: Some(1) });
    let again = place.on_pledge(&t, &staff, "pledge-0001", receiving(30_000)).await.unwrap();
    assert_eq!(again, Done { made: Made::Exists, no: Some(1) });
    let again = place.pledge(&t, &lead, pledging("pledge-0001", 30_000, Source::Residents)).await.unwrap();
    assert_eq!(again, Done { made: Made::Exists, no: Some(1) }, "with the same receipt");
    let other = place.pledge(&t, &lead, pledging("pledge-0001", 20_000, Source::Residents)).await;
    assert_eq!(code(other), Some(Code::PledgeIdTaken), "another amount is another pledge");
    let stranger =
        place.pledge(&t, &place.town.who(Role::Delegate), pledging("pledge-0001", 30_000, Source::Residents));
    assert_eq!(code(stranger.await), Some(Code::PledgeIdTaken), "and so is another person's");
    let seen = view_fund(&t.app, &place.town.hall, &staff, &place.fund).await.unwrap();
    assert_eq!((seen.income, seen.gap), (30_000, Some(20_000)));
    place.is_sound(&t).await;
}

async fn a_unit_of_another_community_gives_nothing(t: TestApp) {
    let place = Place::with(&t, None).await;
    let other = t.found_other().await;
    let unit = mingtong_app::register::register_unit(&t.app, &other, &Who::keeper(), "别处单位").await.unwrap();
    let mut command = pledging("pledge-0001", 100, Source::Unit);
    if let Command::Pledge { unit: named, .. } = &mut command {
        *named = Some(unit);
    }
    assert_eq!(code(place.pledge(&t, &place.staff(), command.clone()).await), Some(Code::NoSuchUnit));
    let elsewhere = act_on_fund(&t.app, &other, &place.staff(), place.fund.clone(), OnFund::default(), command).await;
    assert!(matches!(elsewhere, Err(Fail::NotFound)), "{elsewhere:?}");
    let mut own = pledging("pledge-0001", 100, Source::Unit);
    if let Command::Pledge { unit: named, .. } = &mut own {
        *named = Some(place.town.units[1].clone());
    }
    assert_eq!(code(place.pledge(&t, &place.town.handler(0), own.clone()).await), Some(Code::NotYourUnit));
    place.pledge(&t, &place.town.handler(1), own).await.unwrap();
}

async fn another_household_s_line_is_not_there(t: TestApp) {
    let place = Place::with(&t, None).await;
    let town = &place.town;
    Courtyard::filled(&t, town, EIGHT_PARTS).await;
    let (zhang, qian) = (owner(&t, town, "张三").await, owner(&t, town, "钱七").await);
    place.pledge(&t, &zhang, pledging("pledge-0001", 30_000, Source::Residents)).await.unwrap();
    let (hall, fund, id) = (&town.hall, &place.fund, "pledge-0001".into());
    let own = view_pledge(&t.app, hall, &zhang, fund, &id).await.unwrap();
    assert_eq!((own.is_own, own.donor), (true, Donor::Named("3-2-501".to_owned())));
    for who in [qian.clone(), Who::public(None), town.who(Role::GridWorker), town.handler(0)] {
        let seen = view_pledge(&t.app, hall, &who, fund, &id).await;
        assert!(matches!(seen, Err(Fail::NotFound)), "{who:?}");
        let void = Command::VoidPledge { reason: "不要了".to_owned() };
        let voided = place.on_pledge(&t, &who, "pledge-0001", void).await;
        assert!(matches!(voided, Err(Fail::NotFound)), "{voided:?}");
    }
    let list = list_pledges(&t.app, hall, &qian, fund, 0).await.unwrap();
    let line = &list.items[0];
    assert_eq!((&line.donor, line.is_own), (&Donor::Named("3-*".to_owned()), false));
    assert!(line.receipts.is_empty() && line.offered.is_empty());
    assert!(list_pledges(&t.app, hall, &Who::public(None), fund, 0).await.unwrap().items.is_empty());
    let strange = Who::public(Some("v-browser".into()));
    let refused = place.pledge(&t, &strange, pledging("pledge-0002", 1, Source::Residents)).await;
    assert_eq!(code(refused), Some(Code::NotKnownHere));
    let log = format!("{:?}", t.stored(town, "event").await);
    assert!(!log.contains("30000") && !log.contains("pledge.reserved"), "the log says that, not what");
    place.is_sound(&t).await;
}

async fn everybody_sees_as_much_as_they_may(t: TestApp) {
    let place = Place::with(&t, None).await;
    let (town, hall, fund) = (&place.town, &place.town.hall, &place.fund);
    place.given(&t, "pledge-0001", 70_000, Source::Residents).await;
    let mut nameless = pledging("pledge-0002", 100, Source::Residents);
    if let Command::Pledge { shown, .. } = &mut nameless {
        *shown = Shown::Nameless;
    }
    place.pledge(&t, &place.staff(), nameless).await.unwrap();
    place.paid(&t, "expense-0001", 50_000).await;
    let picture = (None, Some(&"expense-0001".into()));
    for (who, sight) in [
        (Who::public(None), Sight::Stranger),
        (town.who(Role::GridWorker), Sight::Neighbour),
        (town.who(Role::Supervisor), Sight::Everything),
        (place.staff(), Sight::Everything),
    ] {
        let seen = view_fund(&t.app, hall, &who, fund).await.unwrap();
        assert_eq!((seen.sight, seen.income, seen.spent, seen.balance), (sight, 70_000, 50_000, 20_000));
        let paid = &list_expenses(&t.app, hall, &who, fund, 0).await.unwrap().items[0];
        let (payee, purpose) = (paid.payee.words().unwrap(), paid.purpose.words().unwrap());
        assert_eq!(payee, if sight == Sight::Stranger { "周**" } else { "周师傅施工队" });
        assert_eq!(purpose.contains("13812345678"), sight == Sight::Everything, "{purpose}");
        assert_eq!(paid.approvals.iter().all(|it| it.name.is_some()), sight == Sight::Everything);
        let pledges = list_pledges(&t.app, hall, &who, fund, 0).await.unwrap();
        let donors: Vec<&Donor> = pledges.items.iter().map(|pledge| &pledge.donor).collect();
        let named = |name: &str| Donor::Named(name.to_owned());
        match sight {
            Sight::Stranger => assert!(donors.is_empty()),
            Sight::Neighbour => assert_eq!(donors, [&named("3-*"), &Donor::Nameless]),
            Sight::Everything => assert_eq!(donors, [&named("3-2-501"), &named("3-2-501")]),
        }
        let shown = fund_picture(&t.app, hall, &who, fund, picture, (&place.voucher, PictureSize::Small)).await;
        assert_eq!(shown.is_ok(), sight != Sight::Stranger, "{who:?}");
        let books = list_bookings(&t.app, hall, &who, fund, 0).await;
        assert_eq!(books.is_ok(), sight == Sight::Everything);
    }
    let books = list_bookings(&t.app, hall, &town.who(Role::Supervisor), fund, 0).await.unwrap();
    assert_eq!(books.items.iter().map(|it| (it.no, it.amount)).collect::<Vec<_>>(), [(2, 50_000), (1, 70_000)]);
    let supervisor = view_fund(&t.app, hall, &town.who(Role::Supervisor), fund).await.unwrap();
    assert_eq!(supervisor.offered, [], "everything is read, nothing is done");
    let other = t.found_other().await;
    assert!(matches!(view_fund(&t.app, &other, &place.staff(), fund).await, Err(Fail::NotFound)));
}

async fn approving_one_s_own_edit_is_repelled(t: TestApp) {
    let place = Place::with(&t, None).await;
    let town = &place.town;
    place.given(&t, "pledge-0001", 70_000, Source::Residents).await;
    let (staff, secretary, street) = (place.staff(), town.who(Role::Secretary), town.who(Role::Street));
    place.act(&t, &staff, OnFund::default(), place.entering("expense-0001", 60_000)).await.unwrap();
    let digest = place.digest(&t, "expense-0001").await;
    let approve = |digest: &str| Command::Approve { digest: digest.to_owned() };
    place.on_expense(&t, &street, "expense-0001", approve(&digest)).await.unwrap();
    let own = place.on_expense(&t, &staff, "expense-0001", approve(&digest)).await;
    assert_eq!(code(own), Some(Code::OwnExpense));
    place.on_expense(&t, &secretary, "expense-0001", changing(&place, 61_000, "周师傅施工队")).await.unwrap();
    let digest = place.digest(&t, "expense-0001").await;
    for author in [&staff, &secretary] {
        let own = place.on_expense(&t, author, "expense-0001", approve(&digest)).await;
        assert_eq!(code(own), Some(Code::OwnExpense));
    }
    let unapproved = place.on_expense(&t, &staff, "expense-0001", Command::Pay { day: today() }).await;
    assert_eq!(code(unapproved), Some(Code::ApprovalsMissing));
    place.on_expense(&t, &street, "expense-0001", approve(&digest)).await.expect("others still can");
}

fn changing(place: &Place, amount: i64, payee: &str) -> Command<String> {
    Command::ChangeExpense {
        amount,
        line: SpendingLine::Work,
        vouchers: vec![place.voucher.clone()],
        quotes: vec![],
        hazard: None,
        payee: payee.to_owned(),
        purpose: "加固门头".to_owned(),
        quoted_by: None,
        why_fewer: None,
    }
}

async fn a_payee_changed_after_approval_is_repelled(t: TestApp) {
    let place = Place::with(&t, None).await;
    place.given(&t, "pledge-0001", 70_000, Source::Residents).await;
    place.approved(&t, "expense-0001", 70_000).await;
    let (staff, seen) = (place.staff(), place.digest(&t, "expense-0001").await);
    place.on_expense(&t, &staff, "expense-0001", changing(&place, 70_000, "别人")).await.unwrap();
    let pay = place.on_expense(&t, &staff, "expense-0001", Command::Pay { day: today() }).await;
    assert_eq!(code(pay), Some(Code::ApprovalsMissing));
    let stale = Command::Approve { digest: seen };
    let stale = place.on_expense(&t, &place.town.who(Role::Secretary), "expense-0001", stale).await;
    assert_eq!(code(stale), Some(Code::ExpenseChanged));
}

async fn amounts_below_nought_of_nothing_and_huge_are_repelled(t: TestApp) {
    let place = Place::with(&t, None).await;
    let staff = place.staff();
    place.given(&t, "pledge-0001", 70_000, Source::Residents).await;
    for wrong in [0, -1, -70_000, i64::MIN, i64::MAX, 10_000_000_001] {
        let pledge = place.pledge(&t, &staff, pledging("pledge-0009", wrong, Source::Residents)).await;
        let expense = place.act(&t, &staff, OnFund::default(), place.entering("expense-0009", wrong)).await;
        let back = Command::GiveBack { amount: wrong, day: today(), words: None };
        let back = place.on_pledge(&t, &staff, "pledge-0001", back).await;
        let reason = RedReason::Refund;
        let red = Command::ReverseReceipt { of: 1, amount: wrong, reason, words: "错".to_owned() };
        let red = place.on_pledge(&t, &staff, "pledge-0001", red).await;
        for refused in [pledge, expense, back, red] {
            assert_eq!(code(refused), Some(Code::FundAmount), "{wrong}");
        }
        let surplus = refund_of_surplus(&t.app, &place.town.hall, &staff, place.fund.clone(), 1, (Some(wrong), None));
        assert_eq!(code(surplus.await), Some(Code::FundAmount), "{wrong}");
    }
    place.is_sound(&t).await;
}

async fn a_surplus_goes_back_once_and_the_rest_is_carried_on(t: TestApp) {
    let place = Place::with(&t, None).await;
    let (town, staff) = (&place.town, place.staff());
    place.given(&t, "pledge-0001", 30_000, Source::Residents).await;
    place.given(&t, "pledge-0002", 40_000, Source::Community).await;
    place.paid(&t, "expense-0001", 60_000).await;
    let refund = |amount| refund_of_surplus(&t.app, &town.hall, &staff, place.fund.clone(), 3, (Some(amount), None));
    assert_eq!(refund(7_001).await.unwrap(), 2);
    assert!(matches!(refund(7_001).await, Err(Fail::Changed)), "sent twice it goes back once");
    let seen = view_fund(&t.app, &town.hall, &staff, &place.fund).await.unwrap();
    let back: Vec<i64> = seen.sources.iter().map(|sum| sum.given_back).filter(|fen| *fen > 0).collect();
    assert_eq!((back, seen.balance), (vec![3_000, 4_001], 2_999));
    let next = |from| NewFund {
        purpose: "下一件事".to_owned(),
        place: None,
        sources: vec![Source::Community],
        class: Some(FundClass::PublicService),
        target: None,
        from,
    };
    let early = open_fund(&t.app, &town.hall, &staff, next(Some(place.fund.clone()))).await;
    assert_eq!(code(early), Some(Code::NothingToCarry));
    place.closed(&t, RestGoes::CarriedOn).await.unwrap();
    let opened = open_fund(&t.app, &town.hall, &staff, next(Some(place.fund.clone()))).await.unwrap();
    let seen = view_fund(&t.app, &town.hall, &staff, &opened).await.unwrap();
    assert_eq!((seen.opening, seen.balance, seen.income), (2_999, 2_999, 0));
    t.later(DAY_MS);
    let twice = open_fund(&t.app, &town.hall, &staff, next(Some(place.fund.clone()))).await;
    assert_eq!(code(twice), Some(Code::NothingToCarry));
    let closed = view_fund(&t.app, &town.hall, &staff, &place.fund).await.unwrap();
    let cash = closed.accounts.iter().filter(|(account, _)| account.kind == AccountKind::Cash).map(|(_, fen)| *fen);
    assert_eq!((closed.balance, cash.sum::<i64>()), (0, 0));
    place.is_sound(&t).await;
}

async fn what_lapsed_is_missing_again_and_nothing_was_written(t: TestApp) {
    let place = Place::with(&t, Some(30_000)).await;
    place.pledge(&t, &place.staff(), pledging("pledge-0001", 30_000, Source::Residents)).await.unwrap();
    let before = t.stored(&place.town, "event").await.len();
    t.later(DAY_MS);
    let (hall, staff) = (&place.town.hall, place.staff());
    let line = view_pledge(&t.app, hall, &staff, &place.fund, &"pledge-0001".into()).await.unwrap();
    assert_eq!((line.state, line.to_come), (PledgeState::Expired, 0));
    let seen = view_fund(&t.app, hall, &staff, &place.fund).await.unwrap();
    assert_eq!((seen.gap, seen.to_come), (Some(30_000), 0));
    assert_eq!(t.stored(&place.town, "event").await.len(), before);
    let late = place.on_pledge(&t, &staff, "pledge-0001", receiving(30_000)).await;
    assert_eq!(code(late), Some(Code::PledgeExpired));
}

async fn many_at_once_take_what_is_missing_once(t: TestApp) {
    let place = Place::with(&t, Some(50_000)).await;
    let staff = place.staff();
    let tries = (0..12).map(|nth| {
        let (app, hall, fund, staff) = (t.app.clone(), place.town.hall.clone(), place.fund.clone(), staff.clone());
        let command = pledging(&format!("pledge-{nth:04}"), 10_000, Source::Residents);
        tokio::spawn(async move { act_on_fund(&app, &hall, &staff, fund, OnFund::default(), command).await })
    });
    let mut done = 0;
    for tried in tries.collect::<Vec<_>>() {
        match tried.await.unwrap() {
            Ok(_) => done += 1,
            refused => assert_eq!(code(refused), Some(Code::PledgeAboveGap)),
        }
    }
    assert_eq!(done, 5);
    let seen = view_fund(&t.app, &place.town.hall, &staff, &place.fund).await.unwrap();
    assert_eq!((seen.to_come, seen.gap), (50_000, Some(0)));
}

async fn what_is_rebuilt_is_what_was_live(t: TestApp) {
    let place = Place::with(&t, None).await;
    let staff = place.staff();
    place.given(&t, "pledge-0001", 30_000, Source::Residents).await;
    place.given(&t, "pledge-0002", 20_000, Source::InKind).await;
    place.paid(&t, "expense-0001", 10_000).await;
    let red = Command::ReverseExpense { of: 3, amount: 10_000, reason: RedReason::Mistake, words: "记错".to_owned() };
    place.on_expense(&t, &staff, "expense-0001", red).await.unwrap();
    let line = view_expense(&t.app, &place.town.hall, &staff, &place.fund, &"expense-0001".into()).await.unwrap();
    assert_eq!((line.state, line.offered.contains(&Act::ReverseExpense)), (ExpenseState::Reversed, false));
    place.is_sound(&t).await;
    let tables = ["fund", "pledge", "expense", "booking", "booking_line", "account_sum"];
    let mut before = vec![];
    for table in tables {
        before.push(t.stored(&place.town, table).await);
    }
    mingtong_store::rebuild(t.store()).await.unwrap();
    for (table, before) in tables.iter().zip(before) {
        assert_eq!(t.stored(&place.town, table).await, before, "{table}");
    }
}
