//! Who is left to accept what is done: of the whole community, whoever walks any part of it.

use super::money_and_work::Work;
use super::*;
use mingtong_app::fund::left_without_accepters;
use mingtong_domain::fund;
use mingtong_domain::ids::PlaceId;

mingtong_testkit::on_both!(
    whoever_walks_a_part_of_the_community_accepts_what_is_done_for_all_of_it,
    whoever_would_be_missed_at_the_acceptance_hears_it_before_they_approve,
    the_rest_of_a_fund_is_still_the_money_of_its_work,
);

async fn walker(it: &Site<'_>, name: &str, place: &PlaceId) -> Who {
    let person = add_person(&it.t.app, it.hall(), &Who::keeper(), name).await.unwrap();
    Who::in_role(person, Role::GridWorker, Scope::Place(place.clone()))
}

async fn whoever_walks_a_part_of_the_community_accepts_what_is_done_for_all_of_it(t: TestApp) {
    let it = Site::of(&t, Track::Ordinary).await;
    let everywhere = it.town.raise(Report::new(Channel::Web, "小区地图旧了")).await.matter;
    let accepting = matter::Command::Accept { track: None, unit: None, note: None };
    it.town.act(&it.staff(), everywhere, accepting).await.unwrap();
    let work = Work { app: &t.app, hall: it.hall(), town: &it.town };
    let of_all = work.done(Origin::Matter(everywhere), "换地图").await;
    let of_road = work.done(Origin::Matter(it.matter), "加固门头").await;
    assert_eq!(it.view(&it.staff(), of_all).await.project.place, None);
    let (here, there) =
        (walker(&it, "网格员甲", &it.town.road).await, walker(&it, "网格员乙", &it.town.courtyard).await);
    assert!(it.view(&there, of_all).await.acts.contains(&Act::Accept), "and is asked to");
    assert_eq!(work.accept(&there, of_road).await, Err(Code::OutsideYourPlace), "not what is done elsewhere");
    work.accept(&there, of_all).await.unwrap();
    assert_eq!(it.act(&here, of_all, accept()).await, Ok(StageKind::Accepted), "and nobody is stuck");
    work.accept(&here, of_road).await.unwrap();
    it.is_sound().await;
}

async fn whoever_would_be_missed_at_the_acceptance_hears_it_before_they_approve(t: TestApp) {
    let it = Site::of(&t, Track::Ordinary).await;
    let work = Work { app: &t.app, hall: it.hall(), town: &it.town };
    let id = work.done(Origin::Matter(it.matter), "加固门头").await;
    let fund = work.fund(fund::Origin::Matter(it.matter), 11).await;
    let (secretary, street) = (it.town.who(Role::Secretary), it.town.who(Role::Street));
    let missed = async |who: &Who| left_without_accepters(&t.app, it.hall(), who, &fund).await.unwrap();
    assert_eq!(missed(&street).await, None, "the secretary and the grid worker are left");
    work.approve(&secretary, &fund).await.unwrap();
    assert_eq!(missed(&street).await, Some(id), "one is left, and two are asked for");
    assert_eq!(missed(&secretary).await, None, "who approved already is missed no more");
    assert_eq!(missed(&it.staff()).await, None, "who did the work could not accept it anyway");
    work.accept(&street, id).await.unwrap();
    work.accept(&it.town.who(Role::GridWorker), id).await.unwrap();
    assert_eq!(missed(&street).await, None, "what was accepted waits for nobody");
}

async fn the_rest_of_a_fund_is_still_the_money_of_its_work(t: TestApp) {
    let it = Site::of(&t, Track::Ordinary).await;
    let work = Work { app: &t.app, hall: it.hall(), town: &it.town };
    let id = work.done(Origin::Matter(it.matter), "加固门头").await;
    let fund = work.fund_after(fund::Origin::Project(id), 11).await;
    let (approver, accepter) = (work.somebody("审批甲").await, work.somebody("验收甲").await);
    work.approve(&approver, &fund).await.unwrap();
    assert_eq!(work.accept(&approver, id).await, Err(Code::ApprovedTheMoney));
    work.accept(&accepter, id).await.unwrap();
    assert_eq!(work.approve(&accepter, &fund).await, Err(Code::AcceptedTheWork));
    it.is_sound().await;
}
