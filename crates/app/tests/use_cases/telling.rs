//! People are told: one letter of all news, at an hour that disturbs nobody, tried again, and never twice; or a call.

use mingtong_app::mail::Undelivered;
use mingtong_app::matter::{Reach, Report, act_on_matter, support_matter, view_matter};
use mingtong_app::person::{Topic, erase_person, set_email};
use mingtong_app::telling::{
    Call, Called, Fate, Mail, OnlyEmail, call_list, dead_letters, decide_dead_letter, gather, mails_due, note_call,
    settle, take_mail,
};
use mingtong_app::{App, Fail, Who};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Command, Visibility};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::telling::CallResult;
use mingtong_testkit::{DAY_MS, HOUR_MS, TestApp, Town};

mingtong_testkit::on_both!(
    what_came_within_half_an_hour_is_one_letter,
    whoever_met_the_same_is_told_as_they_chose,
    nobody_is_written_to_at_night,
    two_senders_send_one_letter,
    what_is_not_taken_is_tried_again_and_then_left_to_a_person,
    a_sender_that_went_down_leaves_its_letter_to_a_person,
    private_matters_are_not_told_in_letters,
    nobody_writes_to_whoever_was_erased,
    a_unit_is_written_to_when_work_comes,
    whoever_left_a_number_is_called_once_for_all_news,
    whoever_left_only_an_address_is_listed_with_why,
    whoever_does_not_answer_is_called_again_some_times,
);

const MINUTE_MS: i64 = 60_000;

fn mailing(t: &TestApp) -> App {
    t.app.clone().with_mail()
}

async fn replied(town: &Town, report: Report) -> MatterId {
    let id = town.raise(report).await.matter;
    reply(town, id, "明天修。").await;
    id
}

async fn reply(town: &Town, id: MatterId, text: &str) {
    town.act(&town.who(Role::Staff), id, Command::Reply { text: text.to_owned() }).await.unwrap();
}

fn with_email(town: &Town, text: &str) -> Report {
    let email = Some("zhang@example.cn".to_owned());
    Report { name: Some("张三".to_owned()), email, ..town.report(text) }
}

/// The one letter that is due, taken.
async fn taken(app: &App, town: &Town) -> Option<Mail> {
    gather(app, &town.hall).await.unwrap();
    let due = mails_due(app, &town.hall).await.unwrap();
    take_mail(app, &town.hall, due.first()?).await.unwrap()
}

async fn what_came_within_half_an_hour_is_one_letter(t: TestApp) {
    let (town, app) = (t.found().await, mailing(&t));
    let id = replied(&town, with_email(&town, "路灯不亮")).await;
    assert!(taken(&app, &town).await.is_none(), "it is gathered a while");
    assert!(call_list(&app, &town.hall, &town.who(Role::Staff)).await.unwrap().is_empty(), "they are written to");
    t.later(20 * MINUTE_MS);
    reply(&town, id, "今晚就修。").await;
    t.later(10 * MINUTE_MS);
    let mail = taken(&app, &town).await.expect("half an hour is over");
    assert_eq!((mail.to.as_str(), mail.name.as_deref()), ("zhang@example.cn", Some("张三")));
    let said: Vec<Option<&str>> = mail.news.iter().map(|news| news.said.as_deref()).collect();
    assert_eq!(said, [Some("明天修。"), Some("今晚就修。")]);
    settle(&app, &town.hall, &mail.id, Ok(())).await.unwrap();
    t.later(DAY_MS);
    assert!(taken(&app, &town).await.is_none(), "everything was told");
    assert!(call_list(&t.app, &town.hall, &town.who(Role::Staff)).await.unwrap().is_empty());
}

async fn whoever_met_the_same_is_told_as_they_chose(t: TestApp) {
    let (town, app) = (t.found().await, mailing(&t));
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let anybody = Who::public(None);
    let by_email = |email: &str| Reach::by_email(email);
    for address in ["wu@", "wu"] {
        let refused = support_matter(&app, &town.hall, &anybody, id, by_email(address)).await;
        assert_eq!(refused.unwrap_err().code(), Some(Code::EmailIncomplete), "{address}");
    }
    for reach in [by_email("wu@example.cn"), Reach::by_phone("13800000002"), Reach::default()] {
        support_matter(&app, &town.hall, &anybody, id, reach).await.unwrap();
    }
    // Whoever is known here left a number with another matter, and wants to be told nothing of this one.
    let (known, other) = (town.handler(0), town.raise(town.report("水管漏水")).await.matter);
    support_matter(&app, &town.hall, &known, other, Reach::by_phone("13800000003")).await.unwrap();
    support_matter(&app, &town.hall, &known, id, Reach::untold()).await.unwrap();
    reply(&town, id, "明天修。").await;
    t.later(HOUR_MS);
    gather(&app, &town.hall).await.unwrap();
    let due = mails_due(&app, &town.hall).await.unwrap();
    assert_eq!(due.len(), 1, "one of three chose letters");
    let mail = take_mail(&app, &town.hall, &due[0]).await.unwrap().unwrap();
    assert_eq!((mail.to.as_str(), mail.news.len()), ("wu@example.cn", 1));
    settle(&app, &town.hall, &mail.id, Ok(())).await.unwrap();
    assert!(taken(&app, &town).await.is_none(), "they are written to once");
    let calls = call_list(&app, &town.hall, &town.who(Role::Staff)).await.unwrap();
    assert_eq!(calls.iter().map(|call| call.phone.as_deref()).collect::<Vec<_>>(), [Some("13800000002")]);
}

async fn nobody_is_written_to_at_night(t: TestApp) {
    let (town, app) = (t.found().await, mailing(&t));
    // 21:30 in the evening.
    t.later(12 * HOUR_MS);
    replied(&town, with_email(&town, "路灯不亮")).await;
    t.later(9 * HOUR_MS);
    assert!(taken(&app, &town).await.is_none(), "06:30 is quiet");
    t.later(2 * HOUR_MS);
    assert!(taken(&app, &town).await.is_some(), "08:30 is not");
}

async fn two_senders_send_one_letter(t: TestApp) {
    let (town, app) = (t.found().await, mailing(&t));
    replied(&town, with_email(&town, "路灯不亮")).await;
    t.later(HOUR_MS);
    gather(&app, &town.hall).await.unwrap();
    gather(&app, &town.hall).await.unwrap();
    let due = mails_due(&app, &town.hall).await.unwrap();
    assert_eq!(due.len(), 1);
    let (one, other) = tokio::join!(take_mail(&app, &town.hall, &due[0]), take_mail(&app, &town.hall, &due[0]));
    let taken: Vec<Mail> = [one.unwrap(), other.unwrap()].into_iter().flatten().collect();
    assert_eq!(taken.len(), 1);
}

async fn what_is_not_taken_is_tried_again_and_then_left_to_a_person(t: TestApp) {
    let (town, app) = (t.found().await, mailing(&t));
    replied(&town, with_email(&town, "路灯不亮")).await;
    t.later(HOUR_MS);
    let first = taken(&app, &town).await.expect("it is due");
    settle(&app, &town.hall, &first.id, Err(Undelivered::Later("421".to_owned()))).await.unwrap();
    assert!(taken(&app, &town).await.is_none(), "not at once");
    t.later(5 * MINUTE_MS);
    let second = taken(&app, &town).await.expect("after five minutes");
    assert_eq!(second.id, first.id, "it is the same letter");
    settle(&app, &town.hall, &second.id, Err(Undelivered::Refused("550 no such user".to_owned()))).await.unwrap();
    t.later(5 * DAY_MS);
    assert!(taken(&app, &town).await.is_none(), "what is refused is not sent again");

    let secretary = town.who(Role::Secretary);
    let refused = dead_letters(&app, &town.hall, &town.who(Role::Staff)).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::RoleMayNot));
    let dead = dead_letters(&app, &town.hall, &secretary).await.unwrap();
    assert_eq!((dead.len(), dead[0].is_unsure, dead[0].tries), (1, false, 2));
    assert_eq!(dead[0].error.as_deref(), Some("550 no such user"));
    decide_dead_letter(&app, &town.hall, &secretary, &first.id, Fate::Again).await.unwrap();
    let twice = decide_dead_letter(&app, &town.hall, &secretary, &first.id, Fate::Again).await;
    assert!(matches!(twice, Err(Fail::Changed)), "{twice:?}");
    let third = taken(&app, &town).await.expect("somebody had it sent again");
    settle(&app, &town.hall, &third.id, Err(Undelivered::Refused("550".to_owned()))).await.unwrap();
    decide_dead_letter(&app, &town.hall, &secretary, &first.id, Fate::GivenUp).await.unwrap();
    let calls = call_list(&app, &town.hall, &town.who(Role::Staff)).await.unwrap();
    assert_eq!(calls.len(), 1, "whoever could not be written to is called");
}

async fn a_sender_that_went_down_leaves_its_letter_to_a_person(t: TestApp) {
    let (town, app) = (t.found().await, mailing(&t));
    replied(&town, with_email(&town, "路灯不亮")).await;
    t.later(HOUR_MS);
    let mail = taken(&app, &town).await.expect("it is due");
    t.later(HOUR_MS);
    assert!(taken(&app, &town).await.is_none(), "it may have arrived");
    let dead = dead_letters(&app, &town.hall, &town.who(Role::Secretary)).await.unwrap();
    assert_eq!((dead.len(), dead[0].is_unsure), (1, true));
    settle(&app, &town.hall, &mail.id, Ok(())).await.unwrap();
    let dead = dead_letters(&app, &town.hall, &town.who(Role::Secretary)).await.unwrap();
    assert!(dead.is_empty(), "the sender was only slow");
}

async fn private_matters_are_not_told_in_letters(t: TestApp) {
    let (town, app) = (t.found().await, mailing(&t));
    let report = Report { visibility: Visibility::Private, ..with_email(&town, "邻居的事") };
    replied(&town, report).await;
    t.later(HOUR_MS);
    let mail = taken(&app, &town).await.expect("it is due");
    assert_eq!(mail.news.len(), 1);
    assert!(mail.news[0].title.is_none() && mail.news[0].said.is_none(), "{:?}", mail.news);
}

async fn nobody_writes_to_whoever_was_erased(t: TestApp) {
    let (town, app) = (t.found().await, mailing(&t));
    let id = replied(&town, with_email(&town, "路灯不亮")).await;
    t.later(HOUR_MS);
    let mail = taken(&app, &town).await.expect("it is due");
    let said = Err(Undelivered::Refused("550 <zhang@example.cn>".to_owned()));
    settle(&app, &town.hall, &mail.id, said).await.unwrap();
    let (staff, secretary) = (town.who(Role::Staff), town.who(Role::Secretary));
    let person = view_matter(&app, &town.hall, &staff, id).await.unwrap().contact.unwrap().person;
    erase_person(&app, &town.hall, &secretary, person).await.unwrap();
    assert!(dead_letters(&app, &town.hall, &secretary).await.unwrap().is_empty());
    reply(&town, id, "已经修好。").await;
    t.later(HOUR_MS);
    assert!(taken(&app, &town).await.is_none() && call_list(&app, &town.hall, &staff).await.unwrap().is_empty());
    let rows = t.database.bare_rows("message").await;
    assert!(rows.iter().all(|row| !row.contains_key("error")), "{rows:?}");
}

async fn a_unit_is_written_to_when_work_comes(t: TestApp) {
    let (town, app) = (t.found().await, mailing(&t));
    let (secretary, handler) = (town.who(Role::Secretary), town.handler(0).actor.person.unwrap());
    let address = Some("wu@example.cn".to_owned());
    set_email(&app, &town.hall, &secretary, handler, address).await.unwrap();
    let id = town.raise(town.report("路灯不亮")).await.matter;
    let staff = town.who(Role::Staff);
    town.act(&staff, id, Command::Accept { track: None, unit: None, note: None }).await.unwrap();
    let assign = Command::Assign { unit: town.units[0].clone(), note: None };
    act_on_matter(&app, &town.hall, &staff, id, None, assign).await.unwrap();
    t.later(HOUR_MS);
    let mail = taken(&app, &town).await.expect("it is due");
    assert_eq!((mail.to.as_str(), mail.news[0].topic), ("wu@example.cn", Topic::Work));
}

async fn called(t: &TestApp, town: &Town, call: &Call, result: CallResult) -> Result<(), Fail> {
    let said = Called { person: call.person.clone(), seen: call.seen, result };
    note_call(&t.app, &town.hall, &town.who(Role::Staff), said).await
}

async fn calls(t: &TestApp, town: &Town) -> Vec<Call> {
    call_list(&t.app, &town.hall, &town.who(Role::Staff)).await.unwrap()
}

async fn whoever_left_a_number_is_called_once_for_all_news(t: TestApp) {
    let town = t.found().await;
    let report = Report { phone: Some("13800001111".to_owned()), ..town.report("路灯不亮") };
    let id = replied(&town, report).await;
    reply(&town, id, "已经修好。").await;
    let list = calls(&t, &town).await;
    assert_eq!((list.len(), list[0].news.len()), (1, 2));
    assert_eq!(list[0].phone.as_deref(), Some("13800001111"));
    reply(&town, id, "请来看看。").await;
    called(&t, &town, &list[0], CallResult::Told).await.unwrap();
    let twice = called(&t, &town, &list[0], CallResult::Told).await;
    assert!(matches!(twice, Err(Fail::Changed)), "{twice:?}");
    let left = calls(&t, &town).await;
    let said: Vec<Option<&str>> = left[0].news.iter().map(|news| news.said.as_deref()).collect();
    assert_eq!(said, [Some("请来看看。")], "what came after the list was read is told another time");
    let stranger = call_list(&t.app, &town.hall, &Who::public(None)).await.unwrap_err();
    assert_eq!(stranger.code(), Some(Code::RoleMayNot));
}

async fn whoever_left_only_an_address_is_listed_with_why(t: TestApp) {
    let town = t.found().await;
    let both = Some("13800001111".to_owned());
    for (email, phone) in [("chen@example.cn", None), ("zhou@example.cn", both)] {
        let report = Report { email: Some(email.to_owned()), phone, ..town.report("路灯不亮") };
        replied(&town, report).await;
    }
    let list = calls(&t, &town).await;
    let why: Vec<Option<OnlyEmail>> = list.iter().map(|call| call.only_email).collect();
    assert_eq!(why, [Some(OnlyEmail::NothingIsSent), None], "nobody sends letters here");
    called(&t, &town, &list[0], CallResult::Told).await.unwrap();
    assert_eq!(calls(&t, &town).await.len(), 1, "once they were told, they are off the list");
}

async fn whoever_does_not_answer_is_called_again_some_times(t: TestApp) {
    let town = t.found().await;
    let report = Report { phone: Some("13800001111".to_owned()), ..town.report("路灯不亮") };
    replied(&town, report).await;
    for unanswered in 0..3 {
        let list = calls(&t, &town).await;
        assert_eq!((list.len(), list[0].unanswered), (1, unanswered));
        called(&t, &town, &list[0], CallResult::NoAnswer).await.unwrap();
        assert!(calls(&t, &town).await.is_empty(), "not at once again");
        t.later(4 * HOUR_MS);
    }
    assert!(calls(&t, &town).await.is_empty(), "three times are enough");
}
