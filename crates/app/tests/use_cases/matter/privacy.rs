//! What a neighbour, a unit or whoever reads the log must not learn, and what is not lost for all that.

use mingtong_app::community::public_log;
use mingtong_app::matter::{
    MatterQuery, Reach, Report, Said, list_matters, raise_matter, support_matter, track_matter, view_matter,
};
use mingtong_app::person::{Topic, waiting_to_be_told};
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::{MatterId, PersonId};
use mingtong_domain::matter::{Command, Track, Visibility};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{TestApp, Town};

mingtong_testkit::on_both!(
    a_number_in_any_public_text_is_hidden_until_a_person_decides,
    a_title_shows_no_part_of_a_number,
    a_browser_is_somebody_else_in_every_matter,
    every_supporter_is_told_of_their_own_matter,
    notes_are_for_the_desk_and_the_unit_that_has_it,
    what_others_stand_behind_is_not_taken_back,
    a_strangers_me_too_keeps_nobody_from_taking_back,
);

const PHONE: &str = "13800138000";

async fn read_by(t: &TestApp, town: &Town, who: &Who, id: MatterId) -> String {
    let view = view_matter(&t.app, &town.hall, who, id).await.unwrap();
    let said = view.steps.iter().filter_map(|step| step.said.as_ref()).chain([&view.title]);
    said.filter_map(Said::words).collect::<Vec<_>>().join("\n")
}

async fn a_number_in_any_public_text_is_hidden_until_a_person_decides(t: TestApp) {
    let town = t.found().await;
    let (staff, anybody, handler) = (town.who(Role::Staff), Who::public(None), town.handler(0));
    let said = || format!("请找{PHONE}");
    let accept = || Command::Accept { track: Some(Track::Ordinary), unit: None, note: None };
    let unit = || town.units[0].clone();
    let lives: [Vec<(&Who, Command<String>)>; 4] = [
        vec![(&staff, Command::Decline { reason: said() })],
        vec![(&staff, accept()), (&staff, Command::Assign { unit: unit(), note: Some(said()) })],
        vec![
            (&staff, accept()),
            (&staff, Command::Assign { unit: unit(), note: None }),
            (&handler, Command::Claim { unit: unit(), plan: said() }),
        ],
        vec![(&staff, accept()), (&staff, Command::Escalate { reason: said() })],
    ];
    for life in lives {
        let id = town.raise(town.report("路灯不亮")).await.matter;
        for (who, ask) in life {
            town.act(who, id, ask).await.unwrap();
        }
        assert!(!read_by(&t, &town, &anybody, id).await.contains(PHONE));
        assert!(read_by(&t, &town, &staff, id).await.contains(PHONE));
        town.act(&staff, id, Command::ReviewPersonalData { keep_masked: false }).await.unwrap();
        assert!(read_by(&t, &town, &anybody, id).await.contains(PHONE));
        town.act(&staff, id, Command::Reply { text: format!("或者13900139000；{}", said()) }).await.unwrap();
        assert!(!read_by(&t, &town, &anybody, id).await.contains("13900139000"), "nobody decided about this one");
    }
    assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
}

async fn a_title_shows_no_part_of_a_number(t: TestApp) {
    let town = t.found().await;
    let text = format!("我叫张小明，{}{PHONE}是我", "灯".repeat(20));
    town.raise(town.report(&text)).await;
    let named = Report { title: Some("张小明家漏水".to_owned()), ..town.report(&text) };
    town.raise(named).await;
    let list = list_matters(&t.app, &town.hall, &Who::public(None), &MatterQuery::default()).await.unwrap();
    let titles: Vec<&str> = list.items.iter().filter_map(|item| item.title.words()).collect();
    assert_eq!(titles, ["张**家漏水", &format!("我叫张**，{}…", "灯".repeat(20))]);
}

async fn a_browser_is_somebody_else_in_every_matter(t: TestApp) {
    let town = t.found().await;
    let browser = Who::public(Some(PersonId::from("v-browser")));
    let first = town.raise(town.report("路灯不亮")).await.matter;
    let before = t.store().head(town.hall.id).unwrap();
    let own = raise_matter(&t.app, &town.hall, &browser, town.report("井盖松动")).await.unwrap().matter;
    let hidden = Report { visibility: Visibility::Private, ..town.report("家里的事") };
    let hidden = raise_matter(&t.app, &town.hall, &browser, hidden).await.unwrap();
    support_matter(&t.app, &town.hall, &browser, first, Reach::default()).await.unwrap();
    let log = public_log(&t.app, &town.hall, before, 10).await.unwrap();
    let people: Vec<String> = log
        .iter()
        .map(|entry| {
            serde_json::from_str::<serde_json::Value>(entry.canonical.as_deref().unwrap()).unwrap()["actor"].to_string()
        })
        .collect();
    assert_eq!(people[1], "null", "who raised what is private is nobody");
    assert_ne!(people[0], people[2]);
    assert!(!log.iter().any(|entry| entry.canonical.as_deref().unwrap().contains("v-browser")));

    let again = support_matter(&t.app, &town.hall, &browser, first, Reach::default()).await;
    assert_eq!(again.unwrap_err().code(), Some(Code::AlreadySupported));
    let own = support_matter(&t.app, &town.hall, &browser, own, Reach::default()).await;
    assert_eq!(own.unwrap_err().code(), Some(Code::OwnMatter));
    let unseen = support_matter(&t.app, &town.hall, &browser, hidden.matter, Reach::default()).await;
    assert!(matches!(unseen, Err(Fail::NotFound)));
}

async fn every_supporter_is_told_of_their_own_matter(t: TestApp) {
    let town = t.found().await;
    let browser = Who::public(Some(PersonId::from("v-browser")));
    let staff = town.who(Role::Staff);
    let (lamp, lid) =
        (town.raise(town.report("路灯不亮")).await.matter, town.raise(town.report("井盖松动")).await.matter);
    let calls = [
        (&browser, lamp, PHONE),
        (&browser, lid, "13900139000"),
        (&staff, lamp, "13700137000"),
        (&staff, lamp, "13600136000"),
    ];
    for (who, id, phone) in calls {
        support_matter(&t.app, &town.hall, who, id, Reach::by_phone(phone)).await.unwrap();
    }
    town.act(&staff, lamp, Command::Reply { text: "明天修".to_owned() }).await.unwrap();
    let told = waiting_to_be_told(&t.app, &town.hall, &staff).await.unwrap();
    let mut phones: Vec<_> = told.into_iter().filter_map(|telling| telling.phone).collect();
    phones.sort();
    assert_eq!(phones, ["13600136000", "13700137000", PHONE]);
}

async fn notes_are_for_the_desk_and_the_unit_that_has_it(t: TestApp) {
    let town = t.found().await;
    let (staff, unit) = (town.who(Role::Staff), town.units[0].clone());
    let id = town.raise(town.report("路灯不亮")).await.matter;
    town.act(&staff, id, Command::Accept { track: None, unit: None, note: None }).await.unwrap();
    town.act(&staff, id, Command::Assign { unit, note: None }).await.unwrap();
    town.act(&staff, id, Command::Note { text: format!("联系李四{PHONE}") }).await.unwrap();
    for (who, whole, masked) in [
        (staff, true, false),
        (town.handler(0), true, false),
        (town.handler(1), false, false),
        (town.who(Role::Supervisor), false, true),
        (Who::public(None), false, false),
    ] {
        let read = read_by(&t, &town, &who, id).await;
        assert_eq!((read.contains(PHONE), read.contains("138****8000")), (whole, masked), "{:?}", who.actor.role);
    }
}

async fn what_others_stand_behind_is_not_taken_back(t: TestApp) {
    let town = t.found().await;
    let withdraw = || Command::Withdraw { reason: None };
    // Somebody in a role, and somebody the desk wrote down.
    for (who, phone) in [(town.who(Role::Delegate), None), (town.who(Role::Staff), Some(PHONE.to_owned()))] {
        let shared = town.raise(town.report("井盖松动")).await.matter;
        support_matter(&t.app, &town.hall, &who, shared, Reach { phone, ..Reach::default() }).await.unwrap();
        let refused = town.act(&Who::raiser(shared, None), shared, withdraw()).await;
        assert_eq!(refused.unwrap_err().code(), Some(Code::OthersStandBehind), "{:?}", who.actor.role);
    }
    let merged = town.raise(town.report("井盖没了")).await.matter;
    let target = town.raise(town.report("井盖不见了")).await.matter;
    town.act(&town.who(Role::Staff), merged, Command::Merge { into: target, reason: "同一个井盖".to_owned() })
        .await
        .unwrap();
    let refused = town.act(&Who::raiser(target, None), target, withdraw()).await;
    assert_eq!(refused.unwrap_err().code(), Some(Code::OthersStandBehind));
}

/// From a browser or from a program: anybody has a number that looks right.
async fn a_strangers_me_too_keeps_nobody_from_taking_back(t: TestApp) {
    let town = t.found().await;
    let report = Report { phone: Some("13900139000".to_owned()), ..town.report("路灯不亮") };
    let receipt = town.raise(report).await;
    let id = receipt.matter;
    let strangers =
        [(Some("p-passing"), None), (Some("p-caller"), Some(PHONE)), (None, None), (None, Some("13700137000"))];
    for (browser, phone) in strangers {
        let who = Who::public(browser.map(PersonId::from));
        let reach = Reach { phone: phone.map(str::to_owned), ..Reach::default() };
        support_matter(&t.app, &town.hall, &who, id, reach).await.unwrap();
    }
    let (_, raiser) = track_matter(&t.app, &town.hall, &receipt.tracking_code).await.unwrap();
    town.act(&raiser, id, Command::Withdraw { reason: Some("修好了".to_owned()) }).await.unwrap();
    let told = waiting_to_be_told(&t.app, &town.hall, &town.who(Role::Staff)).await.unwrap();
    let mut told: Vec<_> = told.into_iter().map(|telling| (telling.topic, telling.phone)).collect();
    told.sort_by(|one, other| one.1.cmp(&other.1));
    let phones = ["13700137000", PHONE].map(|phone| (Topic::Withdrawal, Some(phone.to_owned())));
    assert_eq!(told, phones, "whoever waits is told, but not the raiser");
}
