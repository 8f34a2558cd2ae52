//! Letters are ended by whoever gets them, with the secret of any of them: letters of that kind, and nothing else.

use mingtong_app::matter::{Report, act_on_matter};
use mingtong_app::person::own_data::{get_letters_again, open_own_data};
use mingtong_app::person::set_email;
use mingtong_app::telling::{
    Mail, call_list, end_letters, gather, have_letters_ended, letters_of_code, mails_due, resume_letters, settle,
    take_mail,
};
use mingtong_app::{App, Fail, Who};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::Command;
use mingtong_domain::role::Role;
use mingtong_domain::telling::MailKind;
use mingtong_testkit::{HOUR_MS, TestApp, Town};

mingtong_testkit::on_both!(
    whoever_ends_letters_gets_no_more_and_is_called,
    what_waits_in_a_letter_is_not_sent,
    letters_about_work_end_by_themselves,
    a_secret_of_another_community_ends_nothing,
);

async fn reply(town: &Town, id: MatterId) {
    town.act(&town.who(Role::Staff), id, Command::Reply { text: "明天修。".to_owned() }).await.unwrap();
}

/// The one letter that is due an hour later, taken.
async fn taken(t: &TestApp, app: &App, town: &Town) -> Option<Mail> {
    t.later(HOUR_MS);
    gather(app, &town.hall).await.unwrap();
    let due = mails_due(app, &town.hall).await.unwrap();
    take_mail(app, &town.hall, due.first()?).await.unwrap()
}

fn with_email(town: &Town) -> Report {
    Report { email: Some("zhang@example.cn".to_owned()), ..town.report("路灯不亮") }
}

async fn whoever_ends_letters_gets_no_more_and_is_called(t: TestApp) {
    let (town, app) = (t.found().await, t.app.clone().with_mail());
    let phone = Some("13800138000".to_owned());
    let receipt = town.raise(Report { phone, ..with_email(&town) }).await;
    reply(&town, receipt.matter).await;
    let mail = taken(&t, &app, &town).await.expect("a letter");
    settle(&app, &town.hall, &mail.id, Ok(())).await.unwrap();
    assert_eq!(letters_of_code(&app, &town.hall, &mail.end_code).await.unwrap(), MailKind::Matter);
    for _ in 0..2 {
        assert_eq!(end_letters(&app, &town.hall, &mail.end_code).await.unwrap(), MailKind::Matter);
    }
    reply(&town, receipt.matter).await;
    assert!(taken(&t, &app, &town).await.is_none());
    let calls = call_list(&app, &town.hall, &town.who(Role::Staff)).await.unwrap();
    assert_eq!((calls.len(), calls[0].phone.as_deref()), (1, Some("13800138000")), "they are called");
    let own = open_own_data(&app, &town.hall, &receipt.tracking_code).await.unwrap();
    assert!(own.letters_ended && own.person.unwrap().email.is_some(), "nothing but the letters ended");
    get_letters_again(&app, &town.hall, &receipt.tracking_code).await.unwrap();
    assert!(taken(&t, &app, &town).await.is_some());
}

async fn what_waits_in_a_letter_is_not_sent(t: TestApp) {
    let (town, app) = (t.found().await, t.app.clone().with_mail());
    let id = town.raise(with_email(&town)).await.matter;
    reply(&town, id).await;
    let mail = taken(&t, &app, &town).await.expect("a letter");
    settle(&app, &town.hall, &mail.id, Ok(())).await.unwrap();
    reply(&town, id).await;
    t.later(HOUR_MS);
    gather(&app, &town.hall).await.unwrap();
    end_letters(&app, &town.hall, &mail.end_code).await.unwrap();
    for waiting in mails_due(&app, &town.hall).await.unwrap() {
        assert!(take_mail(&app, &town.hall, &waiting).await.unwrap().is_none(), "it has nothing to tell any more");
    }
    assert!(call_list(&app, &town.hall, &town.who(Role::Staff)).await.unwrap().is_empty(), "they left no number");
}

async fn letters_about_work_end_by_themselves(t: TestApp) {
    let (town, app) = (t.found().await, t.app.clone().with_mail());
    let handler = town.handler(0).actor.person.unwrap();
    let address = Some("wu@example.cn".to_owned());
    set_email(&app, &town.hall, &Who::keeper(), handler, address).await.unwrap();
    let give = async || {
        let id = town.raise(town.report("水管漏水")).await.matter;
        let (staff, unit) = (town.who(Role::Staff), Some(town.units[0].clone()));
        let accept = Command::Accept { track: None, unit, note: None };
        act_on_matter(&app, &town.hall, &staff, id, None, accept).await.unwrap();
    };
    give().await;
    let mail = taken(&t, &app, &town).await.expect("work is told");
    settle(&app, &town.hall, &mail.id, Ok(())).await.unwrap();
    assert_eq!(end_letters(&app, &town.hall, &mail.end_code).await.unwrap(), MailKind::Work);
    give().await;
    assert!(taken(&t, &app, &town).await.is_none());
    assert!(have_letters_ended(&app, &town.hall, &mail.end_code).await.unwrap());
    assert_eq!(resume_letters(&app, &town.hall, &mail.end_code).await.unwrap(), MailKind::Work);
    assert!(!have_letters_ended(&app, &town.hall, &mail.end_code).await.unwrap());
    assert!(taken(&t, &app, &town).await.is_some(), "who works for a unit holds no code, and has a way back");
}

async fn a_secret_of_another_community_ends_nothing(t: TestApp) {
    let (town, other) = (t.found().await, t.found_other().await);
    let app = t.app.clone().with_mail();
    let id = town.raise(with_email(&town)).await.matter;
    reply(&town, id).await;
    let mail = taken(&t, &app, &town).await.expect("a letter");
    for (hall, code) in [(&other, mail.end_code.as_str()), (&town.hall, ""), (&town.hall, "0a1b")] {
        assert!(matches!(end_letters(&app, hall, code).await, Err(Fail::NotFound)), "{code}");
    }
}
