//! The desk of a unit: its lists, progress, the number of whoever agreed to be called, texts that are kept, and what
//! somebody has begun to write.

use mingtong_app::matter::{
    MayCall, NewTemplate, Report, Shown, TemplateRefused, WorkQuery, be_called_no_more, drop_template, keep_template,
    see_telephone, template, templates, view_matter, worklist,
};
use mingtong_app::person::{
    OwnFilter, erase_person, forget_own_draft, forget_own_filter, keep_own_draft, own_drafts, own_filters,
    save_own_filter,
};
use mingtong_app::{Fail, Who};
use mingtong_domain::ids::MatterId;
use mingtong_domain::limits;
use mingtong_domain::matter::{Act, Command, Outcome, StageKind, Verdict};
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_testkit::{HOUR_MS, TestApp, Town};

mingtong_testkit::on_both!(
    a_unit_sees_what_it_can_do_next_and_what_came_back,
    progress_is_told_in_public_and_is_no_reply,
    the_number_is_for_the_unit_that_works_on_it_and_only_as_long,
    whoever_raised_it_takes_their_consent_back,
    kept_texts_are_private_to_whoever_keeps_them,
    a_text_with_an_unknown_placeholder_is_not_kept,
    the_same_text_sent_twice_is_kept_once,
    drafts_and_filters_are_theirs_alone_and_limited,
);

async fn given(town: &Town, report: Report, unit: usize) -> MatterId {
    let id = town.raise(report).await.matter;
    let unit = Some(town.units[unit].clone());
    town.act(&town.who(Role::Staff), id, Command::Accept { track: None, unit, note: None }).await.unwrap();
    id
}

fn claim(town: &Town, unit: usize) -> Command<String> {
    Command::Claim { unit: town.units[unit].clone(), plan: "周四来修".to_owned() }
}

fn done() -> Command<String> {
    let (before, pictures) = (vec![], vec![]);
    Command::MarkDone { outcome: Outcome::Solved, review: None, text: "修好了".to_owned(), before, pictures }
}

fn not_done() -> Command<String> {
    Command::Verify { verdict: Verdict::NotDone, text: "还在滴水".to_owned(), pictures: vec![] }
}

async fn listed(t: &TestApp, town: &Town, who: &Who, shown: Shown) -> Vec<MatterId> {
    let found = worklist(&t.app, &town.hall, who, &WorkQuery::of(shown)).await.unwrap();
    found.items.iter().map(|item| item.id).collect()
}

async fn a_unit_sees_what_it_can_do_next_and_what_came_back(t: TestApp) {
    let town = t.found().await;
    let (unit, staff) = (town.handler(0), town.who(Role::Staff));
    let id = given(&town, town.report("水管漏水"), 0).await;
    let others = given(&town, town.report("路灯不亮"), 1).await;
    let open = town.raise(town.report("花坛缺土")).await.matter;
    town.act(&staff, open, Command::Accept { track: None, unit: None, note: None }).await.unwrap();
    town.act(&staff, open, Command::OpenForClaim { note: None }).await.unwrap();
    assert_eq!(listed(&t, &town, &unit, Shown::Given).await, [id]);
    assert_eq!(listed(&t, &town, &unit, Shown::ToClaim).await, [open]);
    town.act(&unit, id, claim(&town, 0)).await.unwrap();
    assert_eq!(listed(&t, &town, &unit, Shown::UnderWay).await, [id]);
    town.act(&unit, id, done()).await.unwrap();
    assert_eq!(listed(&t, &town, &unit, Shown::ReportedDone).await, [id]);
    town.act(&staff, id, not_done()).await.unwrap();
    assert_eq!(listed(&t, &town, &unit, Shown::SentBack).await, [id]);
    assert!(listed(&t, &town, &unit, Shown::ReportedDone).await.is_empty());
    town.act(&unit, id, done()).await.unwrap();
    assert!(listed(&t, &town, &unit, Shown::SentBack).await.is_empty(), "it is reported as done again");
    let confirmed = Command::Verify { verdict: Verdict::Confirmed, text: "看过".to_owned(), pictures: vec![] };
    town.act(&staff, id, confirmed).await.unwrap();
    town.act(&staff, id, Command::Close {}).await.unwrap();
    assert_eq!(listed(&t, &town, &unit, Shown::Ended).await, [id]);
    for shown in [Shown::Given, Shown::All, Shown::Ended] {
        assert!(!listed(&t, &town, &unit, shown).await.contains(&others), "{shown:?}");
    }
}

async fn progress_is_told_in_public_and_is_no_reply(t: TestApp) {
    let town = t.found().await;
    let id = given(&town, town.report("水管漏水"), 0).await;
    let tell = || Command::Progress { text: "已挖开，等配件".to_owned(), pictures: vec![] };
    let early = town.act(&town.handler(0), id, tell()).await;
    assert_eq!(early.unwrap_err().code(), Some(Code::NotInThisState));
    town.act(&town.handler(0), id, claim(&town, 0)).await.unwrap();
    assert_eq!(town.act(&town.handler(1), id, tell()).await.unwrap_err().code(), Some(Code::NotYourUnit));
    let told = town.act(&town.handler(0), id, tell()).await.unwrap();
    assert_eq!(told.stage, StageKind::InProgress);
    let view = view_matter(&t.app, &town.hall, &Who::public(None), id).await.unwrap();
    assert_eq!(view.steps[0].kind.key(), "progressed");
    assert_eq!(view.steps[0].said.as_ref().and_then(|said| said.words()), Some("已挖开，等配件"));
    assert_eq!(view.matter.replies, 0);
}

fn may_be_called(town: &Town) -> Report {
    let phone = Some("13800138000".to_owned());
    Report { phone, unit_may_call: true, ..town.report("水管漏水") }
}

async fn call(t: &TestApp, town: &Town, who: &Who, id: MatterId) -> Option<String> {
    let seen = see_telephone(&t.app, &town.hall, who, id).await;
    let shown = may_call(t, town, who, id).await.may_see;
    assert_eq!(shown, seen.is_ok(), "the page offers what can be seen");
    seen.ok().map(|telephone| telephone.phone)
}

async fn may_call(t: &TestApp, town: &Town, who: &Who, id: MatterId) -> MayCall {
    view_matter(&t.app, &town.hall, who, id).await.unwrap().may_call
}

async fn the_number_is_for_the_unit_that_works_on_it_and_only_as_long(t: TestApp) {
    let town = t.found().await;
    let (unit, other, staff) = (town.handler(0), town.handler(1), town.who(Role::Staff));
    let id = given(&town, may_be_called(&town), 0).await;
    let number = Some("13800138000".to_owned());
    assert_eq!(call(&t, &town, &unit, id).await, number);
    assert_eq!(call(&t, &town, &other, id).await, None, "another unit");
    for role in [Role::Delegate, Role::GridWorker, Role::Street, Role::Supervisor] {
        assert_eq!(call(&t, &town, &town.who(role), id).await, None, "{role:?}");
    }
    town.act(&unit, id, claim(&town, 0)).await.unwrap();
    assert_eq!(call(&t, &town, &unit, id).await, number);
    let looks = may_call(&t, &town, &staff, id).await.looks;
    assert_eq!((looks.len(), looks[0].looks), (1, 2), "every look is noted, and the desk reads who looked");
    assert!(may_call(&t, &town, &unit, id).await.looks.is_empty(), "the desk alone");
    town.act(&unit, id, done()).await.unwrap();
    assert_eq!(call(&t, &town, &unit, id).await, None, "it works on it no more");
    town.act(&staff, id, not_done()).await.unwrap();
    assert_eq!(call(&t, &town, &unit, id).await, number, "it works on it again");
    town.act(&unit, id, Command::Return { reason: "不归我们管".to_owned() }).await.unwrap();
    assert_eq!(call(&t, &town, &unit, id).await, None, "it was sent back");

    let silent = Report { unit_may_call: false, ..may_be_called(&town) };
    let silent = given(&town, silent, 0).await;
    assert_eq!(call(&t, &town, &unit, silent).await, None, "nobody agreed");
}

async fn whoever_raised_it_takes_their_consent_back(t: TestApp) {
    let town = t.found().await;
    let id = given(&town, may_be_called(&town), 0).await;
    let other = town.raise(town.report("路灯不亮")).await.matter;
    let raiser = |of| Who::raiser(of, None);
    let stranger = be_called_no_more(&t.app, &town.hall, &raiser(other), id).await;
    assert!(matches!(stranger, Err(Fail::NotFound)));
    be_called_no_more(&t.app, &town.hall, &raiser(id), id).await.unwrap();
    assert_eq!(call(&t, &town, &town.handler(0), id).await, None);
    let again = be_called_no_more(&t.app, &town.hall, &raiser(id), id).await;
    assert!(matches!(again, Err(Fail::NotFound)));
}

fn new(name: &str, body: &str) -> NewTemplate {
    NewTemplate { act: Act::Reply, name: name.to_owned(), body: body.to_owned() }
}

async fn kept_texts_are_private_to_whoever_keeps_them(t: TestApp) {
    let town = t.found().await;
    let (app, hall) = (&t.app, &town.hall);
    let (unit, other, staff) = (town.handler(0), town.handler(1), town.who(Role::Staff));
    keep_template(app, hall, &unit, None, new("已修好", "您反映的{标题}（{编号}）已修好。")).await.unwrap();
    keep_template(app, hall, &staff, None, new("收到", "收到了。")).await.unwrap();
    let own = templates(app, hall, &unit).await.unwrap();
    assert_eq!(own.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["已修好"]);
    assert!(templates(app, hall, &other).await.unwrap().is_empty());
    let at_desk = templates(app, hall, &town.who(Role::Secretary)).await.unwrap();
    assert_eq!(at_desk.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["收到"], "the desk shares its own");
    let id = own[0].id.clone();
    for stranger in [&other, &staff] {
        assert!(matches!(template(app, hall, stranger, &id).await, Err(Fail::NotFound)));
        let taken_over = keep_template(app, hall, stranger, Some(id.clone()), new("我的", "我的")).await;
        assert!(matches!(taken_over, Err(TemplateRefused::Fail(Fail::NotFound))));
        assert!(matches!(drop_template(app, hall, stranger, id.clone()).await, Err(Fail::NotFound)));
    }
    for role in [Role::GridWorker, Role::Supervisor, Role::Admin] {
        assert!(
            templates(app, hall, &Who::in_role("p-x".into(), role, town.who(Role::Staff).actor.scope)).await.is_err()
        );
    }
    keep_template(app, hall, &unit, Some(id.clone()), new("修好", "好了。")).await.unwrap();
    assert_eq!(template(app, hall, &unit, &id).await.unwrap().body, "好了。");
    drop_template(app, hall, &unit, id).await.unwrap();
    assert!(templates(app, hall, &unit).await.unwrap().is_empty());
}

/// A double click, or the way back and once more. What was changed or let go is kept anew.
async fn the_same_text_sent_twice_is_kept_once(t: TestApp) {
    let town = t.found().await;
    let (app, hall, unit) = (&t.app, &town.hall, town.handler(0));
    let keep = async || keep_template(app, hall, &unit, None, new("收到", "收到了。")).await.unwrap();
    let id = keep().await;
    assert_eq!(keep().await, id);
    keep_template(app, hall, &unit, Some(id.clone()), new("收到", "收到，明天来。")).await.unwrap();
    let second = keep().await;
    assert_ne!(second, id);
    drop_template(app, hall, &unit, second.clone()).await.unwrap();
    assert_ne!(keep().await, second);
    assert_eq!(templates(app, hall, &unit).await.unwrap().len(), 2);
}

async fn a_text_with_an_unknown_placeholder_is_not_kept(t: TestApp) {
    let town = t.found().await;
    let (app, hall, unit) = (&t.app, &town.hall, town.handler(0));
    let unknown = keep_template(app, hall, &unit, None, new("问候", "{姓名}您好")).await;
    assert!(matches!(unknown, Err(TemplateRefused::Unknown(written)) if written == "{姓名}"));
    for (name, body) in [("", "好"), ("好", " "), ("好", &"长".repeat(limits::TEXT_CHARS_MAX + 1))] {
        let refused = keep_template(app, hall, &unit, None, new(name, body)).await;
        assert!(matches!(refused, Err(TemplateRefused::Fail(Fail::Refused(_)))), "{name}");
    }
    for nth in 0..limits::TEMPLATES_MAX {
        keep_template(app, hall, &unit, None, new(&format!("第{nth}条"), "好")).await.unwrap();
    }
    let full = keep_template(app, hall, &unit, None, new("多一条", "好")).await;
    assert!(matches!(full, Err(TemplateRefused::TooMany(_))));
}

async fn drafts_and_filters_are_theirs_alone_and_limited(t: TestApp) {
    let town = t.found().await;
    let (app, hall) = (&t.app, &town.hall);
    let (one, other) = (town.who(Role::Staff), town.who(Role::Secretary));
    let fields = vec![("text".to_owned(), "还没有写完".to_owned())];
    assert!(keep_own_draft(app, hall, &one, ("matter/2021-0001", "reply"), &fields).await.unwrap());
    let drafts = own_drafts(app, hall, &one, "matter/2021-0001").await.unwrap();
    assert_eq!((drafts.len(), &drafts[0].fields), (1, &fields));
    assert!(own_drafts(app, hall, &other, "matter/2021-0001").await.unwrap().is_empty());
    assert!(own_drafts(app, hall, &one, "matter/2021-00010").await.unwrap().is_empty());
    assert!(own_drafts(app, hall, &Who::public(None), "matter/2021-0001").await.unwrap().is_empty());
    forget_own_draft(app, hall, &other, "matter/2021-0001", "reply").await.unwrap();
    assert_eq!(own_drafts(app, hall, &one, "matter/2021-0001").await.unwrap().len(), 1, "nobody lets go of another's");
    for nth in 0..limits::OWN_DRAFTS_MAX {
        t.later(HOUR_MS);
        keep_own_draft(app, hall, &one, (&format!("matter/later-{nth}"), "reply"), &fields).await.unwrap();
    }
    assert!(own_drafts(app, hall, &one, "matter/2021-0001").await.unwrap().is_empty(), "the oldest went first");
    assert_eq!(own_drafts(app, hall, &one, "matter/later-0").await.unwrap().len(), 1);
    let long = vec![("text".to_owned(), "长".repeat(limits::KEPT_FORM_BYTES_MAX))];
    assert!(!keep_own_draft(app, hall, &one, ("matter/2021-0001", "reply"), &long).await.unwrap());

    let saved = |nth: u32| OwnFilter { name: format!("第{nth}个"), query: "shown=overdue".to_owned() };
    for nth in 0..limits::OWN_FILTERS_MAX {
        assert!(save_own_filter(app, hall, &one, saved(nth)).await.unwrap());
    }
    assert!(!save_own_filter(app, hall, &one, saved(limits::OWN_FILTERS_MAX)).await.unwrap(), "so many are enough");
    assert!(save_own_filter(app, hall, &one, saved(0)).await.unwrap(), "one of that name is changed");
    assert!(own_filters(app, hall, &other).await.unwrap().is_empty());
    forget_own_filter(app, hall, &one, "第0个").await.unwrap();
    assert_eq!(own_filters(app, hall, &one).await.unwrap().len(), limits::OWN_FILTERS_MAX as usize - 1);
    erase_person(app, hall, &Who::keeper(), one.actor.person.clone().unwrap()).await.unwrap();
    assert!(own_filters(app, hall, &one).await.unwrap().is_empty(), "whoever is erased leaves nothing at their desk");
    assert!(own_drafts(app, hall, &one, "matter/later-0").await.unwrap().is_empty());
}
