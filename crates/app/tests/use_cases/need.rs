//! Needs and resources: asked for, looked at, taken up, done, judged, taken off the list.

use jiff::SignedDuration;
use jiff::civil::Date;
use mingtong_app::community::audit::audit;
use mingtong_app::matter::{PictureSize, Report, Said, add_picture, track_matter};
use mingtong_app::need::{
    NeedQuery, NeedView, NewNeed, act_on_need, list_needs, list_uptakes, need_picture, needs_of_matter, needs_to_judge,
    needs_to_work_on, propose_need, view_need,
};
use mingtong_app::register::view_unit;
use mingtong_app::resource::{
    NewResource, ResourceQuery, act_on_resource, list_resources, offer_resource, view_resource,
};
use mingtong_app::{Fail, Who};
use mingtong_domain::Millis;
use mingtong_domain::ids::{NeedId, ResourceId};
use mingtong_domain::matter::Visibility;
use mingtong_domain::need::{Class, Command, Measure, NeedKind, Share, Source, StageKind, UptakeStageKind};
use mingtong_domain::refusal::Code;
use mingtong_domain::resource::{self, ResourceKind};
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::{DAY_MS, START_MS, TestApp, Town, png};

mingtong_testkit::on_both!(
    a_need_goes_from_the_list_to_its_end,
    a_micro_wish_hides_who_wishes_and_is_checked_by_a_second_person,
    what_is_not_public_is_seen_by_the_desk_and_by_the_unit_that_asks,
    two_units_claim_one_need_at_the_same_second,
    part_claims_above_the_total_and_after_a_lapse,
    a_lapsed_claim_is_read_and_never_written,
    a_resource_is_offered_brought_and_taken_back,
    a_unit_of_another_community_takes_up_nothing,
    a_need_of_a_matter_is_shown_there_and_a_private_one_is_none,
    whoever_raised_the_matter_takes_what_came_of_it_as_done,
    the_same_need_sent_twice_is_one,
    the_lists_are_filtered,
    what_the_desk_has_to_do_is_on_its_list,
);

fn day(days: i64) -> Date {
    Millis(START_MS).date().saturating_add(SignedDuration::from_hours(24 * days))
}

fn asking(town: &Town) -> NewNeed {
    NewNeed {
        kind: NeedKind::Need,
        source: Source::Community,
        class: Class::ByDay,
        title: "69号院门岗值守和保洁".to_owned(),
        text: "院里没有物业，夜间无人值守。".to_owned(),
        place: Some(town.courtyard.clone()),
        total: Share::WHOLE,
        serves: Some(48),
        wanted_by: None,
        name: None,
        phone: None,
    }
}

fn money(town: &Town, amount: i64) -> NewNeed {
    NewNeed { total: Share { measure: Measure::Money, amount }, ..asking(town) }
}

fn wish(town: &Town) -> NewNeed {
    NewNeed {
        kind: NeedKind::Wish,
        source: Source::Residents,
        title: "想要一把带扶手的椅子".to_owned(),
        text: "王大妈（13812345678）腿脚不便，洗澡站不住。".to_owned(),
        name: Some("王大妈".to_owned()),
        phone: Some("13812345678".to_owned()),
        ..asking(town)
    }
}

async fn propose(t: &TestApp, town: &Town, who: &Who, new: NewNeed) -> NeedId {
    propose_need(&t.app, &town.hall, who, new).await.unwrap()
}

async fn listed(t: &TestApp, town: &Town, new: NewNeed) -> NeedId {
    propose(t, town, &town.who(Role::Staff), new).await
}

async fn act(t: &TestApp, town: &Town, who: &Who, id: NeedId, command: Command<String>) -> Result<(), Fail> {
    act_on_need(&t.app, &town.hall, who, id, None, command).await
}

fn published() -> Command<String> {
    Command::Publish { class: None, total: None, title: None, text: None }
}

fn refused(result: Result<(), Fail>) -> Option<Code> {
    result.unwrap_err().code()
}

/// A unit of the town takes up so much, until a day.
fn taking(town: &Town, unit: usize, amount: i64, until: Date) -> Command<String> {
    Command::TakeUp { unit: town.units[unit].clone(), amount, until, resource: None, plan: None }
}

async fn view(t: &TestApp, town: &Town, who: &Who, id: NeedId) -> NeedView {
    view_need(&t.app, &town.hall, who, id).await.unwrap()
}

async fn bring_to_done(t: &TestApp, town: &Town, unit: usize, id: NeedId, amount: i64) -> u32 {
    let (staff, handler) = (town.who(Role::Staff), town.handler(unit));
    act(t, town, &handler, id, taking(town, unit, amount, day(5))).await.unwrap();
    let number = view(t, town, &staff, id).await.uptakes.len() as u32;
    act(t, town, &staff, id, Command::ConfirmUptake { number }).await.unwrap();
    act(t, town, &handler, id, Command::BeginUptake { number }).await.unwrap();
    let report = "已安排两人轮值。".to_owned();
    act(t, town, &handler, id, Command::ReportUptake { number, report, pictures: vec![] }).await.unwrap();
    number
}

async fn is_sound(t: &TestApp) {
    assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
    let audits = audit(&t.app).await.unwrap();
    assert!(audits.iter().all(|audit| audit.broken.is_empty()), "{audits:?}");
}

async fn a_need_goes_from_the_list_to_its_end(t: TestApp) {
    let town = t.found().await;
    let (staff, handler, anybody) = (town.who(Role::Staff), town.handler(0), Who::public(None));
    let id = listed(&t, &town, asking(&town)).await;
    assert_eq!(view(&t, &town, &anybody, id).await.stage.kind(), StageKind::Open);
    act(&t, &town, &handler, id, taking(&town, 0, 1, day(10))).await.unwrap();
    assert_eq!(view(&t, &town, &anybody, id).await.stage.kind(), StageKind::Taken);
    act(&t, &town, &staff, id, Command::ConfirmUptake { number: 1 }).await.unwrap();
    act(&t, &town, &handler, id, Command::BeginUptake { number: 1 }).await.unwrap();
    let picture = add_picture(&t.app, &town.hall, png(40), vec![]).await.unwrap();
    let report = Command::ReportUptake { number: 1, report: "已到岗".to_owned(), pictures: vec![picture.clone()] };
    act(&t, &town, &handler, id, report).await.unwrap();
    need_picture(&t.app, &town.hall, &anybody, &id, &picture, PictureSize::Small).await.unwrap();
    let met = Command::MeetUptake { number: 1, judgement: Some("晚上有人了。".to_owned()) };
    assert_eq!(refused(act(&t, &town, &handler, id, met.clone()).await), Some(Code::HandlerCannotJudge));
    act(&t, &town, &staff, id, met).await.unwrap();
    act(&t, &town, &staff, id, Command::Settle { judgement: None }).await.unwrap();
    let seen = view(&t, &town, &anybody, id).await;
    assert_eq!((seen.stage.kind(), seen.met, seen.left), (StageKind::Settled, 1, 0));
    assert_eq!(seen.uptakes[0].judgement.as_deref(), Some("晚上有人了。"));
    let of_unit = view_unit(&t.app, &town.hall, &anybody, &town.units[0], 0).await.unwrap();
    assert_eq!((of_unit.uptakes.items.len(), of_unit.uptakes.items[0].stage), (1, UptakeStageKind::Met));
    is_sound(&t).await;
}

/// Neither the log, nor a page, nor a list tells who wishes.
async fn a_micro_wish_hides_who_wishes_and_is_checked_by_a_second_person(t: TestApp) {
    let town = t.found().await;
    let (staff, secretary, anybody) = (town.who(Role::Staff), town.who(Role::Secretary), Who::public(None));
    let id = listed(&t, &town, wish(&town)).await;
    assert!(matches!(view_need(&t.app, &town.hall, &anybody, id).await, Err(Fail::NotFound)));
    assert!(list_needs(&t.app, &town.hall, &anybody, &NeedQuery::default()).await.unwrap().items.is_empty());
    assert_eq!(refused(act(&t, &town, &staff, id, published()).await), Some(Code::AnotherChecksWish));
    let seen = view(&t, &town, &staff, id).await;
    assert_eq!(seen.text, "心愿人（138****5678）腿脚不便，洗澡站不住。");
    let same = Command::Publish { class: None, total: None, title: Some(seen.title), text: Some(seen.text) };
    act(&t, &town, &secretary, id, same).await.unwrap();
    let log: String = t.stored(&town, "event").await.into_iter().flatten().flatten().collect();
    assert!(log.contains(r#""text":null"#), "words that were sent back as they stood are no other words");
    for who in [anybody, town.handler(0), town.who(Role::GridWorker), town.who(Role::Supervisor)] {
        let seen = view(&t, &town, &who, id).await;
        assert!(!seen.text.contains("13812345678") && !seen.text.contains("王大妈"), "{who:?}: {}", seen.text);
        assert_eq!(seen.asker, None, "{who:?}");
    }
    let seen = view(&t, &town, &secretary, id).await;
    assert_eq!(seen.asker.and_then(|asker| asker.phone).as_deref(), Some("13812345678"));
    let log: String = t.stored(&town, "event").await.into_iter().flatten().flatten().collect();
    assert!(!log.contains("13812345678") && !log.contains("王大妈"));
    is_sound(&t).await;
}

async fn what_is_not_public_is_seen_by_the_desk_and_by_the_unit_that_asks(t: TestApp) {
    let town = t.found().await;
    let handler = town.handler(0);
    let of_unit = NewNeed { source: Source::Unit(town.units[0].clone()), ..asking(&town) };
    let id = propose(&t, &town, &handler, of_unit.clone()).await;
    view(&t, &town, &handler, id).await;
    view(&t, &town, &town.who(Role::Staff), id).await;
    for who in [Who::public(None), town.handler(1), town.who(Role::GridWorker)] {
        assert!(matches!(view_need(&t.app, &town.hall, &who, id).await, Err(Fail::NotFound)), "{who:?}");
    }
    let other = taking(&town, 1, 1, day(3));
    assert!(matches!(act(&t, &town, &town.handler(1), id, other).await, Err(Fail::NotFound)));
    let of_another = propose_need(&t.app, &town.hall, &town.handler(1), of_unit).await.unwrap_err();
    assert_eq!(of_another.code(), Some(Code::NotYourUnit));
    let reason = Command::Decline { reason: "已有安排".to_owned() };
    act(&t, &town, &town.who(Role::Staff), id, reason).await.unwrap();
    assert_eq!(view(&t, &town, &handler, id).await.reason.as_deref(), Some("已有安排"));
    assert!(matches!(view_need(&t.app, &town.hall, &Who::public(None), id).await, Err(Fail::NotFound)));
}

async fn two_units_claim_one_need_at_the_same_second(t: TestApp) {
    let town = t.found().await;
    let id = listed(&t, &town, asking(&town)).await;
    let (one, other) = (town.handler(0), town.handler(1));
    let both = tokio::join!(
        act(&t, &town, &one, id, taking(&town, 0, 1, day(5))),
        act(&t, &town, &other, id, taking(&town, 1, 1, day(5))),
    );
    let codes: Vec<_> = [both.0, both.1].into_iter().map(|it| it.err().and_then(|fail| fail.code())).collect();
    assert!(codes.contains(&None) && codes.contains(&Some(Code::NeedTaken)), "{codes:?}");
    assert_eq!(view(&t, &town, &one, id).await.uptakes.len(), 1);
    is_sound(&t).await;
}

async fn part_claims_above_the_total_and_after_a_lapse(t: TestApp) {
    let town = t.found().await;
    let id = listed(&t, &town, money(&town, 70_000)).await;
    act(&t, &town, &town.handler(0), id, taking(&town, 0, 30_000, day(1))).await.unwrap();
    let above = act(&t, &town, &town.handler(1), id, taking(&town, 1, 40_001, day(1))).await.unwrap_err();
    let Fail::Refused(refusal) = above else { panic!("{above:?}") };
    assert_eq!((refusal.code, refusal.detail.as_deref()), (Code::ShareTooMuch, Some("400.00 money")));
    t.later(2 * DAY_MS);
    act(&t, &town, &town.handler(1), id, taking(&town, 1, 70_000, day(9))).await.unwrap();
    let seen = view(&t, &town, &Who::public(None), id).await;
    assert_eq!((seen.left, seen.uptakes[0].stage), (0, UptakeStageKind::Lapsed));
    is_sound(&t).await;
}

async fn a_lapsed_claim_is_read_and_never_written(t: TestApp) {
    let town = t.found().await;
    let (staff, anybody) = (town.who(Role::Staff), Who::public(None));
    let id = listed(&t, &town, asking(&town)).await;
    act(&t, &town, &town.handler(0), id, taking(&town, 0, 1, day(1))).await.unwrap();
    act(&t, &town, &staff, id, Command::ConfirmUptake { number: 1 }).await.unwrap();
    let in_state = |stage| NeedQuery { stage: Some(stage), ..NeedQuery::default() };
    let count = async |stage| list_needs(&t.app, &town.hall, &anybody, &in_state(stage)).await.unwrap().items.len();
    assert_eq!((count(StageKind::Open).await, count(StageKind::Taken).await), (0, 1));
    let before = t.stored(&town, "event").await;
    t.later(2 * DAY_MS);
    assert_eq!((count(StageKind::Open).await, count(StageKind::Taken).await), (1, 0));
    let all = list_uptakes(&t.app, &town.hall, None, 0).await.unwrap();
    assert_eq!(all.items[0].stage, UptakeStageKind::Lapsed);
    assert_eq!(t.stored(&town, "event").await, before);
    is_sound(&t).await;
}

fn hall_to_lend(town: &Town) -> NewResource {
    NewResource {
        unit: town.units[0].clone(),
        kind: ResourceKind::Place,
        title: "一楼会议室".to_owned(),
        text: "周末可用，可坐60人。".to_owned(),
        place: None,
        until: day(30),
    }
}

async fn offer(t: &TestApp, town: &Town, who: &Who, new: NewResource) -> Result<ResourceId, Fail> {
    offer_resource(&t.app, &town.hall, who, new).await
}

async fn a_resource_is_offered_brought_and_taken_back(t: TestApp) {
    let town = t.found().await;
    let (handler, anybody) = (town.handler(0), Who::public(None));
    let not_theirs = offer(&t, &town, &town.handler(1), hall_to_lend(&town)).await.unwrap_err();
    assert_eq!(not_theirs.code(), Some(Code::NotYourUnit));
    let room = offer(&t, &town, &handler, hall_to_lend(&town)).await.unwrap();
    assert_eq!(offer(&t, &town, &handler, hall_to_lend(&town)).await.unwrap(), room, "sent twice, it is one");
    let id = listed(&t, &town, asking(&town)).await;
    let bringing = |unit: usize, resource| Command::TakeUp {
        unit: town.units[unit].clone(),
        amount: 1,
        until: day(9),
        resource: Some(resource),
        plan: None,
    };
    let of_another = act(&t, &town, &town.handler(1), id, bringing(1, room)).await;
    assert_eq!(refused(of_another), Some(Code::ResourceOfAnother));
    let unknown = ResourceId::new(2021, 99).unwrap();
    assert_eq!(refused(act(&t, &town, &handler, id, bringing(0, unknown)).await), Some(Code::NoSuchResource));
    act(&t, &town, &handler, id, bringing(0, room)).await.unwrap();
    assert_eq!(view(&t, &town, &anybody, id).await.uptakes[0].uptake.resource, Some(room));
    let withdraw = resource::Command::Withdraw { reason: "装修".to_owned() };
    act_on_resource(&t.app, &town.hall, &handler, room, None, withdraw).await.unwrap();
    let seen = view_resource(&t.app, &town.hall, &anybody, room).await.unwrap();
    assert_eq!((seen.stage.kind(), seen.reason.as_deref()), (resource::StageKind::Withdrawn, Some("装修")));
    let shown = async |all| {
        let query = ResourceQuery { all, ..ResourceQuery::default() };
        list_resources(&t.app, &town.hall, &anybody, &query).await.unwrap().items.len()
    };
    assert_eq!((shown(false).await, shown(true).await), (0, 1));
    is_sound(&t).await;
}

async fn a_unit_of_another_community_takes_up_nothing(t: TestApp) {
    let town = t.found().await;
    let id = listed(&t, &town, asking(&town)).await;
    let foreign = mingtong_domain::ids::UnitId::from("u-of-elsewhere");
    let take = Command::TakeUp { unit: foreign.clone(), amount: 1, until: day(5), resource: None, plan: None };
    let handler = Who::in_role("p-of-elsewhere".into(), Role::UnitHandler, Scope::Unit(foreign));
    assert_eq!(refused(act(&t, &town, &handler, id, take.clone()).await), Some(Code::NoSuchUnit));
    assert_eq!(refused(act(&t, &town, &town.who(Role::Staff), id, take).await), Some(Code::NoSuchUnit));
    let other = t.found_other().await;
    assert!(matches!(view_need(&t.app, &other, &town.who(Role::Staff), id).await, Err(Fail::NotFound)));
}

async fn a_need_of_a_matter_is_shown_there_and_a_private_one_is_none(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let public = town.raise(town.report("门岗没有人")).await.matter;
    let of = |matter| NewNeed { source: Source::Matter(matter), ..asking(&town) };
    let id = listed(&t, &town, of(public)).await;
    let found = needs_of_matter(&t.app, &town.hall, &Who::public(None), public).await.unwrap();
    assert_eq!(found.iter().map(|it| it.id).collect::<Vec<_>>(), [id]);
    assert_eq!(view(&t, &town, &Who::public(None), id).await.matter.map(|(it, _)| it), Some(public));
    let private = town.raise(Report { visibility: Visibility::Private, ..town.report("家里的事") }).await.matter;
    let hidden = propose_need(&t.app, &town.hall, &staff, of(private)).await.unwrap_err();
    assert_eq!(hidden.code(), Some(Code::MatterNotPublic));
}

/// By the code of the matter; the log does not say who it was.
async fn whoever_raised_the_matter_takes_what_came_of_it_as_done(t: TestApp) {
    let town = t.found().await;
    let (raised, other) = (town.raise(town.report("门岗没有人")).await, town.raise(town.report("灯坏了")).await);
    let id = listed(&t, &town, NewNeed { source: Source::Matter(raised.matter), ..asking(&town) }).await;
    let number = bring_to_done(&t, &town, 0, id, 1).await;
    let who = |code: String| {
        let (app, hall) = (t.app.clone(), town.hall.clone());
        async move { track_matter(&app, &hall, &code).await.unwrap().1 }
    };
    let (raiser, stranger) = (who(raised.tracking_code).await, who(other.tracking_code).await);
    let met = || Command::MeetUptake { number, judgement: Some("晚上有人了。".to_owned()) };
    assert_eq!(refused(act(&t, &town, &stranger, id, met()).await), Some(Code::NotYourNeed));
    assert_eq!(refused(act(&t, &town, &Who::public(None), id, met()).await), Some(Code::RoleMayNot));
    assert!(needs_to_judge(&t.app, &town.hall, &stranger).await.unwrap().is_empty());
    assert_eq!(needs_to_judge(&t.app, &town.hall, &raiser).await.unwrap().len(), 1);
    act(&t, &town, &raiser, id, met()).await.unwrap();
    assert!(needs_to_judge(&t.app, &town.hall, &raiser).await.unwrap().is_empty());
    let seen = view(&t, &town, &Who::public(None), id).await;
    let uptake = &seen.uptakes[0];
    assert_eq!((uptake.stage, uptake.uptake.judged), (UptakeStageKind::Met, Some(Role::Raiser)));
    is_sound(&t).await;
}

async fn the_same_need_sent_twice_is_one(t: TestApp) {
    let town = t.found().await;
    let anybody = Who::public(Some("browser".into()));
    let asked = NewNeed { source: Source::Residents, ..asking(&town) };
    let id = propose(&t, &town, &anybody, asked.clone()).await;
    assert_eq!(propose(&t, &town, &anybody, asked.clone()).await, id);
    let other = NewNeed { title: "另一件事".to_owned(), ..asked };
    let second = propose(&t, &town, &anybody, other).await;
    assert_eq!(second.number(), id.number() + 1);
    let log: String = t.stored(&town, "event").await.into_iter().flatten().flatten().collect();
    assert!(!log.contains("browser"), "the log knows no browser");
}

async fn the_lists_are_filtered(t: TestApp) {
    let town = t.found().await;
    let anybody = Who::public(None);
    let whole = listed(&t, &town, asking(&town)).await;
    let everywhere = listed(&t, &town, NewNeed { place: None, class: Class::AtOnce, ..asking(&town) }).await;
    let of_unit = NewNeed { source: Source::Unit(town.units[1].clone()), ..money(&town, 70_000) };
    let of_unit = listed(&t, &town, of_unit).await;
    let found = async |query: NeedQuery| {
        let list = list_needs(&t.app, &town.hall, &anybody, &query).await.unwrap();
        list.items.into_iter().map(|item| item.id).collect::<Vec<_>>()
    };
    assert_eq!(found(NeedQuery::default()).await, [of_unit, everywhere, whole]);
    let at_once = NeedQuery { class: Some(Class::AtOnce), ..NeedQuery::default() };
    assert_eq!(found(at_once).await, [everywhere]);
    let here = NeedQuery { place: Some(town.courtyard.clone()), ..NeedQuery::default() };
    assert_eq!(found(here).await, [of_unit, whole]);
    let theirs = NeedQuery { unit: Some(town.units[1].clone()), ..NeedQuery::default() };
    assert_eq!(found(theirs).await, [of_unit]);
    let first =
        list_needs(&t.app, &town.hall, &anybody, &NeedQuery { limit: 2, ..NeedQuery::default() }).await.unwrap();
    assert_eq!((first.items.len(), first.next), (2, Some(2)));
    let second = NeedQuery { limit: 2, skip: 2, ..NeedQuery::default() };
    assert_eq!(found(second).await, [whole]);
    assert!(matches!(&first.items[0].title, Said::Words(_)));
}

async fn what_the_desk_has_to_do_is_on_its_list(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let to_do = async || {
        let list = needs_to_work_on(&t.app, &town.hall, &staff, 0).await.unwrap();
        list.items.into_iter().map(|item| item.id).collect::<Vec<_>>()
    };
    let id = listed(&t, &town, asking(&town)).await;
    assert_eq!(to_do().await, []);
    let asked = NewNeed { source: Source::Residents, title: "想要路灯".to_owned(), ..asking(&town) };
    let proposed = propose(&t, &town, &Who::public(None), asked).await;
    assert_eq!(to_do().await, [proposed]);
    let number = bring_to_done(&t, &town, 0, id, 1).await;
    assert_eq!(to_do().await, [id, proposed], "it waits to be judged");
    act(&t, &town, &staff, id, Command::MeetUptake { number, judgement: None }).await.unwrap();
    assert_eq!(to_do().await, [id, proposed], "it waits to be taken off the list");
    act(&t, &town, &staff, id, Command::Settle { judgement: None }).await.unwrap();
    assert_eq!(to_do().await, [proposed]);
    let handler = needs_to_work_on(&t.app, &town.hall, &town.handler(0), 0).await.unwrap_err();
    assert_eq!(handler.code(), Some(Code::RoleMayNot));
}
