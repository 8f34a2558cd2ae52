//! What a community keeps about somebody, for themself: opened with a code, put right, taken back, erased, asked about;
//! who looked at it is noted.

use mingtong_app::community::sweep;
use mingtong_app::matter::{Age, Guardian, Report, raise_matter, see_telephone, track_matter, view_matter};
use mingtong_app::person::own_data::{
    Answer, NewContact, OwnData, OwnHomeOf, RequestKind, RequestResult, answer_data_request, ask_about_own_data,
    be_told_no_more, correct_own, erase_own_contact, erase_own_words, list_data_requests, open_own_data,
    take_back_calls,
};
use mingtong_app::person::waiting_to_be_told;
use mingtong_app::telling::{Call, call_list};
use mingtong_app::{Fail, LookQuery, LookView, Seen, Who, list_looks};
use mingtong_domain::Millis;
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::{Command, Outcome, Verdict, Visibility};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::vote::Secrecy;
use mingtong_testkit::{DAY_MS, HOUR_MS, Polls, TestApp, Town};

mingtong_testkit::on_both!(
    whoever_holds_the_code_sees_what_is_kept_and_nobody_else_does,
    what_is_put_right_or_taken_back_holds_at_once,
    what_is_erased_stays_erased_and_the_matter_goes_on,
    words_of_what_was_taken_back_are_erased_at_once,
    what_the_desk_has_to_look_at_gets_an_answer_in_time,
    whoever_works_here_is_erased_at_the_desk,
    a_household_sees_its_own_and_no_other,
    every_look_is_noted_and_read_by_few,
    what_cannot_be_noted_keeps_back_the_contact_alone,
    of_a_child_nothing_is_kept_without_a_guardian,
    contacts_are_let_go_when_their_time_is_over,
);

fn with_contact(town: &Town, text: &str) -> Report {
    let (name, phone) = (Some("张三".to_owned()), Some("13800138000".to_owned()));
    let email = Some("zhang@example.cn".to_owned());
    Report { name, phone, email, unit_may_call: true, ..town.report(text) }
}

async fn raised(town: &Town, report: Report) -> (MatterId, String) {
    let receipt = town.raise(report).await;
    (receipt.matter, receipt.tracking_code)
}

async fn kept(t: &TestApp, town: &Town, code: &str) -> OwnData {
    open_own_data(&t.app, &town.hall, code).await.unwrap()
}

async fn whoever_holds_the_code_sees_what_is_kept_and_nobody_else_does(t: TestApp) {
    let (town, other) = (t.found().await, t.found_other().await);
    let (id, code) = raised(&town, with_contact(&town, "水管漏水")).await;
    let (_, stranger) =
        raised(&town, Report { phone: Some("13900139000".to_owned()), ..town.report("路灯不亮") }).await;
    let data = kept(&t, &town, &code).await;
    let person = data.person.unwrap();
    assert_eq!((person.name.as_deref(), person.phone.as_deref()), (Some("张三"), Some("13800138000")));
    assert!(person.is_theirs() && person.guardian.is_none());
    assert_eq!(data.matters.iter().map(|matter| matter.id).collect::<Vec<_>>(), [id]);
    let said: Vec<&str> = data.matters[0].said.iter().filter_map(|said| said.words.as_deref()).collect();
    assert!(said.contains(&"水管漏水"), "{said:?}");
    assert!(data.matters[0].may_be_called.is_some() && data.home.is_none() && data.looks.is_empty());
    let theirs = kept(&t, &town, &stranger).await;
    assert_eq!(theirs.person.unwrap().phone.as_deref(), Some("13900139000"), "each code opens its own");
    for (hall, code) in [(&town.hall, "AAAA-AAAA-AAAA"), (&town.hall, ""), (&other, code.as_str())] {
        assert!(matches!(open_own_data(&t.app, hall, code).await, Err(Fail::NotFound)), "{code}");
        let changed = correct_own(&t.app, hall, code, NewContact::default()).await;
        assert!(matches!(changed, Err(Fail::NotFound)), "{code}");
        assert!(matches!(erase_own_contact(&t.app, hall, code).await, Err(Fail::NotFound)), "{code}");
    }
}

async fn what_is_put_right_or_taken_back_holds_at_once(t: TestApp) {
    let town = t.found().await;
    let (id, code) = raised(&town, with_contact(&town, "水管漏水")).await;
    let unit = Some(town.units[0].clone());
    town.act(&town.who(Role::Staff), id, Command::Accept { track: None, unit, note: None }).await.unwrap();
    let wrong = NewContact { phone: Some("138".to_owned()), ..NewContact::default() };
    let refused = correct_own(&t.app, &town.hall, &code, wrong).await;
    assert_eq!(refused.unwrap_err().code(), Some(Code::PhoneIncomplete));
    let two = NewContact { phone: Some("13800138001;13800138002".to_owned()), ..NewContact::default() };
    let refused = correct_own(&t.app, &town.hall, &code, two).await;
    assert_eq!(refused.unwrap_err().code(), Some(Code::PhoneSeveral));
    let (name, phone) = (Some("张珊".to_owned()), Some("13800138001".to_owned()));
    correct_own(&t.app, &town.hall, &code, NewContact { name, phone, email: None }).await.unwrap();
    let person = kept(&t, &town, &code).await.person.unwrap();
    assert_eq!((person.name.as_deref(), person.phone.as_deref()), (Some("张珊"), Some("13800138001")));
    assert_eq!(person.email, None, "what is left empty is gone");
    let seen = see_telephone(&t.app, &town.hall, &town.handler(0), id).await.unwrap();
    assert_eq!(seen.phone, "13800138001");
    take_back_calls(&t.app, &town.hall, &code).await.unwrap();
    let seen = see_telephone(&t.app, &town.hall, &town.handler(0), id).await;
    assert!(matches!(seen, Err(Fail::NotFound)));
    be_told_no_more(&t.app, &town.hall, &code).await.unwrap();
    let person = kept(&t, &town, &code).await.person.unwrap();
    assert_eq!((person.name.as_deref(), person.phone, person.email), (Some("张珊"), None, None));
}

async fn what_is_erased_stays_erased_and_the_matter_goes_on(t: TestApp) {
    let town = t.found().await;
    let (id, code) = raised(&town, with_contact(&town, "水管漏水")).await;
    erase_own_contact(&t.app, &town.hall, &code).await.unwrap();
    let data = kept(&t, &town, &code).await;
    let person = data.person.unwrap();
    assert!(person.erased.is_some() && !person.has_contact() && !person.is_theirs());
    assert!(data.matters[0].may_be_called.is_none(), "what was agreed to goes along");
    let view = view_matter(&t.app, &town.hall, &town.who(Role::Staff), id).await.unwrap();
    assert!(view.contact.is_none_or(|contact| contact.phone.is_none() && contact.name.is_none()));
    town.act(&town.who(Role::Staff), id, Command::Accept { track: None, unit: None, note: None }).await.unwrap();
    for again in [
        erase_own_contact(&t.app, &town.hall, &code).await,
        correct_own(&t.app, &town.hall, &code, NewContact { name: Some("张三".to_owned()), ..NewContact::default() })
            .await,
    ] {
        assert!(matches!(again, Err(Fail::NotFound)), "{again:?}");
    }
}

async fn words_of_what_was_taken_back_are_erased_at_once(t: TestApp) {
    let town = t.found().await;
    for visibility in [Visibility::Public, Visibility::Private] {
        let (id, code) = raised(&town, Report { visibility, ..with_contact(&town, "我家水管漏水") }).await;
        let early = erase_own_words(&t.app, &town.hall, &code).await;
        assert!(matches!(early, Err(Fail::NotFound)), "others work with it");
        let raiser = track_matter(&t.app, &town.hall, &code).await.unwrap().1;
        town.act(&raiser, id, Command::Withdraw { reason: None }).await.unwrap();
        assert!(kept(&t, &town, &code).await.matters[0].is_taken_back);
        assert!(erase_own_words(&t.app, &town.hall, &code).await.unwrap() >= 1);
        let said = &kept(&t, &town, &code).await.matters[0].said;
        assert!(said.iter().all(|said| said.words.is_none()), "{said:?}");
        let again = erase_own_words(&t.app, &town.hall, &code).await;
        assert!(matches!(again, Err(Fail::NotFound)), "nothing is left");
    }
}

async fn what_the_desk_has_to_look_at_gets_an_answer_in_time(t: TestApp) {
    let town = t.found().await;
    let (app, hall, staff) = (&t.app, &town.hall, town.who(Role::Staff));
    let (id, code) = raised(&town, town.report("水管漏水")).await;
    let ask = async |kind, text: &str| ask_about_own_data(app, hall, &code, kind, text).await;
    assert_eq!(ask(RequestKind::Erase, " ").await.unwrap_err().code(), Some(Code::TextMissing));
    let due = ask(RequestKind::Erase, "第二句里有我家门牌，请删除").await.unwrap();
    assert_eq!(due, Millis(t.app.now().0 + 15 * DAY_MS), "as the rule book says");
    assert!(matches!(ask(RequestKind::Erase, "再说一次").await, Err(Fail::Changed)), "one at a time");
    ask(RequestKind::Correct, "门牌写错了").await.unwrap();
    for role in [Role::UnitHandler, Role::Supervisor, Role::Delegate] {
        assert!(list_data_requests(app, hall, &town.who(role), 0).await.is_err(), "{role:?}");
    }
    let asked = list_data_requests(app, hall, &staff, 0).await.unwrap().items;
    assert_eq!(asked.len(), 2);
    assert!(asked.iter().all(|it| it.matter == Some(id) && it.slip.is_none()));
    let first = asked.iter().find(|it| it.request.kind == RequestKind::Erase).unwrap().id.clone();
    let said = |text: &str| Answer { result: RequestResult::Partly, text: text.to_owned() };
    let silent = answer_data_request(app, hall, &staff, first.clone(), said("")).await;
    assert_eq!(silent.unwrap_err().code(), Some(Code::TextMissing), "it is answered with words");
    t.later(HOUR_MS);
    answer_data_request(app, hall, &staff, first.clone(), said("门牌已遮住。")).await.unwrap();
    let twice = answer_data_request(app, hall, &staff, first, said("又一次")).await;
    assert!(matches!(twice, Err(Fail::Changed)));
    let own = kept(&t, &town, &code).await.requests;
    let answered = own.iter().find(|it| it.kind == RequestKind::Erase).unwrap().answered.clone().unwrap();
    assert_eq!(answered.1, said("门牌已遮住。"));
    ask(RequestKind::Erase, "还有一处").await.unwrap();
}

async fn whoever_works_here_is_erased_at_the_desk(t: TestApp) {
    let town = t.found().await;
    // Who walks among neighbours has matters of their own.
    let own = raise_matter(&t.app, &town.hall, &town.who(Role::GridWorker), town.report("井盖松动")).await.unwrap();
    let person = kept(&t, &town, &own.tracking_code).await.person.unwrap();
    assert!(person.is_registered && person.has_contact() && !person.is_theirs());
    let erased = erase_own_contact(&t.app, &town.hall, &own.tracking_code).await;
    assert!(matches!(erased, Err(Fail::NotFound)), "the code of a matter ends no account");
    let changed = correct_own(&t.app, &town.hall, &own.tracking_code, NewContact::default()).await;
    assert!(matches!(changed, Err(Fail::NotFound)));
    ask_about_own_data(&t.app, &town.hall, &own.tracking_code, RequestKind::Erase, "我不干了").await.unwrap();
}

async fn a_household_sees_its_own_and_no_other(t: TestApp) {
    let polls = Polls::found(&t.app, 4).await;
    let open = polls.open(&t.app, Secrecy::Named).await;
    for slip in &open.slips {
        let data = open_own_data(&t.app, &polls.hall, &slip.code).await.unwrap();
        assert!(data.person.is_none() && data.matters.is_empty() && data.looks.is_empty());
        let home = data.home.unwrap();
        assert_eq!(home.name, slip.home.0, "the home of the slip, and no other");
        assert_eq!(home.of, OwnHomeOf::Vote("加装电梯".to_owned(), false));
    }
    let (one, other) = (&open.slips[0].code, &open.slips[1].code);
    ask_about_own_data(&t.app, &polls.hall, one, RequestKind::Correct, "面积不对").await.unwrap();
    let asked = async |code: &str| open_own_data(&t.app, &polls.hall, code).await.unwrap().requests.len();
    assert_eq!((asked(one).await, asked(other).await), (1, 0));
    let erased = erase_own_contact(&t.app, &polls.hall, one).await;
    assert!(matches!(erased, Err(Fail::NotFound)), "a slip erases nobody");
}

async fn looks(t: &TestApp, town: &Town, query: LookQuery) -> Vec<LookView> {
    list_looks(&t.app, &town.hall, &town.who(Role::Supervisor), &query).await.unwrap().items
}

async fn every_look_is_noted_and_read_by_few(t: TestApp) {
    let town = t.found().await;
    let (id, code) = raised(&town, with_contact(&town, "水管漏水")).await;
    let (quiet, _) = raised(&town, town.report("路灯不亮")).await;
    let staff = town.who(Role::Staff);
    for who in [&Who::public(None), &town.who(Role::Supervisor), &town.handler(0), &Who::desk()] {
        view_matter(&t.app, &town.hall, who, id).await.unwrap();
    }
    view_matter(&t.app, &town.hall, &staff, quiet).await.unwrap();
    assert!(looks(&t, &town, LookQuery::default()).await.is_empty(), "no contact was shown to anybody");
    for _ in 0..3 {
        view_matter(&t.app, &town.hall, &staff, id).await.unwrap();
    }
    let seen = looks(&t, &town, LookQuery::default()).await;
    assert_eq!((seen.len(), seen[0].looks), (1, 1), "a page that is loaded again is one look");
    assert_eq!((seen[0].by.as_deref(), seen[0].role), (Some("李社工"), Some(Role::Staff)));
    assert_eq!((seen[0].matter, seen[0].seen.as_str()), (Some(id), Seen::Contact.key()));
    assert_eq!(seen[0].whose.as_deref(), Some("张*"), "who watches over it reads no names of residents");
    t.later(HOUR_MS);
    view_matter(&t.app, &town.hall, &staff, id).await.unwrap();
    assert_eq!(looks(&t, &town, LookQuery::default()).await[0].looks, 2);
    for (by, whose, found) in [
        (Some("李"), None, 1),
        (Some("王"), None, 0),
        (None, Some("张三"), 1),
        (None, Some(&*format!("明通{id}")), 1),
        (None, Some(&*format!("明通{quiet}")), 0),
    ] {
        let (by, whose) = (by.map(str::to_owned), whose.map(str::to_owned));
        let query = LookQuery { by, whose, skip: 0 };
        assert_eq!(looks(&t, &town, query.clone()).await.len(), found, "{query:?}");
    }
    let own = kept(&t, &town, &code).await.looks;
    assert_eq!(own.len(), 1);
    assert_eq!((own[0].role, own[0].looks), (Some(Role::Staff), 2), "a role and a day, no name");
    for role in [Role::Staff, Role::Secretary, Role::UnitHandler] {
        let refused = list_looks(&t.app, &town.hall, &town.who(role), &LookQuery::default()).await;
        assert!(refused.is_err(), "{role:?}");
    }
}

async fn what_cannot_be_noted_keeps_back_the_contact_alone(t: TestApp) {
    let town = t.found().await;
    let (id, code) = raised(&town, with_contact(&town, "水管漏水")).await;
    let staff = town.who(Role::Staff);
    town.act(&staff, id, Command::Reply { text: "明天修。".to_owned() }).await.unwrap();
    t.database.fill_up("data_look").await;
    let seen = view_matter(&t.app, &town.hall, &staff, id).await.unwrap();
    assert!(seen.is_contact_withheld && seen.contact.is_none() && !seen.acts.is_empty());
    let public = view_matter(&t.app, &town.hall, &Who::public(None), id).await.unwrap();
    assert!(!public.is_contact_withheld, "nothing is kept back from whoever reads no contacts");
    let calls = call_list(&t.app, &town.hall, &staff).await.unwrap();
    let left = |call: &Call| call.name.is_some() || call.phone.is_some() || call.email.is_some();
    assert!(calls.len() == 1 && calls[0].is_contact_withheld && !left(&calls[0]) && !calls[0].news.is_empty());
    let waiting = waiting_to_be_told(&t.app, &town.hall, &staff).await.unwrap();
    assert!(waiting.len() == 1 && waiting[0].is_contact_withheld, "{waiting:?}");
    assert_eq!((&waiting[0].name, &waiting[0].phone, &waiting[0].email), (&None, &None, &None));
    assert!(kept(&t, &town, &code).await.looks.is_empty(), "nobody saw it");
}

async fn of_a_child_nothing_is_kept_without_a_guardian(t: TestApp) {
    let town = t.found().await;
    let alone = Report { age: Age::Under14(None), ..with_contact(&town, "秋千坏了") };
    let visitor = Who::public(Some("v-browser".into()));
    let receipt = raise_matter(&t.app, &town.hall, &visitor, alone).await.unwrap();
    let view = view_matter(&t.app, &town.hall, &town.who(Role::Staff), receipt.matter).await.unwrap();
    assert!(view.matter.raiser.is_none() && view.contact.is_none(), "the voice is taken, of nobody");
    assert!(kept(&t, &town, &receipt.tracking_code).await.person.is_none());
    let named = |name: &str| {
        let guardian = Guardian { name: name.to_owned(), relation: "母亲".to_owned() };
        Report { age: Age::Under14(Some(guardian)), ..with_contact(&town, "秋千坏了") }
    };
    let (_, code) = raised(&town, named("张妈妈")).await;
    let person = kept(&t, &town, &code).await.person.unwrap();
    assert_eq!(person.guardian, Some(("张妈妈".to_owned(), "母亲".to_owned())));
    assert!(person.has_contact());
    erase_own_contact(&t.app, &town.hall, &code).await.unwrap();
    assert!(kept(&t, &town, &code).await.person.unwrap().guardian.is_none(), "who agreed goes with it");
    let nobody = raise_matter(&t.app, &town.hall, &visitor, named(" ")).await;
    assert_eq!(nobody.unwrap_err().code(), Some(Code::TextMissing));
}

async fn contacts_are_let_go_when_their_time_is_over(t: TestApp) {
    let town = t.found().await;
    let (open, code_of_open) = raised(&town, with_contact(&town, "水管漏水")).await;
    let (ended, code) = raised(&town, with_contact(&town, "路灯不亮")).await;
    let (staff, unit) = (town.who(Role::Staff), town.handler(0));
    let to = Some(town.units[0].clone());
    for id in [open, ended] {
        let accept = Command::Accept { track: None, unit: to.clone(), note: None };
        town.act(&staff, id, accept).await.unwrap();
    }
    let claim = Command::Claim { unit: town.units[0].clone(), plan: "周四来修".to_owned() };
    town.act(&unit, ended, claim).await.unwrap();
    let text = "修好了".to_owned();
    let done = Command::MarkDone { outcome: Outcome::Solved, review: None, text, before: vec![], pictures: vec![] };
    town.act(&unit, ended, done).await.unwrap();
    let verdict = Verdict::Confirmed;
    let confirmed = Command::Verify { verdict, text: "看过".to_owned(), pictures: vec![] };
    town.act(&staff, ended, confirmed).await.unwrap();
    town.act(&staff, ended, Command::Close {}).await.unwrap();
    let (declined, code_of_declined) = raised(&town, with_contact(&town, "借我一把梯子")).await;
    town.act(&staff, declined, Command::Decline { reason: "不属于社区".to_owned() }).await.unwrap();
    let guardian = Guardian { name: "张妈妈".to_owned(), relation: "母亲".to_owned() };
    let child = Report { age: Age::Under14(Some(guardian)), ..with_contact(&town, "秋千坏了") };
    let (taken_back, code_of_child) = raised(&town, child).await;
    let parent = track_matter(&t.app, &town.hall, &code_of_child).await.unwrap().1;
    town.act(&parent, taken_back, Command::Withdraw { reason: None }).await.unwrap();
    t.later(729 * DAY_MS);
    sweep(&t.app).await.unwrap();
    assert!(kept(&t, &town, &code).await.person.unwrap().has_contact(), "two years are not over");
    t.later(2 * DAY_MS);
    sweep(&t.app).await.unwrap();
    for code in [&code, &code_of_declined, &code_of_child] {
        let person = kept(&t, &town, code).await.person.unwrap();
        assert!(!person.has_contact() && person.guardian.is_none(), "in whatever way it ended: {person:?}");
    }
    assert!(kept(&t, &town, &code_of_open).await.person.unwrap().has_contact(), "nothing ended there");
}
