//! What somebody tries who means no good, and how it is repelled.

use super::ground::{Place, code, named, owner, pledging, receiving, today};
use mingtong_app::community::{Happened, log_lines};
use mingtong_app::fund::{
    Done, Donor, Made, NewFund, OnFund, act_on_fund, list_pledges, open_fund, refund_of_surplus, view_expense,
    view_fund, view_pledge,
};
use mingtong_app::matter::add_picture;
use mingtong_app::{Fail, Who};
use mingtong_domain::fund::{Act, Command, Origin, Quote, RedReason, Source, SpendingLine};
use mingtong_domain::ids::{MatterId, PictureId};
use mingtong_domain::matter;
use mingtong_domain::refusal::Code;
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::{Courtyard, DAY_MS, EIGHT_PARTS, TestApp, new_fund, png};

mingtong_testkit::on_both!(
    a_pledge_replayed_is_one_pledge_with_one_receipt,
    another_household_s_line_is_not_there,
    approving_one_s_own_edit_is_repelled,
    whoever_is_paid_does_not_approve_it,
    a_payee_changed_after_approval_is_repelled,
    two_equal_lines_with_vouchers_of_their_own_are_two,
    a_voucher_proves_one_expense_in_all_funds,
    amounts_below_nought_of_nothing_and_huge_are_repelled,
    work_cut_into_pieces_below_the_amount_is_one_work,
    work_paid_out_of_two_funds_of_one_matter_is_one_work,
    money_is_paid_on_no_day_on_which_it_was_not_there,
    many_at_once_take_what_is_missing_once,
);

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
    let mut of_before = receiving(30_000);
    if let Command::Receive { day, .. } = &mut of_before {
        *day = day.yesterday().unwrap();
    }
    let other = place.on_pledge(&t, &staff, "pledge-0001", of_before).await;
    assert_eq!(code(other), Some(Code::PledgeIdTaken), "another day is another receipt");
    let again = place.pledge(&t, &lead, pledging("pledge-0001", 30_000, Source::Residents)).await.unwrap();
    assert_eq!(again, Done { made: Made::Exists, no: Some(1) }, "with the same receipt");
    let other = place.pledge(&t, &lead, pledging("pledge-0001", 20_000, Source::Residents)).await;
    assert_eq!(code(other), Some(Code::PledgeIdTaken), "another amount is another pledge");
    let mut of_another = pledging("pledge-0001", 30_000, Source::Residents);
    if let Command::Pledge { donor, .. } = &mut of_another {
        *donor = Some("1-1-102".to_owned());
    }
    let other = place.pledge(&t, &staff, of_another).await;
    assert_eq!(code(other), Some(Code::PledgeIdTaken), "another home is another pledge, also from the desk");
    let other = place.town.who(Role::Delegate);
    let other = place.pledge(&t, &other, pledging("pledge-0001", 30_000, Source::Residents)).await;
    assert_eq!(code(other), Some(Code::PledgeIdTaken), "and so is another person's");
    let seen = view_fund(&t.app, &place.town.hall, &staff, &place.fund).await.unwrap();
    assert_eq!((seen.income, seen.gap), (30_000, Some(20_000)));
    place.is_sound(&t).await;
}

async fn another_household_s_line_is_not_there(t: TestApp) {
    let place = Place::with(&t, None).await;
    let town = &place.town;
    Courtyard::filled(&t, town, EIGHT_PARTS).await;
    let (zhang, qian) = (owner(&t, town, "张三").await, owner(&t, town, "钱七").await);
    place.pledge(&t, &zhang, named("pledge-0001", 30_000, Source::Residents, "1-1-101")).await.unwrap();
    let (hall, fund, id) = (&town.hall, &place.fund, "pledge-0001".into());
    let own = view_pledge(&t.app, hall, &zhang, fund, &id).await.unwrap();
    assert_eq!((own.is_own, own.donor), (true, Donor::Named("1-1-101".to_owned())));
    for who in [qian.clone(), Who::public(None), town.who(Role::GridWorker), town.handler(0)] {
        let seen = view_pledge(&t.app, hall, &who, fund, &id).await;
        assert!(matches!(seen, Err(Fail::NotFound)), "{who:?}");
        let void = Command::VoidPledge { reason: "不要了".to_owned() };
        let voided = place.on_pledge(&t, &who, "pledge-0001", void).await;
        assert!(matches!(voided, Err(Fail::NotFound)), "{voided:?}");
    }
    let list = list_pledges(&t.app, hall, &qian, fund, 0).await.unwrap();
    let line = &list.items[0];
    assert_eq!((&line.donor, line.is_own), (&Donor::Named("1-*".to_owned()), false));
    assert!(line.receipts.is_empty() && line.offered.is_empty());
    assert!(list_pledges(&t.app, hall, &Who::public(None), fund, 0).await.unwrap().items.is_empty());
    let strange = Who::public(Some("v-browser".into()));
    let refused = place.pledge(&t, &strange, pledging("pledge-0002", 1, Source::Residents)).await;
    assert_eq!(code(refused), Some(Code::NotKnownHere));
    let latest = log_lines(&t.app, hall, None, 1).await.unwrap();
    assert!(matches!(latest[0].what, Happened::Sealed), "the log says that somebody pledged, not who nor what");
    assert_eq!(latest[0].role, None);
    place.is_sound(&t).await;
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
    let as_secretary = |who: &Who| Who::in_role(who.actor.person.clone().unwrap(), Role::Secretary, Scope::Community);
    for own in [&staff, &as_secretary(&staff)] {
        let own = place.on_expense(&t, own, "expense-0001", approve(&digest)).await;
        assert_eq!(code(own), Some(Code::OwnExpense), "in another role, too");
    }
    let again = place.on_expense(&t, &as_secretary(&street), "expense-0001", approve(&digest)).await;
    assert_eq!(code(again), Some(Code::AlreadySo), "one person approves once, in whatever role");
    let single = place.on_expense(&t, &staff, "expense-0001", Command::Pay { day: today() }).await;
    assert_eq!(code(single), Some(Code::ApprovalsMissing));
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

pub(super) fn changing(place: &Place, amount: i64, payee: &str) -> Command<String> {
    Command::ChangeExpense {
        amount,
        line: SpendingLine::Work,
        vouchers: vec![place.voucher.clone()],
        bill: None,
        quotes: vec![],
        hazard: None,
        payee: payee.to_owned(),
        purpose: "加固门头".to_owned(),
        quoted_by: None,
        why_fewer: None,
    }
}

async fn whoever_is_paid_does_not_approve_it(t: TestApp) {
    let place = Place::with(&t, None).await;
    let (town, id) = (&place.town, "expense-0001");
    place.given(&t, "pledge-0001", 70_000, Source::Residents).await;
    let of_unit = town.hall.unit_name(&town.units[0]).to_owned();
    let mut of_the_unit = town.who(Role::Street);
    of_the_unit.units = vec![town.units[0].clone()];
    let offers = async |who: &Who| {
        let seen = view_expense(&t.app, &town.hall, who, &place.fund, &id.into()).await.unwrap();
        seen.offered.contains(&Act::Approve)
    };
    place.act(&t, &place.staff(), OnFund::default(), place.entering(id, 60_000)).await.unwrap();
    for (payee, paid, other) in [
        ("王书记（3-2-501）", town.who(Role::Secretary), town.who(Role::Street)),
        (of_unit.as_str(), of_the_unit, town.who(Role::Secretary)),
    ] {
        place.on_expense(&t, &place.staff(), id, changing(&place, 60_000, payee)).await.unwrap();
        let approve = Command::Approve { digest: place.digest(&t, id).await };
        let own = place.on_expense(&t, &paid, id, approve.clone()).await;
        assert_eq!(code(own), Some(Code::PaidThemself), "{payee}");
        assert_eq!((offers(&paid).await, offers(&other).await), (false, true), "nor are they asked to: {payee}");
        place.on_expense(&t, &other, id, approve).await.expect("others still can");
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

async fn two_equal_lines_with_vouchers_of_their_own_are_two(t: TestApp) {
    let place = Place::with(&t, None).await;
    place.given(&t, "pledge-0001", 70_000, Source::Residents).await;
    let mut digests = vec![];
    for (id, shade) in [("expense-0001", 8), ("expense-0002", 9)] {
        let voucher = add_picture(&t.app, &place.town.hall, png(shade), vec![]).await.unwrap();
        let mut entry = place.entering(id, 30_000);
        if let Command::EnterExpense { vouchers, .. } = &mut entry {
            *vouchers = vec![voucher];
        }
        place.act(&t, &place.staff(), OnFund::default(), entry).await.unwrap();
        let digest = place.digest(&t, id).await;
        for role in [Role::Secretary, Role::Street] {
            let approve = Command::Approve { digest: digest.clone() };
            place.on_expense(&t, &place.town.who(role), id, approve).await.unwrap();
        }
        place.on_expense(&t, &place.staff(), id, Command::Pay { day: today() }).await.unwrap();
        digests.push(digest);
    }
    assert_ne!(digests[0], digests[1], "an approval of one is none of the other");
    let view = view_fund(&t.app, &place.town.hall, &place.staff(), &place.fund).await.unwrap();
    assert_eq!((view.spent, view.balance), (60_000, 10_000));
    place.is_sound(&t).await;
}

async fn a_voucher_proves_one_expense_in_all_funds(t: TestApp) {
    let place = Place::with(&t, None).await;
    let (town, staff) = (&place.town, place.staff());
    let new = new_fund("另一件事", vec![Source::Residents]);
    let other = open_fund(&t.app, &town.hall, &staff, new).await.unwrap();
    let enter = async |id: &str, amount: i64, voucher: &PictureId| {
        let mut entry = place.entering(id, amount);
        if let Command::EnterExpense { vouchers, .. } = &mut entry {
            *vouchers = vec![voucher.clone()];
        }
        act_on_fund(&t.app, &town.hall, &staff, other.clone(), OnFund::default(), entry).await
    };
    place.act(&t, &staff, OnFund::default(), place.entering("expense-0001", 30_000)).await.unwrap();
    let used = enter("expense-0002", 20_000, &place.voucher).await.unwrap_err();
    assert_eq!(used.code(), Some(Code::VoucherUsed), "of another amount, in another fund");
    let Fail::Refused(refusal) = used else { panic!("it is refused") };
    assert!(refusal.detail.is_some_and(|which| which.contains("加固14号院门头") && which.contains("300.00")));
    let again = add_picture(&t.app, &town.hall, png(7), vec![]).await.unwrap();
    assert_eq!(code(enter("expense-0003", 30_000, &again).await), Some(Code::VoucherUsed), "the same sent once more");
    enter("expense-0004", 30_001, &again).await.expect("one page may show two bills");
    place.on_expense(&t, &staff, "expense-0001", changing(&place, 31_000, "周师傅")).await.expect("its own stays");
    let withdraw = Command::WithdrawExpense { reason: "不做了".to_owned() };
    place.on_expense(&t, &staff, "expense-0001", withdraw).await.unwrap();
    enter("expense-0002", 20_000, &place.voucher).await.expect("what was withdrawn holds no voucher");
}

async fn amounts_below_nought_of_nothing_and_huge_are_repelled(t: TestApp) {
    let place = Place::with(&t, None).await;
    let staff = place.staff();
    place.given(&t, "pledge-0001", 70_000, Source::Residents).await;
    place.pledge(&t, &staff, pledging("pledge-0002", 30_000, Source::Residents)).await.unwrap();
    let amounts = [0, -1, -70_000, i64::MIN, i64::MAX, 10_000_000_001];
    for wrong in amounts {
        let pledge = place.pledge(&t, &staff, pledging("pledge-0009", wrong, Source::Residents)).await;
        let expense = place.act(&t, &staff, OnFund::default(), place.entering("expense-0009", wrong)).await;
        let back = Command::GiveBack { amount: wrong, day: today(), pictures: vec![], words: None };
        let back = place.on_pledge(&t, &staff, "pledge-0001", back).await;
        let reason = RedReason::Refund;
        let red = Command::ReverseReceipt { of: 1, amount: wrong, reason, words: "错".to_owned(), pictures: vec![] };
        let red = place.on_pledge(&t, &staff, "pledge-0001", red).await;
        let receipt = place.on_pledge(&t, &staff, "pledge-0002", receiving(wrong)).await;
        for refused in [pledge, expense, back, red, receipt] {
            assert_eq!(code(refused), Some(Code::FundAmount), "{wrong}");
        }
        let surplus = refund_of_surplus(&t.app, &place.town.hall, &staff, place.fund.clone(), 1, (Some(wrong), None));
        assert_eq!(code(surplus.await), Some(Code::FundAmount), "{wrong}");
    }
    place.act(&t, &staff, OnFund::default(), place.entering("expense-0001", 30_000)).await.unwrap();
    for wrong in amounts {
        let mut entry = place.entering("expense-0002", 30_000);
        let mut quoted = changing(&place, 30_000, "周师傅");
        if let (Command::EnterExpense { quotes, .. }, Command::ChangeExpense { quotes: others, .. }) =
            (&mut entry, &mut quoted)
        {
            *quotes = vec![Quote { amount: 30_000, picture: None }, Quote { amount: wrong, picture: None }];
            others.clone_from(quotes);
        }
        let entered = place.act(&t, &staff, OnFund::default(), entry).await;
        assert_eq!(code(entered), Some(Code::FundAmount), "a quote of {wrong}");
        for change in [quoted, changing(&place, wrong, "周师傅")] {
            let changed = place.on_expense(&t, &staff, "expense-0001", change).await;
            assert_eq!(code(changed), Some(Code::FundAmount), "{wrong}");
        }
    }
    place.is_sound(&t).await;
}

async fn work_cut_into_pieces_below_the_amount_is_one_work(t: TestApp) {
    let place = Place::with(&t, None).await;
    let staff = place.staff();
    let enter = async |id: &str, payee: &str, quoted: &[i64], by: Option<&str>| {
        let mut entry = place.entering(id, 260_000);
        if let Command::EnterExpense { payee: it, quotes, quoted_by, .. } = &mut entry {
            *it = payee.to_owned();
            *quotes = quoted.iter().map(|amount| Quote { amount: *amount, picture: None }).collect();
            *quoted_by = by.map(str::to_owned);
        }
        place.act(&t, &staff, OnFund::default(), entry).await
    };
    enter("expense-0001", "周师傅施工队", &[], None).await.unwrap();
    let piece = enter("expense-0002", "周师傅 施工队", &[], None).await;
    assert_eq!(code(piece), Some(Code::QuotesMissing), "however the name is spaced");
    enter("expense-0003", "吴师傅", &[], None).await.expect("another crew is other work");
    let three = [260_000, 270_000, 280_000];
    for nobody in [None, Some("周师傅施工队"), Some("甲、乙、甲")] {
        let refused = enter("expense-0002", "周师傅施工队", &three, nobody).await;
        assert_eq!(code(refused), Some(Code::QuotesUnnamed), "{nobody:?}");
    }
    enter("expense-0002", "周师傅施工队", &three, Some("周师傅施工队、甲、乙")).await.unwrap();
    t.later(91 * DAY_MS);
    enter("expense-0004", "周师傅施工队", &[], None).await.expect("what was long ago does not count");
}

async fn work_paid_out_of_two_funds_of_one_matter_is_one_work(t: TestApp) {
    let first = Place::with(&t, None).await;
    let (town, staff) = (&first.town, first.staff());
    let accepted = async |text: &str| {
        let matter = town.raise(town.report(text)).await.matter;
        let accept = matter::Command::Accept { track: None, unit: None, note: None };
        town.act(&staff, matter, accept).await.unwrap();
        matter
    };
    let (gate, lamp) = (accepted("门头松动").await, accepted("路灯不亮").await);
    let enter = async |of: MatterId, id: &str| {
        let new = NewFund {
            place: Some(town.courtyard.clone()),
            origin: Some(Origin::Matter(of)),
            ..new_fund("加固门头", vec![Source::Residents])
        };
        let fund = open_fund(&t.app, &town.hall, &staff, new).await.unwrap();
        let entry = first.with_own_voucher(&t, &OnFund::default(), first.entering(id, 260_000)).await;
        act_on_fund(&t.app, &town.hall, &staff, fund, OnFund::default(), entry).await
    };
    enter(gate, "expense-0001").await.unwrap();
    let other = enter(gate, "expense-0002").await;
    assert_eq!(code(other), Some(Code::QuotesMissing), "another fund of the same matter");
    enter(lamp, "expense-0003").await.expect("another matter is other work");
}

async fn money_is_paid_on_no_day_on_which_it_was_not_there(t: TestApp) {
    let place = Place::with(&t, None).await;
    let staff = place.staff();
    place.approved(&t, "expense-0001", 30_000).await;
    t.later(3 * DAY_MS);
    let (came, before) = (t.app.now().date(), today());
    let mut command = pledging("pledge-0001", 30_000, Source::Residents);
    if let Command::Pledge { until, .. } = &mut command {
        *until = came;
    }
    place.pledge(&t, &staff, command).await.unwrap();
    let receive = Command::Receive { amount: 30_000, day: came, slip: "slip-0001".to_owned(), pictures: vec![] };
    place.on_pledge(&t, &staff, "pledge-0001", receive).await.unwrap();
    let early = place.on_expense(&t, &staff, "expense-0001", Command::Pay { day: before }).await;
    assert_eq!(code(early), Some(Code::FundShortThen));
    place.on_expense(&t, &staff, "expense-0001", Command::Pay { day: came }).await.unwrap();
    place.is_sound(&t).await;
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
