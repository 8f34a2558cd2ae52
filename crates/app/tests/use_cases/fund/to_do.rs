//! What waits in funds for somebody stands behind nothing that waits for others, however much of that there is.

use super::ground::Place;
use mingtong_app::Who;
use mingtong_app::fund::{OnFund, money_to_do};
use mingtong_domain::fund::{Act, Source};
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(what_is_approved_waits_for_whoever_pays_before_all_that_is_not,);

async fn what_is_approved_waits_for_whoever_pays_before_all_that_is_not(t: TestApp) {
    let place = Place::with(&t, None).await;
    place.given(&t, "pledge-0001", 70_000, Source::Residents).await;
    let asked = async |who: &Who| {
        let found = money_to_do(&t.app, &place.town.hall, who).await.unwrap();
        let acts: Vec<(String, Act)> = found.expenses.into_iter().map(|(_, it, act)| (it.id.0, act)).collect();
        (acts, found.is_more)
    };
    for nth in 1..=21 {
        let entering = place.entering(&format!("expense-{nth:04}"), 100);
        place.act(&t, &place.staff(), OnFund::default(), entering).await.unwrap();
    }
    assert_eq!(asked(&place.staff()).await, (vec![], false), "nobody approves what they entered");
    let (acts, is_more) = asked(&place.town.who(Role::Street)).await;
    assert_eq!((acts.len(), is_more), (20, true), "one more than is told, which is said");
    assert!(acts.iter().all(|(_, act)| *act == Act::Approve), "{acts:?}");
    t.later(60_000);
    place.approved(&t, "expense-0022", 100).await;
    assert_eq!(asked(&place.staff()).await, (vec![("expense-0022".to_owned(), Act::Pay)], false));
}
