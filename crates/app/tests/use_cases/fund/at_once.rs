//! What two people send at the same moment is done once: one has it, and the other is told why not.

use super::ground::{Place, today};
use mingtong_app::Fail;
use mingtong_app::fund::{NewFund, OnFund, act_on_fund, open_fund, view_fund};
use mingtong_app::matter::add_picture;
use mingtong_domain::fund::{Command, RestGoes, Source};
use mingtong_domain::ids::FundId;
use mingtong_domain::refusal::Code;
use mingtong_testkit::{TestApp, new_fund, png};

mingtong_testkit::on_both!(two_at_once_spend_one_balance_once, two_at_once_prove_no_two_expenses_by_one_voucher);

/// The one that was done of two, and why the other was not.
fn done_and_refused<T>(one: Result<T, Fail>, other: Result<T, Fail>) -> (T, Option<Code>) {
    match (one, other) {
        (Ok(done), Err(fail)) | (Err(fail), Ok(done)) => (done, fail.code()),
        (Ok(_), Ok(_)) => panic!("both were done"),
        (Err(one), Err(other)) => panic!("neither was done: {one:?}, {other:?}"),
    }
}

async fn two_at_once_spend_one_balance_once(t: TestApp) {
    let place = Place::with(&t, None).await;
    let (hall, staff) = (&place.town.hall, place.staff());
    place.given(&t, "pledge-0001", 70_000, Source::Residents).await;
    place.approved(&t, "expense-0001", 40_000).await;
    place.approved(&t, "expense-0002", 40_000).await;
    let pay = |id| place.on_expense(&t, &staff, id, Command::Pay { day: today() });
    let (one, other) = tokio::join!(pay("expense-0001"), pay("expense-0002"));
    let left = if one.is_ok() { "expense-0002" } else { "expense-0001" };
    assert_eq!(done_and_refused(one, other).1, Some(Code::FundShort));
    let withdraw = Command::WithdrawExpense { reason: "不做了".to_owned() };
    place.on_expense(&t, &staff, left, withdraw).await.unwrap();

    place.closed(&t, RestGoes::CarriedOn).await.unwrap();
    let open = |purpose| {
        let new = NewFund { from: Some(place.fund.clone()), ..new_fund(purpose, vec![Source::Residents]) };
        open_fund(&t.app, hall, &staff, new)
    };
    let (one, other) = tokio::join!(open("下一件事"), open("另一件事"));
    let (opened, refused) = done_and_refused(one, other);
    assert_eq!(refused, Some(Code::NothingToCarry));
    let seen = view_fund(&t.app, hall, &staff, &opened).await.unwrap();
    assert_eq!((seen.opening, seen.balance), (30_000, 30_000), "the rest is carried into one of them");
    place.is_sound(&t).await;
}

async fn two_at_once_prove_no_two_expenses_by_one_voucher(t: TestApp) {
    let place = Place::with(&t, None).await;
    let (hall, staff) = (&place.town.hall, place.staff());
    let other = open_fund(&t.app, hall, &staff, new_fund("另一件事", vec![Source::Residents])).await.unwrap();
    let enter = |fund: FundId, id, amount| {
        act_on_fund(&t.app, hall, &staff, fund, OnFund::default(), place.entering(id, amount))
    };
    let one = enter(place.fund.clone(), "expense-0001", 30_000);
    let (one, two) = tokio::join!(one, enter(other.clone(), "expense-0002", 20_000));
    assert_eq!(done_and_refused(one, two).1, Some(Code::VoucherUsed), "the picture itself");

    let copied = async || add_picture(&t.app, hall, png(3), vec![]).await.unwrap();
    let (first, again) = (copied().await, copied().await);
    let enter = |fund: FundId, id, voucher| {
        let mut entry = place.entering(id, 10_000);
        if let Command::EnterExpense { vouchers, .. } = &mut entry {
            *vouchers = vec![voucher];
        }
        act_on_fund(&t.app, hall, &staff, fund, OnFund::default(), entry)
    };
    let one = enter(place.fund.clone(), "expense-0003", first);
    let (one, two) = tokio::join!(one, enter(other, "expense-0004", again));
    assert_eq!(done_and_refused(one, two).1, Some(Code::VoucherUsed), "the same sent twice for one amount");
    place.is_sound(&t).await;
}
