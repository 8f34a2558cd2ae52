//! A hazard excepts from quotes while it runs, and for the bills that come after the repair.

use super::budget::{budget, community_fund};
use super::ground::{Place, code};
use super::hostile::changing;
use mingtong_app::Fail;
use mingtong_app::fund::{Done, OnFund};
use mingtong_domain::Millis;
use mingtong_domain::fund::{Command, SpendingLine};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{self, Outcome, Track, Verdict};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp};

mingtong_testkit::on_both!(
    a_hazard_that_is_long_over_excepts_no_more,
    a_bill_that_waits_keeps_its_hazard,
    what_a_hazard_excepted_is_judged_anew_once_that_is_left_out,
);

pub(super) async fn hazard(place: &Place) -> MatterId {
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
    for (fen, payee, expected) in [
        (700_000, "周师傅施工队", None),
        (700_000, "周师傅 施工队", None),
        (700_001, "周师傅施工队", Some(Code::HazardOver)),
        // Nobody else stood there when it could not wait.
        (700_000, "吴师傅", Some(Code::HazardOver)),
    ] {
        let command = Command::ChangeExpense {
            amount: fen,
            line: SpendingLine::Work,
            vouchers: vec![place.voucher.clone()],
            bill: None,
            quotes: vec![],
            hazard: Some(matter),
            payee: payee.to_owned(),
            purpose: "加固门头".to_owned(),
            quoted_by: None,
            why_fewer: Some("险情不能等".to_owned()),
        };
        let changed = place.on_expense(&t, &place.staff(), "expense-0001", command).await;
        assert_eq!(changed.err().and_then(|fail| fail.code()), expected, "{fen} {payee}");
    }
}

/// By the door of a hazard into the budget: entered with one, and then changed to something else without it.
async fn what_a_hazard_excepted_is_judged_anew_once_that_is_left_out(t: TestApp) {
    use SpendingLine::{Material, Work};
    let place = community_fund(&t).await;
    let staff = place.staff();
    let over = hazard(&place).await;
    repaired(&place, over).await;
    t.later(60 * DAY_MS);
    let runs = hazard(&place).await;
    place.act(&t, &staff, OnFund::default(), budget(&[(Work, 130_000), (Material, 10_000)], None)).await.unwrap();
    spends(&t, &place, "expense-0001", runs).await.unwrap();
    let change = async |fen: i64, on: SpendingLine, of: Option<MatterId>| {
        let mut command = changing(&place, fen, "别人");
        if let Command::ChangeExpense { line, hazard, why_fewer, .. } = &mut command {
            (*line, *hazard) = (on, of);
            *why_fewer = of.map(|_| "险情不能等".to_owned());
        }
        place.on_expense(&t, &staff, "expense-0001", command).await.err().and_then(|fail| fail.code())
    };
    assert_eq!(change(700_000, Work, None).await, Some(Code::QuotesMissing));
    assert_eq!(change(140_000, Work, Some(over)).await, Some(Code::HazardOver), "nor by one that is over");
    for fen in [500_000, 140_000, 130_001] {
        assert_eq!(change(fen, Work, None).await, Some(Code::OverBudget), "{fen}");
        assert_eq!(change(fen, Work, Some(runs)).await, None, "lowered under the hazard");
    }
    assert_eq!(change(130_001, Material, None).await, Some(Code::OverBudget));
    assert_eq!(change(130_001, Material, Some(runs)).await, None, "moved under the hazard");
    for line in [Material, Work] {
        assert_eq!(change(130_001, line, None).await, Some(Code::OverBudget), "{line:?}");
    }
    assert_eq!(change(130_000, Work, None).await, None, "what the budget has room for");
    place.is_sound(&t).await;
}
