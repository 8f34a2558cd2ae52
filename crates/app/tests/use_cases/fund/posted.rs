//! Accounts that were posted do not change unseen.

use super::ground::{Place, pledging, today};
use jiff::SignedDuration;
use jiff::civil::Date;
use mingtong_app::Fail;
use mingtong_app::notice::{NewNotice, act_on_notice, post_notice};
use mingtong_domain::fund::{Command, Source};
use mingtong_domain::notice::{self, About, NoticeKind};
use mingtong_domain::refusal::Code;
use mingtong_testkit::{DAY_MS, TestApp};

mingtong_testkit::on_both!(nothing_is_dated_before_accounts_that_were_posted,);

fn day(days: i64) -> Date {
    today().saturating_add(SignedDuration::from_hours(24 * days))
}

fn coming(slip: &str, days: i64) -> Command<String> {
    Command::Receive { amount: 10_000, day: day(days), slip: slip.to_owned(), pictures: vec![] }
}

async fn nothing_is_dated_before_accounts_that_were_posted(t: TestApp) {
    let place = Place::with(&t, None).await;
    let (hall, staff) = (&place.town.hall, place.staff());
    let mut word = pledging("pledge-0001", 30_000, Source::Residents);
    if let Command::Pledge { until, .. } = &mut word {
        *until = day(9);
    }
    place.pledge(&t, &staff, word).await.unwrap();
    t.later(2 * DAY_MS);
    let accounts = NewNotice {
        kind: NoticeKind::Accounts,
        about: About::Fund(place.fund.clone()),
        title: "加固门头账目".to_owned(),
        text: "收入 0.00 元。".to_owned(),
        place: None,
        from: day(2),
        to: day(12),
        covers: None,
    };
    let posted = post_notice(&t.app, hall, &staff, accounts).await.unwrap();
    t.later(DAY_MS);
    let unseen = place.on_pledge(&t, &staff, "pledge-0001", coming("slip-0001", 1)).await;
    let Err(Fail::Refused(refusal)) = unseen else { panic!("it is refused") };
    assert_eq!((refusal.code, refusal.detail), (Code::FundDayPosted, Some(day(2).to_string())));
    place.on_pledge(&t, &staff, "pledge-0001", coming("slip-0001", 2)).await.expect("from that day on");
    let wrong = notice::Command::TakeDown { reason: Some("漏了一笔".to_owned()) };
    act_on_notice(&t.app, hall, &staff, posted, None, wrong).await.unwrap();
    place.on_pledge(&t, &staff, "pledge-0001", coming("slip-0002", 1)).await.expect("what was wrong is put right");
}
