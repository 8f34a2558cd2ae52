//! What is out for a while is known where it is out, until it is over.

use mingtong_app::Fail;
use mingtong_app::telling::{NewIncident, announce_incident, end_incident, known_at, list_incidents};
use mingtong_domain::Millis;
use mingtong_domain::ids::PlaceId;
use mingtong_domain::refusal::Code;
use mingtong_domain::role::Role;
use mingtong_domain::telling::IncidentKind;
use mingtong_testkit::{DAY_MS, HOUR_MS, TestApp, Town};

mingtong_testkit::on_both!(
    it_is_known_where_it_is_until_it_is_over,
    what_will_not_do_is_refused,
    the_same_sent_twice_is_announced_once,
);

fn no_water(t: &TestApp, places: Vec<PlaceId>, hours: i64) -> NewIncident {
    let ends = Millis(t.app.now().0 + hours * HOUR_MS);
    NewIncident {
        kind: IncidentKind::Water, places, text: "水管抢修，今晚来水。".to_owned(), begins: None, ends
    }
}

async fn texts(t: &TestApp, town: &Town, place: &PlaceId) -> Vec<String> {
    let known = known_at(&t.app, &town.hall, place).await.unwrap();
    known.into_iter().map(|incident| incident.text).collect()
}

async fn it_is_known_where_it_is_until_it_is_over(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let new = no_water(&t, vec![town.courtyard.clone()], 8);
    let id = announce_incident(&t.app, &town.hall, &staff, new).await.unwrap();
    assert_eq!(texts(&t, &town, &town.courtyard).await, ["水管抢修，今晚来水。"]);
    assert!(texts(&t, &town, &town.road).await.is_empty());
    assert!(texts(&t, &town, &town.grid).await.is_empty(), "what lies around it has water");
    let later =
        NewIncident { begins: Some(Millis(t.app.now().0 + DAY_MS)), ..no_water(&t, vec![town.grid.clone()], 30) };
    announce_incident(&t.app, &town.hall, &staff, later).await.unwrap();
    assert!(texts(&t, &town, &town.road).await.is_empty(), "not yet");
    t.later(8 * HOUR_MS);
    assert!(texts(&t, &town, &town.courtyard).await.is_empty(), "it is over by itself");
    let over = end_incident(&t.app, &town.hall, &staff, &id).await;
    assert!(matches!(over, Err(Fail::Changed)), "{over:?}");
    t.later(17 * HOUR_MS);
    let known = list_incidents(&t.app, &town.hall).await.unwrap();
    assert_eq!(texts(&t, &town, &town.road).await.len(), 1, "everything in the grid");
    end_incident(&t.app, &town.hall, &staff, &known[0].id).await.unwrap();
    assert!(texts(&t, &town, &town.road).await.is_empty());
}

async fn what_will_not_do_is_refused(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let here = vec![town.courtyard.clone()];
    for (new, code) in [
        (no_water(&t, vec![], 8), Code::IncidentPlaces),
        (no_water(&t, vec![PlaceId("nowhere".to_owned())], 8), Code::NoSuchPlace),
        (no_water(&t, here.clone(), 0), Code::IncidentOver),
        (no_water(&t, here.clone(), 8 * 24), Code::IncidentTooLong),
        (NewIncident { text: " ".to_owned(), ..no_water(&t, here.clone(), 8) }, Code::TextMissing),
    ] {
        let refused = announce_incident(&t.app, &town.hall, &staff, new).await.unwrap_err();
        assert_eq!(refused.code(), Some(code));
    }
    let delegate = announce_incident(&t.app, &town.hall, &town.who(Role::Delegate), no_water(&t, here, 8)).await;
    assert_eq!(delegate.unwrap_err().code(), Some(Code::RoleMayNot));
}

/// A double click, or the way back and once more. What was said to be over is announced anew.
async fn the_same_sent_twice_is_announced_once(t: TestApp) {
    let town = t.found().await;
    let staff = town.who(Role::Staff);
    let new = no_water(&t, vec![town.courtyard.clone()], 8);
    let announce = async || announce_incident(&t.app, &town.hall, &staff, new.clone()).await.unwrap();
    let id = announce().await;
    assert_eq!(announce().await, id);
    assert_eq!(texts(&t, &town, &town.courtyard).await.len(), 1);
    end_incident(&t.app, &town.hall, &staff, &id).await.unwrap();
    assert_ne!(announce().await, id);
}
