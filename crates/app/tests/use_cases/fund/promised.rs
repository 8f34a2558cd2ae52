//! Money that an approved expense waits for does not go back to those who gave it.

use super::ground::{Place, code, today};
use mingtong_app::Fail;
use mingtong_app::fund::{Done, OnFund};
use mingtong_domain::fund::{Command, Source};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    what_an_approved_expense_waits_for_does_not_go_back,
    an_expense_with_too_few_approvals_or_withdrawn_holds_nothing_back,
);

/// A fund to which two gave 100.00 each.
async fn two_gave(t: &TestApp) -> Place {
    let place = Place::with(t, None).await;
    for pledge in ["pledge-0001", "pledge-0002"] {
        place.given(t, pledge, 10_000, Source::Residents).await;
    }
    place
}

async fn back(t: &TestApp, place: &Place, pledge: &str, amount: i64) -> Result<Done, Fail> {
    let command = Command::GiveBack { amount, day: today(), pictures: vec![], words: None };
    place.on_pledge(t, &place.staff(), pledge, command).await
}

async fn what_an_approved_expense_waits_for_does_not_go_back(t: TestApp) {
    let place = two_gave(&t).await;
    place.approved(&t, "expense-0001", 15_000).await;
    let Err(Fail::Refused(refusal)) = back(&t, &place, "pledge-0001", 10_000).await else { panic!("it is refused") };
    assert_eq!((refusal.code, refusal.detail.as_deref()), (Code::MoneyPromised, Some("150.00")));
    let more = back(&t, &place, "pledge-0001", 2_501).await;
    assert_eq!(code(more), Some(Code::MoreThanShare), "both bear the bill, whoever is quicker");
    back(&t, &place, "pledge-0001", 2_500).await.unwrap();
    place.on_expense(&t, &place.staff(), "expense-0001", Command::Pay { day: today() }).await.unwrap();
    back(&t, &place, "pledge-0002", 2_500).await.unwrap();
    place.is_sound(&t).await;
}

async fn an_expense_with_too_few_approvals_or_withdrawn_holds_nothing_back(t: TestApp) {
    let place = two_gave(&t).await;
    let (staff, id) = (place.staff(), "expense-0001");
    place.act(&t, &staff, OnFund::default(), place.entering(id, 15_000)).await.unwrap();
    let approve = Command::Approve { digest: place.digest(&t, id).await };
    place.on_expense(&t, &place.town.who(Role::Secretary), id, approve.clone()).await.unwrap();
    back(&t, &place, "pledge-0001", 10_000).await.expect("one approval promises nothing");
    place.on_expense(&t, &place.town.who(Role::Street), id, approve).await.unwrap();
    assert_eq!(code(back(&t, &place, "pledge-0002", 1).await), Some(Code::MoneyPromised));
    let withdraw = Command::WithdrawExpense { reason: "不做了".to_owned() };
    place.on_expense(&t, &staff, id, withdraw).await.unwrap();
    back(&t, &place, "pledge-0002", 10_000).await.unwrap();
    place.is_sound(&t).await;
}
