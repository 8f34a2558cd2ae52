//! An empty installation is set up with a code, once; what the community then lacks is read from what is there.

use mingtong_app::community::{
    Beginning, Founding, Needed, NotSetUp, Readiness, describe_community, is_empty, open_setup, opens, readiness,
    set_rule, set_up, tell_contact,
};
use mingtong_app::person::{Account, session, set_password, sign_in};
use mingtong_app::{App, Who};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::{Role, Scope};
use mingtong_domain::rules::{Rule, RuleId, RuleValue};
use mingtong_testkit::{DAY_MS, TestApp, Town};

mingtong_testkit::on_both!(
    whoever_holds_the_code_founds_the_first_community_once,
    of_two_who_found_it_at_once_the_slower_is_told_so,
    a_code_opens_for_a_day_and_only_what_is_empty,
    what_is_missing_goes_by_itself,
);

const PASSWORD: &str = "明通巷东风十四号";

fn beginning(slug: &str) -> Beginning {
    Beginning {
        founding: Founding {
            slug: slug.to_owned(),
            prefix: "明通".to_owned(),
            name: "明通巷社区".to_owned(),
            division_code: String::new(),
        },
        english: Some("Mingtong  Lane".to_owned()),
        street: Some("护国街道".to_owned()),
        contact: Some("0871-60000000".to_owned()),
        administrator: "冯管理".to_owned(),
        account: Account { login: "Feng".to_owned(), password: PASSWORD.to_owned() },
    }
}

async fn opened(t: &TestApp) -> (App, String) {
    let (app, printed) = open_setup(t.app.clone()).await.unwrap();
    (app, printed.unwrap().code)
}

async fn whoever_holds_the_code_founds_the_first_community_once(t: TestApp) {
    let (app, code) = opened(&t).await;
    assert!(is_empty(&app).await.unwrap());
    let wrong = set_up(&app, "0000-0000-0000", beginning("mingtong")).await;
    assert!(matches!(wrong, Err(NotSetUp::Code)));
    let unopened = set_up(&t.app, &code, beginning("mingtong")).await;
    assert!(matches!(unopened, Err(NotSetUp::Code)), "another process knows nothing of the code");
    let guessed = Account { password: "12345678".to_owned(), ..beginning("mingtong").account };
    let guessed = set_up(&app, &code, Beginning { account: guessed, ..beginning("mingtong") }).await;
    let Err(NotSetUp::Fail(fail)) = guessed else { panic!("{guessed:?}") };
    assert_eq!(fail.code(), Some(Code::PasswordGuessed));
    let shaped = set_up(&app, &code, beginning("明通")).await;
    assert!(matches!(shaped, Err(NotSetUp::Fail(fail)) if fail.code() == Some(Code::BadSlug)));
    assert!(is_empty(&app).await.unwrap(), "all of it or nothing");

    // As people copy it by hand.
    let sloppy = code.to_lowercase().replace('-', " ");
    set_up(&app, &sloppy, beginning("mingtong")).await.unwrap();
    let hall = app.hall("mingtong").await.unwrap();
    assert_eq!((hall.name.as_str(), hall.contact()), ("明通巷社区", Some("0871-60000000")));
    assert_eq!((hall.english_name(), hall.street()), (Some("Mingtong Lane"), Some("护国街道")));
    describe_community(&app, &hall, &Who::keeper(), None, Some("华山街道")).await.unwrap();
    let hall = app.hall("mingtong").await.unwrap();
    assert_eq!((hall.english_name(), hall.street()), (None, Some("华山街道")));
    let token = sign_in(&app, &hall, "feng", PASSWORD).await.unwrap();
    let session = session(&app, &hall, &token).await.unwrap().unwrap();
    assert_eq!((session.name.as_str(), session.roles), ("冯管理", vec![(Role::Admin, Scope::Community)]));
    let again = set_up(&app, &code, beginning("other")).await;
    assert!(matches!(again, Err(NotSetUp::NotEmpty)), "it opens once");
    assert_eq!(app.halls().await.unwrap().len(), 1);
}

async fn of_two_who_found_it_at_once_the_slower_is_told_so(t: TestApp) {
    let ((one, code), (other, its)) = (opened(&t).await, opened(&t).await);
    let (first, second) =
        tokio::join!(set_up(&one, &code, beginning("mingtong")), set_up(&other, &its, beginning("shangluo")));
    let told = |done: &Result<(), NotSetUp>| matches!(done, Err(NotSetUp::NotEmpty));
    assert!((first.is_ok() && told(&second)) || (second.is_ok() && told(&first)), "{first:?} {second:?}");
    assert_eq!(t.app.halls().await.unwrap().len(), 1);
}

async fn a_code_opens_for_a_day_and_only_what_is_empty(t: TestApp) {
    let (app, code) = opened(&t).await;
    t.later(DAY_MS - 1);
    assert!(opens(&app, &code));
    t.later(1);
    assert!(!opens(&app, &code));
    let late = set_up(&app, &code, beginning("mingtong")).await;
    assert!(matches!(late, Err(NotSetUp::Code)));
    t.found().await;
    let (_, printed) = open_setup(t.app.clone()).await.unwrap();
    assert_eq!(printed, None, "there is nothing to set up");
}

fn is_done(all: &[Readiness], needed: Needed) -> bool {
    all.iter().find(|it| it.needed == needed).unwrap().is_done
}

async fn needs(t: &TestApp, town: &Town) -> Vec<Readiness> {
    let hall = t.app.hall(&town.hall.slug).await.unwrap();
    readiness(&t.app, &hall, &Who::keeper()).await.unwrap()
}

async fn what_is_missing_goes_by_itself(t: TestApp) {
    let town = t.found_reviewing().await;
    let all = needs(&t, &town).await;
    for there in [Needed::Places, Needed::Units] {
        assert!(is_done(&all, there), "{there:?}");
    }
    let missing = [Needed::Contact, Needed::Desk, Needed::SecondKeeper, Needed::Handlers, Needed::Accounts];
    for missing in missing.into_iter().chain([Needed::Bodies, Needed::Rules]) {
        assert!(!is_done(&all, missing), "{missing:?}");
    }
    let keeper = Who::keeper();
    tell_contact(&t.app, &town.hall, &keeper, "0871-60000000").await.unwrap();
    let (id, value) = (RuleId::ReturnCap, RuleValue::Integer(1));
    let (jurisdiction, basis) = ("本社区".to_owned(), "居民会议决定".to_owned());
    let rule = Rule { id, value, jurisdiction, basis, from: t.app.now().date(), to: None };
    set_rule(&t.app, &town.hall, &keeper, rule).await.unwrap();
    for (role, login) in [(Role::Staff, "li"), (Role::Secretary, "wang")] {
        let person = town.who(role).actor.person.unwrap();
        set_password(&t.app, &town.hall, &keeper, &person, login, PASSWORD).await.unwrap();
    }
    let first = town.handler(0).actor.person.unwrap();
    set_password(&t.app, &town.hall, &keeper, &first, "wu", PASSWORD).await.unwrap();
    let all = needs(&t, &town).await;
    for there in [Needed::Contact, Needed::Desk, Needed::Rules] {
        assert!(is_done(&all, there), "{there:?}");
    }
    assert!(!is_done(&all, Needed::Handlers), "the other unit has nobody");
    assert!(!is_done(&all, Needed::SecondKeeper), "the secretary alone gives roles");
    let second = town.handler(1).actor.person.unwrap();
    set_password(&t.app, &town.hall, &keeper, &second, "zheng", PASSWORD).await.unwrap();
    assert!(is_done(&needs(&t, &town).await, Needed::Handlers));
    let staff = readiness(&t.app, &town.hall, &town.who(Role::Staff)).await;
    assert!(staff.is_err(), "who does not give roles is not told who is here");
}
