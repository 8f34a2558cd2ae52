//! Accounts that were posted do not change unseen, and those that are to be posted wait for the desk.

use super::ground::{Place, pledging, today};
use jiff::SignedDuration;
use jiff::civil::{Date, date};
use mingtong_app::fund::{Done, days_to_post, money_to_do, open_fund};
use mingtong_app::notice::{NewNotice, act_on_notice, post_notice};
use mingtong_app::{Fail, Who};
use mingtong_domain::fund::{Command, Source, ToPost, WhyToPost};
use mingtong_domain::ids::FundId;
use mingtong_domain::notice::{self, About, Covered, NoticeKind};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, TestApp, new_fund};

mingtong_testkit::on_both!(
    nothing_is_dated_before_accounts_that_were_posted,
    nothing_is_dated_on_days_that_posted_accounts_cover,
    small_repairs_are_posted_within_a_month_and_common_income_each_quarter,
);

fn day(days: i64) -> Date {
    today().saturating_add(SignedDuration::from_hours(24 * days))
}

fn coming(slip: &str, days: i64) -> Command<String> {
    Command::Receive { amount: 10_000, day: day(days), slip: slip.to_owned(), pictures: vec![] }
}

/// Accounts of a fund, posted from a day on.
fn accounts(fund: &FundId, days: i64, covers: Option<Covered>) -> NewNotice {
    NewNotice {
        kind: NoticeKind::Accounts,
        about: About::Fund(fund.clone()),
        title: "加固门头账目".to_owned(),
        text: "收入 0.00 元。".to_owned(),
        place: None,
        from: day(days),
        to: day(days + 10),
        covers,
    }
}

/// Somebody gave their word on 300.00, which may come in on any of the next days.
async fn pledged(t: &TestApp, place: &Place) {
    let mut word = pledging("pledge-0001", 30_000, Source::Residents);
    if let Command::Pledge { until, .. } = &mut word {
        *until = day(9);
    }
    place.pledge(t, &place.staff(), word).await.unwrap();
}

/// From which day on something may be dated, as the refusal says.
fn dated_from(refused: Result<Done, Fail>) -> Option<String> {
    match refused {
        Err(Fail::Refused(refusal)) if refusal.code == Code::FundDayPosted => refusal.detail,
        _ => None,
    }
}

async fn nothing_is_dated_before_accounts_that_were_posted(t: TestApp) {
    let place = Place::with(&t, None).await;
    let (hall, staff) = (&place.town.hall, place.staff());
    pledged(&t, &place).await;
    t.later(2 * DAY_MS);
    let posted = post_notice(&t.app, hall, &staff, accounts(&place.fund, 2, None)).await.unwrap();
    t.later(DAY_MS);
    let unseen = place.on_pledge(&t, &staff, "pledge-0001", coming("slip-0001", 1)).await;
    assert_eq!(dated_from(unseen), Some(day(2).to_string()));
    place.on_pledge(&t, &staff, "pledge-0001", coming("slip-0001", 2)).await.expect("from that day on");
    let wrong = notice::Command::TakeDown { reason: Some("漏了一笔".to_owned()) };
    act_on_notice(&t.app, hall, &staff, posted, None, wrong).await.unwrap();
    place.on_pledge(&t, &staff, "pledge-0001", coming("slip-0002", 1)).await.expect("what was wrong is put right");
}

async fn nothing_is_dated_on_days_that_posted_accounts_cover(t: TestApp) {
    let place = Place::with(&t, None).await;
    let (hall, staff) = (&place.town.hall, place.staff());
    pledged(&t, &place).await;
    t.later(5 * DAY_MS);
    let until = |days| accounts(&place.fund, 5, Some(Covered { from: today(), to: day(days) }));
    let posted = post_notice(&t.app, hall, &staff, until(2)).await.unwrap();
    let on = async |slip: &str, days| place.on_pledge(&t, &staff, "pledge-0001", coming(slip, days)).await;
    assert_eq!(dated_from(on("slip-0001", 2).await), Some(day(3).to_string()));
    on("slip-0001", 3).await.expect("that day is not covered");
    post_notice(&t.app, hall, &staff, until(1)).await.unwrap();
    assert_eq!(dated_from(on("slip-0002", 2).await), Some(day(3).to_string()), "what covers less frees nothing");
    let wrong = notice::Command::TakeDown { reason: Some("漏了一笔".to_owned()) };
    act_on_notice(&t.app, hall, &staff, posted, None, wrong).await.unwrap();
    on("slip-0002", 2).await.expect("what was wrong is put right");
    assert_eq!(dated_from(on("slip-0003", 1).await), Some(day(2).to_string()), "the other one still hangs");
}

/// Another fund, which takes from one source.
async fn taking(t: &TestApp, place: &Place, source: Source) -> Place {
    let new = new_fund("公共部位", vec![source]);
    let fund = open_fund(&t.app, &place.town.hall, &place.staff(), new).await.unwrap();
    Place { town: place.town.clone(), fund, voucher: place.voucher.clone() }
}

/// Which accounts wait to be posted by somebody: the fund, what, and whether it is late.
async fn to_post(t: &TestApp, place: &Place, who: &Who) -> Vec<(FundId, ToPost, bool)> {
    let found = money_to_do(&t.app, &place.town.hall, who).await.unwrap();
    found.accounts.into_iter().map(|it| (it.fund.id, it.due, it.is_late)).collect()
}

async fn small_repairs_are_posted_within_a_month_and_common_income_each_quarter(t: TestApp) {
    let place = Place::with(&t, None).await;
    let (hall, staff) = (&place.town.hall, place.staff());
    let repair = taking(&t, &place, Source::RepairFund).await;
    let common = taking(&t, &place, Source::CommonIncome).await;
    assert!(to_post(&t, &place, &staff).await.is_empty());
    repair.given(&t, "pledge-0001", 70_000, Source::RepairFund).await;
    repair.paid(&t, "expense-0001", 30_000).await;
    let of_repair = ToPost { why: WhyToPost::Repair(today()), until: date(2021, 7, 8) };
    assert_eq!(to_post(&t, &place, &staff).await, [(repair.fund.clone(), of_repair, false)]);
    t.later(31 * DAY_MS);
    let quarter = Covered { from: today(), to: date(2021, 6, 30) };
    let of_quarter = ToPost { why: WhyToPost::CommonIncome(quarter), until: date(2021, 9, 30) };
    let both = [(repair.fund.clone(), of_repair, true), (common.fund.clone(), of_quarter, false)];
    assert_eq!(to_post(&t, &place, &staff).await, both);
    assert!(to_post(&t, &place, &place.town.who(Role::Supervisor)).await.is_empty(), "nobody else posts");
    let month = days_to_post(&t.app, hall, &repair.fund).await.unwrap();
    assert_eq!(month, Some(Covered { from: today(), to: date(2021, 7, 8) }), "every day that is over");
    post_notice(&t.app, hall, &staff, accounts(&repair.fund, 31, month)).await.unwrap();
    assert_eq!(to_post(&t, &place, &staff).await, both[1..]);
    assert_eq!(days_to_post(&t.app, hall, &common.fund).await.unwrap(), Some(quarter));
    let posted = post_notice(&t.app, hall, &staff, accounts(&common.fund, 31, Some(quarter))).await.unwrap();
    assert!(to_post(&t, &place, &staff).await.is_empty());
    let wrong = notice::Command::TakeDown { reason: Some("漏了一笔".to_owned()) };
    act_on_notice(&t.app, hall, &staff, posted, None, wrong).await.unwrap();
    assert_eq!(to_post(&t, &place, &staff).await, both[1..], "what was wrong is posted anew");
    t.later(90 * DAY_MS);
    let both_quarters = Covered { to: date(2021, 9, 30), ..quarter };
    let late = ToPost { why: WhyToPost::CommonIncome(both_quarters), until: date(2021, 9, 30) };
    assert_eq!(to_post(&t, &place, &staff).await, [(common.fund.clone(), late, true)]);
}
