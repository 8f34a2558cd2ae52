//! A fund from its opening to its end, and what everybody reads of it.

use super::ground::{Place, code, pledging, receiving};
use mingtong_app::community::open_data::{WordsOf, list_open_words};
use mingtong_app::fund::{
    Donor, NewFund, OnFund, Sight, act_on_fund, fund_picture, funds_to_carry_on, list_bookings, list_expenses,
    list_funds_from, list_pledges, open_fund, refund_of_surplus, view_expense, view_fund, view_pledge,
};
use mingtong_app::matter::{PictureSize, add_picture};
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::fund::{
    AccountKind, Act, Command, ExpenseState, FundClass, Origin, PledgeState, RedReason, RestGoes, Shown, Source,
    StageKind,
};
use mingtong_domain::ids::{FundId, MatterId, PictureId};
use mingtong_domain::matter::{Command as MatterCommand, Track, Visibility};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, START_MS, TestApp, Town, new_fund, png};

mingtong_testkit::on_both!(
    c4_three_hundred_and_four_hundred_in_seven_hundred_out_and_nothing_left,
    everybody_sees_as_much_as_they_may,
    what_proves_that_something_went_back_is_shown_as_receipts_are,
    a_red_expense_shows_its_voucher_its_reason_and_what_it_turns_round,
    one_picture_proves_one_refund_and_nothing_else,
    whoever_is_paid_is_masked_in_the_reason_of_a_red_expense_too,
    a_surplus_goes_back_once_and_the_rest_is_carried_on,
    what_lapsed_is_missing_again_and_nothing_was_written,
    what_is_opened_once_more_after_it_was_closed_is_another,
    funds_from_a_matter_are_listed_for_whoever_may_see_it,
    what_is_rebuilt_is_what_was_live,
);

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
    let accept = MatterCommand::Accept { track: Some(Track::Hazard), unit: None, note: None };
    town.act(&town.who(Role::Staff), matter, accept).await.unwrap();
}

async fn funds_from_a_matter_are_listed_for_whoever_may_see_it(t: TestApp) {
    let place = Place::with(&t, None).await;
    let (town, hall, staff) = (&place.town, &place.town.hall, place.staff());
    let matter = town.raise(town.report("门头要掉下来了")).await.matter;
    accepted_as_hazard(town, matter).await;
    let origin = Origin::Matter(matter);
    let (of, at) = (Some(origin.clone()), Some(town.courtyard.clone()));
    let new = NewFund { origin: of, place: at, ..new_fund("加固门头", vec![Source::Residents]) };
    let fund = open_fund(&t.app, hall, &staff, new).await.unwrap();
    let stranger = Who::public(None);
    let found = list_funds_from(&t.app, hall, &stranger, &origin).await.unwrap().items;
    assert_eq!(found.iter().map(|it| &it.id).collect::<Vec<_>>(), [&fund], "and no other fund");
    let hide = MatterCommand::ChangeVisibility {
        visibility: Visibility::Private,
        reason: "涉及别人家里的事".to_owned(),
    };
    town.act(&staff, matter, hide).await.unwrap();
    let hidden = list_funds_from(&t.app, hall, &stranger, &origin).await;
    assert!(matches!(hidden, Err(Fail::NotFound)), "{hidden:?}");
    assert_eq!(list_funds_from(&t.app, hall, &staff, &origin).await.unwrap().items.len(), 1);
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
        assert_eq!(payee, if sight == Sight::Stranger { "周*" } else { "周师傅施工队" });
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

async fn what_proves_that_something_went_back_is_shown_as_receipts_are(t: TestApp) {
    let place = Place::with(&t, None).await;
    let (town, hall, fund) = (&place.town, &place.town.hall, &place.fund);
    place.given(&t, "pledge-0001", 70_000, Source::Residents).await;
    let pictures = vec![place.voucher.clone(), place.voucher.clone()];
    let back = Command::GiveBack { amount: 500, day: t.app.now().date(), pictures, words: None };
    place.on_pledge(&t, &place.staff(), "pledge-0001", back).await.unwrap();
    let pledge = (Some(&"pledge-0001".into()), None);
    for (who, is_theirs) in
        [(Who::public(None), false), (town.who(Role::GridWorker), false), (town.who(Role::Supervisor), true)]
    {
        let seen = view_pledge(&t.app, hall, &who, fund, &"pledge-0001".into()).await.ok();
        let proofs: Vec<_> = seen.iter().flat_map(|it| &it.given_back).flat_map(|it| &it.pictures).collect();
        assert_eq!(proofs, if is_theirs { vec![&place.voucher] } else { vec![] }, "each once");
        let shown = fund_picture(&t.app, hall, &who, fund, pledge, (&place.voucher, PictureSize::Small)).await;
        assert_eq!(shown.is_ok(), is_theirs, "{who:?}");
    }
}

async fn a_red_expense_shows_its_voucher_its_reason_and_what_it_turns_round(t: TestApp) {
    let place = Place::with(&t, None).await;
    let (town, hall, fund) = (&place.town, &place.town.hall, &place.fund);
    place.given(&t, "pledge-0001", 70_000, Source::Residents).await;
    place.paid(&t, "expense-0001", 50_000).await;
    let proof = add_picture(&t.app, hall, png(3), vec![]).await.unwrap();
    let red = Command::ReverseExpense {
        of: 2,
        amount: 5_000,
        reason: RedReason::Refund,
        words: "多付的退回，联系13812345678".to_owned(),
        pictures: vec![proof.clone()],
    };
    let again = add_picture(&t.app, hall, png(7), vec![]).await.unwrap();
    for bill in [place.voucher.clone(), again] {
        let mut by_the_bill = red.clone();
        if let Command::ReverseExpense { pictures, .. } = &mut by_the_bill {
            *pictures = vec![bill];
        }
        let refused = place.on_expense(&t, &place.staff(), "expense-0001", by_the_bill).await;
        assert_eq!(code(refused), Some(Code::RefundVoucher), "what was paid for it proves no refund");
    }
    place.on_expense(&t, &place.staff(), "expense-0001", red).await.unwrap();
    let expense = (None, Some(&"expense-0001".into()));
    for (who, sight) in [
        (Who::public(None), Sight::Stranger),
        (town.who(Role::GridWorker), Sight::Neighbour),
        (town.who(Role::Supervisor), Sight::Everything),
    ] {
        let seen = view_expense(&t.app, hall, &who, fund, &"expense-0001".into()).await.unwrap();
        let (paid, is_theirs) = (seen.paid.unwrap(), sight != Sight::Stranger);
        assert_eq!((seen.amount, seen.state, paid.no, paid.net), (50_000, ExpenseState::Paid, 2, 45_000));
        let red = &paid.reds[0];
        assert_eq!((red.no, red.amount, red.reason), (3, 5_000, RedReason::Refund));
        let words = red.words.words().unwrap();
        assert!(words.contains("多付的退回"), "{words}");
        assert_eq!(words.contains("13812345678"), sight == Sight::Everything, "{words}");
        assert_eq!(red.pictures, if is_theirs { vec![proof.clone()] } else { vec![] }, "a voucher of its own");
        let shown = fund_picture(&t.app, hall, &who, fund, expense, (&proof, PictureSize::Small)).await;
        assert_eq!(shown.is_ok(), is_theirs, "{who:?}");
    }
}

async fn one_picture_proves_one_refund_and_nothing_else(t: TestApp) {
    let place = Place::with(&t, None).await;
    place.given(&t, "pledge-0001", 90_000, Source::Residents).await;
    place.paid(&t, "expense-0001", 50_000).await;
    place.paid(&t, "expense-0002", 20_000).await;
    let red = |of: u32, amount: i64, pictures: &[PictureId]| Command::ReverseExpense {
        of,
        amount,
        reason: RedReason::Refund,
        words: "多付的退回".to_owned(),
        pictures: pictures.to_vec(),
    };
    let on = |id: &str| OnFund { expense: Some(id.into()), ..OnFund::default() };
    let (staff, hall, fund) = (place.staff(), &place.town.hall, &place.fund);
    let bare = act_on_fund(&t.app, hall, &staff, fund.clone(), on("expense-0001"), red(2, 5_000, &[])).await;
    assert_eq!(code(bare), Some(Code::RefundUnproved));
    let proof = add_picture(&t.app, hall, png(3), vec![]).await.unwrap();
    let again = add_picture(&t.app, hall, png(3), vec![]).await.unwrap();
    place.on_expense(&t, &staff, "expense-0001", red(2, 5_000, std::slice::from_ref(&proof))).await.unwrap();
    for picture in [proof, again] {
        for (id, of) in [("expense-0001", 2), ("expense-0002", 3)] {
            let refused = place.on_expense(&t, &staff, id, red(of, 4_000, std::slice::from_ref(&picture))).await;
            assert_eq!(code(refused), Some(Code::VoucherUsed), "{id}: it came back once");
        }
        let mut entry = place.entering("expense-0003", 700);
        if let Command::EnterExpense { vouchers, .. } = &mut entry {
            *vouchers = vec![picture];
        }
        let refused = place.act(&t, &staff, OnFund::default(), entry).await;
        assert_eq!(code(refused), Some(Code::VoucherUsed), "what came back is no bill");
    }
    let bill = add_picture(&t.app, hall, png(7), vec![]).await.unwrap();
    let refused = place.on_expense(&t, &staff, "expense-0002", red(3, 4_000, &[bill])).await;
    assert_eq!(code(refused), Some(Code::VoucherUsed), "the bill of another expense proves no refund");
    place.on_expense(&t, &staff, "expense-0001", red(2, 45_000, &[])).await.expect("the rest, with its own");
    place.is_sound(&t).await;
}

async fn whoever_is_paid_is_masked_in_the_reason_of_a_red_expense_too(t: TestApp) {
    let place = Place::with(&t, None).await;
    let (town, hall, fund) = (&place.town, &place.town.hall, &place.fund);
    place.given(&t, "pledge-0001", 70_000, Source::Residents).await;
    place.paid(&t, "expense-0001", 50_000).await;
    let proof = add_picture(&t.app, hall, png(3), vec![]).await.unwrap();
    let words = "周师傅施工队少做一天，退回工钱".to_owned();
    let red = Command::ReverseExpense { of: 2, amount: 5_000, reason: RedReason::Refund, words, pictures: vec![proof] };
    place.on_expense(&t, &place.staff(), "expense-0001", red).await.unwrap();
    for (who, words) in
        [(Who::public(None), "周*少做一天，退回工钱"), (town.who(Role::GridWorker), "周师傅施工队少做一天，退回工钱")]
    {
        let seen = view_expense(&t.app, hall, &who, fund, &"expense-0001".into()).await.unwrap();
        assert_eq!(seen.paid.unwrap().reds[0].words.words(), Some(words), "{who:?}");
    }
    let open = list_open_words(&t.app, hall, WordsOf::Expenses, None).await.unwrap().things;
    let [expense] = open.as_slice() else { panic!("{open:?}") };
    assert_eq!((expense.texts.len(), expense.masked.len()), (0, 2), "nor does it come with its salt: {open:?}");
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
    let next = |from| {
        let class = Some(FundClass::PublicService);
        NewFund { class, from, ..new_fund("下一件事", vec![Source::Community]) }
    };
    let early = open_fund(&t.app, &town.hall, &staff, next(Some(place.fund.clone()))).await;
    assert_eq!(code(early), Some(Code::NothingToCarry));
    let waiting = async || funds_to_carry_on(&t.app, &town.hall).await.unwrap().into_iter().map(|it| it.id).collect();
    let none: Vec<FundId> = waiting().await;
    place.closed(&t, RestGoes::CarriedOn).await.unwrap();
    assert_eq!((none, waiting().await), (vec![], vec![place.fund.clone()]));
    let opened = open_fund(&t.app, &town.hall, &staff, next(Some(place.fund.clone()))).await.unwrap();
    let seen = view_fund(&t.app, &town.hall, &staff, &opened).await.unwrap();
    assert_eq!((seen.opening, seen.balance, seen.income), (2_999, 2_999, 0));
    assert_eq!(waiting().await, [], "it is carried once");
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

async fn what_is_opened_once_more_after_it_was_closed_is_another(t: TestApp) {
    let place = Place::with(&t, None).await;
    let opened = async || {
        let new = new_fund("下一件事", vec![Source::Residents]);
        open_fund(&t.app, &place.town.hall, &place.staff(), new).await.unwrap()
    };
    let first = opened().await;
    assert_eq!(opened().await, first, "a button pressed twice opens one");
    let closing = Place { town: place.town.clone(), fund: first.clone(), voucher: place.voucher.clone() };
    closing.closed(&t, RestGoes::Nowhere).await.unwrap();
    let second = opened().await;
    assert_ne!(second, first);
    assert_eq!(opened().await, second, "and that one once");
}

async fn what_is_rebuilt_is_what_was_live(t: TestApp) {
    let place = Place::with(&t, None).await;
    let staff = place.staff();
    place.given(&t, "pledge-0001", 30_000, Source::Residents).await;
    place.given(&t, "pledge-0002", 20_000, Source::InKind).await;
    place.paid(&t, "expense-0001", 10_000).await;
    let red = Command::ReverseExpense {
        of: 3,
        amount: 10_000,
        reason: RedReason::Mistake,
        words: "记错".to_owned(),
        pictures: vec![],
    };
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
