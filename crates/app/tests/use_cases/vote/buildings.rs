//! Papers are printed, and doors walked, one building after the other.

use super::support::*;
use mingtong_app::vote::{owners_at_doors, vote_buildings};
use mingtong_domain::ids::HomeNo;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(whoever_walks_knows_the_buildings_and_for_whom_to_ask,);

async fn whoever_walks_knows_the_buildings_and_for_whom_to_ask(t: TestApp) {
    let polls = Polls::posted(t).await;
    let (app, hall, staff) = (&polls.t.app, polls.hall(), polls.staff());
    let id = polls.call(polls.owners_vote()).await;
    let told = vote_buildings(app, hall, &staff, &id).await.expect("buildings");
    let told: Vec<(&str, u64)> = told.iter().map(|it| (it.building.as_str(), it.electors)).collect();
    assert_eq!(told, [("1", 4), ("2", 4)]);
    let owners = owners_at_doors(app, hall, &staff, &id, Some("1")).await.expect("owners");
    assert_eq!((owners.len(), owners[&HomeNo::from("1-1-201")].as_str()), (4, "李*、王*"));
    let homes = polls.call(polls.secret_vote()).await;
    let owners = owners_at_doors(app, hall, &staff, &homes, None).await.expect("owners");
    assert!(owners.is_empty(), "where homes vote, nobody asks for owners");
    let owner = polls.owner("1-1-101").await;
    assert!(vote_buildings(app, hall, &owner, &id).await.is_err());
    assert!(owners_at_doors(app, hall, &owner, &id, None).await.is_err());
}
