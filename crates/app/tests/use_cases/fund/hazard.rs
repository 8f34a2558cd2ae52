//! A hazard excepts from quotes while it runs, and for the bills that come after the repair.

use super::ground::{Place, code};
use mingtong_app::Fail;
use mingtong_app::fund::{Done, OnFund};
use mingtong_domain::Millis;
use mingtong_domain::fund::{Command, SpendingLine};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{self, Outcome, Track, Verdict};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp};

mingtong_testkit::on_both!(a_hazard_that_is_long_over_excepts_no_more, a_bill_that_waits_keeps_its_hazard,);

async fn hazard(place: &Place) -> MatterId {
    let matter = place.town.raise(place.town.report("门头要掉下来了")).await.matter;
    let accept = matter::Command::Accept { track: Some(Track::Hazard), unit: None, note: None };
    place.town.act(&place.staff(), matter, accept).await.unwrap();
    matter
}

async fn repaired(place: &Place, matter: MatterId) {
    let (staff, text) = (place.staff(), || "加固好了".to_owned());
    let (outcome, review) = (Outcome::Solved, None);
    let done = matter::Command::MarkDone { outcome, review, text: text(), before: vec![], pictures: vec![] };
    let check = matter::Command::Verify { verdict: Verdict::Confirmed, text: text(), pictures: vec![] };
    for (who, act) in [(&staff, done), (&place.town.who(Role::Secretary), check), (&staff, matter::Command::Close {})] {
        place.town.act(who, matter, act).await.unwrap();
    }
}

/// An expense far above the amount from which several are asked.
async fn spends(t: &TestApp, place: &Place, id: &str, of: MatterId) -> Result<Done, Fail> {
    let mut command = place.entering(id, 700_000);
    if let Command::EnterExpense { hazard, why_fewer, .. } = &mut command {
        (*hazard, *why_fewer) = (Some(of), Some("险情不能等".to_owned()));
    }
    place.act(t, &place.staff(), OnFund::default(), command).await
}

async fn a_hazard_that_is_long_over_excepts_no_more(t: TestApp) {
    let place = Place::with(&t, None).await;
    let matter = hazard(&place).await;
    spends(&t, &place, "expense-0001", matter).await.expect("it runs");
    repaired(&place, matter).await;
    t.later(30 * DAY_MS);
    let (now, today) = (t.app.now(), t.app.now().date());
    t.later(Millis::from_date(today.tomorrow().unwrap()).0 - 1 - now.0);
    spends(&t, &place, "expense-0002", matter).await.expect("the bill comes after the repair, until that day ends");
    t.later(1);
    assert_eq!(code(spends(&t, &place, "expense-0003", matter).await), Some(Code::HazardOver));
}

async fn a_bill_that_waits_keeps_its_hazard(t: TestApp) {
    let place = Place::with(&t, None).await;
    let matter = hazard(&place).await;
    spends(&t, &place, "expense-0001", matter).await.unwrap();
    repaired(&place, matter).await;
    t.later(60 * DAY_MS);
    for (fen, expected) in [(700_000, None), (700_001, Some(Code::HazardOver))] {
        let command = Command::ChangeExpense {
            amount: fen,
            line: SpendingLine::Work,
            vouchers: vec![place.voucher.clone()],
            bill: None,
            quotes: vec![],
            hazard: Some(matter),
            payee: "周师傅施工队".to_owned(),
            purpose: "加固门头".to_owned(),
            quoted_by: None,
            why_fewer: Some("险情不能等".to_owned()),
        };
        let changed = place.on_expense(&t, &place.staff(), "expense-0001", command).await;
        assert_eq!(changed.err().and_then(|fail| fail.code()), expected);
    }
}
