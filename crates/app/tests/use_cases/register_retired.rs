//! Places that were retired: nothing new is put there, and what lies there goes on.

use jiff::SignedDuration;
use mingtong_app::body::{NewBody, form_body};
use mingtong_app::fund::{NewFund, open_fund};
use mingtong_app::matter::{MatterQuery, Report, act_on_matter, list_matters, raise_matter};
use mingtong_app::notice::{NewNotice, post_notice};
use mingtong_app::register::{
    RowFault, Trial, change_role, import_places, move_place, register_place, rename_place, restore_place, retire_place,
};
use mingtong_app::roll::open_roll;
use mingtong_app::{Fail, Hall, Who};
use mingtong_domain::Millis;
use mingtong_domain::body::BodyKind;
use mingtong_domain::fund::Source;
use mingtong_domain::ids::{MatterId, PlaceId};
use mingtong_domain::matter::{Channel, Command};
use mingtong_domain::notice::{About, NoticeKind};
use mingtong_domain::refusal::Code;
use mingtong_domain::register::{PlaceKind, RoleChange};
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::{START_MS, TestApp, Town};
use std::sync::Arc;

mingtong_testkit::on_both!(
    nothing_new_is_put_at_a_retired_place_nor_in_it,
    what_lies_at_a_retired_place_is_found_and_goes_on,
    a_list_that_names_a_retired_place_says_so,
);

async fn hall(t: &TestApp) -> Arc<Hall> {
    t.app.hall("mingtong").await.unwrap()
}

async fn retire(t: &TestApp, town: &Town, place: &PlaceId) -> Result<(), Fail> {
    retire_place(&t.app, &town.hall, &town.who(Role::Staff), place.clone()).await
}

fn refused<T: std::fmt::Debug>(result: Result<T, Fail>) -> Option<Code> {
    result.unwrap_err().code()
}

fn notice(place: &PlaceId, about: About) -> NewNotice {
    let from = Millis(START_MS).date();
    NewNotice {
        kind: NoticeKind::Other,
        about,
        title: "停水通知".to_owned(),
        text: "明天停水。".to_owned(),
        place: Some(place.clone()),
        from,
        to: from.saturating_add(SignedDuration::from_hours(24 * 7)),
        covers: None,
    }
}

async fn nothing_new_is_put_at_a_retired_place_nor_in_it(t: TestApp) {
    let town = t.found().await;
    let (staff, keeper, yard) = (town.who(Role::Staff), Who::keeper(), town.courtyard.clone());
    let (kind, none) = (PlaceKind::Building, String::new);
    let house = register_place(&t.app, &town.hall, &keeper, Some(yard.clone()), kind, none(), "1栋").await.unwrap();
    let delegate = retire_place(&t.app, &town.hall, &town.who(Role::Delegate), yard.clone()).await;
    assert_eq!(refused(delegate), Some(Code::RoleMayNot), "a delegate does not keep the register");
    assert_eq!(refused(retire(&t, &town, &town.grid).await), Some(Code::LastPlace));
    retire(&t, &town, &yard).await.unwrap();
    assert_eq!(refused(retire(&t, &town, &yard).await), Some(Code::PlaceRetired));
    for place in [&yard, &house] {
        let report = Report { place: Some(place.clone()), ..Report::new(Channel::Web, "灯不亮") };
        let raised = raise_matter(&t.app, &town.hall, &Who::public(None), report).await;
        assert_eq!(refused(raised), Some(Code::PlaceRetired));
        let body =
            NewBody { kind: BodyKind::Council, name: "议事会".to_owned(), place: Some(place.clone()), size: None };
        assert_eq!(refused(form_body(&t.app, &town.hall, &keeper, body).await), Some(Code::PlaceRetired));
        let fund = NewFund {
            purpose: "修灯".to_owned(),
            place: Some(place.clone()),
            sources: vec![Source::Residents],
            class: None,
            target: None,
            from: None,
            origin: None,
        };
        assert_eq!(refused(open_fund(&t.app, &town.hall, &staff, fund).await), Some(Code::PlaceRetired));
        let roll = open_roll(&t.app, &town.hall, &staff, place.clone(), None).await;
        assert_eq!(refused(roll), Some(Code::PlaceRetired));
        let posted = post_notice(&t.app, &town.hall, &staff, notice(place, About::Nothing)).await;
        assert_eq!(refused(posted), Some(Code::PlaceRetired));
        let (worker, scope) = (staff.actor.person.clone().unwrap(), Scope::Place(place.clone()));
        let role = change_role(&t.app, &town.hall, &keeper, worker, Role::GridWorker, scope, RoleChange::Grant).await;
        assert_eq!(refused(role), Some(Code::PlaceRetired));
        let inside = register_place(&t.app, &town.hall, &keeper, Some(place.clone()), kind, none(), "2栋").await;
        assert_eq!(refused(inside), Some(Code::PlaceRetired));
        let moved = move_place(&t.app, &town.hall, &keeper, town.road.clone(), Some(place.clone())).await;
        assert_eq!(refused(moved), Some(Code::PlaceRetired));
    }
    let alone = restore_place(&t.app, &town.hall, &staff, house.clone()).await;
    assert_eq!(refused(alone), Some(Code::PlaceAroundRetired));
    restore_place(&t.app, &town.hall, &staff, yard.clone()).await.unwrap();
    assert_eq!(refused(restore_place(&t.app, &town.hall, &staff, yard).await), Some(Code::PlaceInUse));
    let report = Report { place: Some(house), ..Report::new(Channel::Web, "灯不亮") };
    raise_matter(&t.app, &town.hall, &Who::public(None), report).await.unwrap();
    assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
}

async fn what_lies_at_a_retired_place_is_found_and_goes_on(t: TestApp) {
    let town = t.found().await;
    let (staff, yard) = (town.who(Role::Staff), town.courtyard.clone());
    let id = town.raise(town.report("排椅坏了")).await.matter;
    let elsewhere = Report { place: Some(town.road.clone()), ..Report::new(Channel::Web, "井盖松了") };
    let other = town.raise(elsewhere).await.matter;
    retire(&t, &town, &yard).await.unwrap();
    rename_place(&t.app, &town.hall, &Who::keeper(), yard.clone(), "幸福院").await.unwrap();
    let act = async |id: MatterId, command| act_on_matter(&t.app, &town.hall, &staff, id, None, command).await;
    act(id, Command::Accept { track: None, unit: Some(town.units[0].clone()), note: None }).await.unwrap();
    let split = |place: &PlaceId| Command::Split {
        place: Some(place.clone()),
        title: "井盖松动".to_owned(),
        text: "井盖也松了。".to_owned(),
        reason: "说的是两件事".to_owned(),
    };
    act(id, split(&yard)).await.expect("what is split from it may stay there");
    act(other, Command::Accept { track: None, unit: None, note: None }).await.unwrap();
    assert_eq!(refused(act(other, split(&yard)).await), Some(Code::PlaceRetired));
    let moved = Command::Correct {
        place: Some(Some(yard.clone())),
        track: None,
        channel: None,
        reason: "写错了".to_owned(),
        title: None,
    };
    assert_eq!(refused(act(other, moved).await), Some(Code::PlaceRetired));
    let about = notice(&yard, About::Matter(id));
    post_notice(&t.app, &town.hall, &staff, about).await.expect("what is about something there hangs there");
    let query = MatterQuery { place: Some(yard.clone()), ..MatterQuery::default() };
    let found = list_matters(&t.app, hall(&t).await.as_ref(), &Who::public(None), &query).await.unwrap();
    assert_eq!(found.total, 2, "the matter and what was split from it");
    assert_eq!(hall(&t).await.place_name(&yard), "幸福院");
    assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
}

async fn a_list_that_names_a_retired_place_says_so(t: TestApp) {
    let town = t.found().await;
    let take = async |text: &str| {
        import_places(&t.app, hall(&t).await.as_ref(), &Who::keeper(), text.as_bytes(), Trial::Kept).await.unwrap()
    };
    retire(&t, &town, &town.courtyard).await.unwrap();
    let again = take("名称,类型,编码,上级\n东风巷14号院,院坝,0114,第一网格\n新院,院坝,,第一网格\n").await;
    assert_eq!((again.known, again.new.as_slice()), (1, ["新院".to_owned()].as_slice()));
    assert_eq!(again.retired, [(2, "东风巷14号院".to_owned())], "it is there and stays retired");
    assert!(!hall(&t).await.register.is_place_in_use(&town.courtyard));
    let inside = take("名称,类型,编码,上级\n1栋,楼栋,,东风巷14号院\n").await;
    let is_retired = |fault: &RowFault| match fault {
        RowFault::Refused(refusal) => refusal.code == Code::PlaceRetired,
        _ => false,
    };
    assert!(matches!(inside.faults.as_slice(), [(2, fault)] if is_retired(fault)), "{:?}", inside.faults);
}
