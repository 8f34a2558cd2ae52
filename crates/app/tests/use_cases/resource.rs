//! Resources: offered by units of this community and of no other.

use jiff::SignedDuration;
use mingtong_app::register::register_unit;
use mingtong_app::resource::{NewResource, ResourceQuery, list_resources, offer_resource};
use mingtong_app::{Hall, Who};
use mingtong_domain::Millis;
use mingtong_domain::ids::UnitId;
use mingtong_domain::refusal::Code;
use mingtong_domain::resource::ResourceKind;
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::{START_MS, TestApp};

mingtong_testkit::on_both!(a_unit_of_another_community_offers_nothing);

fn hall_of(unit: &UnitId) -> NewResource {
    NewResource {
        unit: unit.clone(),
        kind: ResourceKind::Place,
        title: "一楼会议室".to_owned(),
        text: "周末可用，可坐60人。".to_owned(),
        place: None,
        until: Millis(START_MS).date().saturating_add(SignedDuration::from_hours(30 * 24)),
    }
}

/// Neither its own handler nor the desk puts it on the list here, nor a unit of here on the list there; nothing is
/// recorded.
async fn a_unit_of_another_community_offers_nothing(t: TestApp) {
    let town = t.found().await;
    let other = t.found_other().await;
    let foreign = register_unit(&t.app, &other, &Who::keeper(), "别处单位").await.unwrap();
    let other = t.app.hall("other").await.unwrap();
    let before = t.everything_stored(&town).await;
    let handler = Who::in_role("p-of-elsewhere".into(), Role::UnitHandler, Scope::Unit(foreign.clone()));
    let refused = async |hall: &Hall, who: &Who, unit: &UnitId| {
        let offered = offer_resource(&t.app, hall, who, hall_of(unit)).await;
        offered.unwrap_err().code()
    };
    for who in [&handler, &town.who(Role::Staff), &town.handler(0)] {
        assert_eq!(refused(&town.hall, who, &foreign).await, Some(Code::NoSuchUnit), "{who:?}");
    }
    assert_eq!(refused(&town.hall, &handler, &town.units[0]).await, Some(Code::NotYourUnit));
    assert_eq!(refused(&other, &town.handler(0), &town.units[0]).await, Some(Code::NoSuchUnit));
    assert_eq!(t.everything_stored(&town).await, before, "nothing is recorded");
    for hall in [&town.hall, &other] {
        let all = ResourceQuery { all: true, ..ResourceQuery::default() };
        let listed = list_resources(&t.app, hall, &Who::public(None), &all).await.unwrap();
        assert!(listed.items.is_empty());
    }
    offer_resource(&t.app, &other, &handler, hall_of(&foreign)).await.expect("where it is at home it may");
    assert_eq!(mingtong_store::check(t.store()).await.unwrap(), []);
}
