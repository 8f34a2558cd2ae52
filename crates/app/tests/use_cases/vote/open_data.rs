//! Votes as published data: they and their ballots once they are published, nothing before, and nothing of a void one.

use super::support::*;
use mingtong_app::community::open_data::{OpenTable, open_part};
use mingtong_domain::vote::{Command, Mark, PaperNo};
use mingtong_testkit::TestApp;
use serde_json::Value;

mingtong_testkit::on_both!(ballots_are_published_with_their_vote_and_none_of_a_void_one,);

/// A table in all its parts.
async fn whole(polls: &Polls, table: OpenTable) -> Vec<Value> {
    let (mut rows, mut from) = (vec![], None);
    loop {
        let part = open_part(&polls.t.app, polls.hall(), table, from.as_deref()).await.unwrap();
        rows.extend(part.json().as_array().cloned().unwrap_or_default());
        from = part.next;
        if from.is_none() {
            return rows;
        }
    }
}

async fn ballots_are_published_with_their_vote_and_none_of_a_void_one(t: TestApp) {
    let polls = Polls::posted(t).await;
    let (named, secret) = (polls.call(polls.owners_vote()).await, polls.call(polls.secret_vote()).await);
    let void = polls.another().await;
    let (slips, hidden) = (polls.slips(&named).await, polls.slips(&secret).await);
    let lost = polls.slips(&void).await;
    polls.at(OPENS);
    polls.cast_by(&slips[7].code, &named, Mark::Agree).await.unwrap();
    polls.cast_by(&lost[7].code, &void, Mark::Oppose).await.unwrap();
    polls.cast_by(&hidden[0].code, &secret, Mark::Oppose).await.unwrap();
    polls.act(&polls.staff(), &void, &[], Command::Void { reason: "名册有误".to_owned() }).await.unwrap();
    polls.at(CLOSES);
    for vote in [&named, &secret] {
        polls.count(vote).await.unwrap();
    }
    for table in [OpenTable::Votes, OpenTable::Ballots] {
        assert_eq!(whole(&polls, table).await, Vec::<Value>::new(), "counted is not published, {table:?}");
    }
    polls.publish(&named).await;
    let cited = format!("{}.0", named.as_str());
    let before = open_part(&polls.t.app, polls.hall(), OpenTable::Ballots, Some(cited.as_str())).await.unwrap();
    polls.publish(&secret).await;
    let after = open_part(&polls.t.app, polls.hall(), OpenTable::Ballots, Some(cited.as_str())).await.unwrap();
    assert_eq!(after.json(), before.json(), "a part that was published stays what it was");
    assert_eq!(before.json().as_array().map(Vec::len), Some(1), "{before:?}");
    let votes = whole(&polls, OpenTable::Votes).await;
    let mut ids: Vec<&str> = votes.iter().filter_map(|row| row["id"].as_str()).collect();
    ids.sort_unstable();
    let mut published = [named.as_str(), secret.as_str()];
    published.sort_unstable();
    assert_eq!(ids, published, "{votes:?}");
    let ballots = whole(&polls, OpenTable::Ballots).await;
    let of = |vote: &str| ballots.iter().find(|row| row["vote"] == *vote).cloned().unwrap();
    let ballot = of(named.as_str());
    assert_eq!((&ballot["code"], &ballot["says"]), (&Value::from(PaperNo::of(8).to_string()), &Value::from("agree")));
    let ballot = of(secret.as_str());
    assert_eq!((ballot["code"].is_string(), &ballot["says"]), (true, &Value::from("oppose")));
    assert!(ballot["area_ten_thousandths_m2"].is_null(), "homes have no weight that would name them");
    assert_eq!(ballots.len(), 2, "{ballots:?}");
}
