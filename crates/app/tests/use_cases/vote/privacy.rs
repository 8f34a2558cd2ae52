//! What the public log tells of ballots: before the result is published, not whose they are nor what they come to.

use super::support::*;
use mingtong_app::community::{LogEntry, public_log};
use mingtong_app::vote::{NewVote, VoteView, print_vote, view_floor};
use mingtong_app::{Fail, Who};
use mingtong_domain::role::{Role, Scope};
use mingtong_domain::vote::{Command, Mark};
use mingtong_store::log::leaf_hash;
use mingtong_testkit::TestApp;

mingtong_testkit::on_both!(
    the_log_does_not_tell_who_votes_before_it_is_published,
    of_a_void_vote_the_log_never_tells_who_voted,
    what_the_log_told_it_tells_though_the_vote_is_void_since,
    what_was_written_is_read_in_clear_by_the_desk_and_who_counts_and_on_no_paper,
);

async fn log(polls: &Polls) -> Vec<LogEntry> {
    let log = public_log(&polls.t.app, polls.hall(), 0, 500).await.unwrap();
    let positions: Vec<i64> = log.iter().map(|entry| entry.position).collect();
    assert_eq!(positions, (0..polls.t.store().head(polls.town.hall.id).unwrap()).collect::<Vec<_>>(), "none missing");
    log
}

fn hashes(log: &[LogEntry]) -> Vec<String> {
    log.iter().map(|entry| entry.leaf_hash.clone()).collect()
}

/// What is shown, as one text.
fn shown(log: &[LogEntry]) -> String {
    log.iter().filter_map(|entry| entry.canonical.as_deref()).collect()
}

async fn the_log_does_not_tell_who_votes_before_it_is_published(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    polls.act(&polls.teller(0), &id, &[3], Command::IssuePaper {}).await.unwrap();
    polls.at(OPENS);
    polls.cast(&polls.owner("2-1-202").await, &id, &[8], Mark::Agree).await.unwrap();
    let open = log(&polls).await;
    assert!(shown(&open).contains(&format!("vote/{id}")), "that it was called is public");
    assert!(!shown(&open).contains("ballot/"), "{}", shown(&open));
    polls.at(CLOSES);
    polls.count(&id).await.unwrap();
    let counted = log(&polls).await;
    assert!(!shown(&counted).contains("verdicts"), "counted is not published: {}", shown(&counted));
    assert!(!shown(&counted).contains("ballot/"));
    polls.publish(&id).await;
    let published = log(&polls).await;
    assert!(shown(&published).contains(&format!("ballot/{id}/8")) && shown(&published).contains("verdicts"));
    for entry in &published {
        let leaf = hex::encode(leaf_hash(entry.canonical.as_deref().expect("all of it is shown")));
        assert_eq!(leaf, entry.leaf_hash, "what was held back is what stood there");
    }
    for (before, now) in [(&open, &counted), (&counted, &published)] {
        assert!(hashes(now).starts_with(&hashes(before)), "the same leaves in the same places, all the time");
    }
}

async fn what_was_written_is_read_in_clear_by_the_desk_and_who_counts_and_on_no_paper(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(NewVote { text: "有疑问打 13900001234。".into(), ..polls.owners_vote() }).await;
    let is_clear = |view: &VoteView| view.text.words().unwrap().contains("13900001234");
    for who in [polls.staff(), polls.teller(0)] {
        assert!(is_clear(&polls.seen(&who, &id).await), "{:?} works on it", who.actor.role);
        let printed = print_vote(&polls.t.app, polls.hall(), &who, &id).await.unwrap();
        assert!(!is_clear(&printed), "paper leaves the desk of {:?}", who.actor.role);
    }
    let delegate = Who::in_role(polls.town.another_delegate().await, Role::Delegate, Scope::Community);
    for onlooker in [delegate, polls.town.who(Role::Street)] {
        let seen = view_floor(&polls.t.app, polls.hall(), &onlooker, &id, None).await;
        assert!(matches!(seen, Err(Fail::NotFound)), "who looks on is not told who votes");
    }
    let others = [Role::UnitHandler, Role::GridWorker, Role::Street, Role::Supervisor];
    for role in others {
        assert!(!is_clear(&polls.seen(&polls.town.who(role), &id).await), "{role:?} reads what the public reads");
    }
}

async fn of_a_void_vote_the_log_never_tells_who_voted(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    polls.at(OPENS);
    polls.cast(&polls.owner("2-1-202").await, &id, &[8], Mark::Agree).await.unwrap();
    polls.act(&polls.staff(), &id, &[], Command::Void { reason: "名册有误".into() }).await.unwrap();
    assert!(!shown(&log(&polls).await).contains("ballot/"));
}

async fn what_the_log_told_it_tells_though_the_vote_is_void_since(t: TestApp) {
    let polls = Polls::posted(t).await;
    let id = polls.call(polls.owners_vote()).await;
    polls.at(OPENS);
    polls.cast(&polls.owner("2-1-202").await, &id, &[8], Mark::Agree).await.unwrap();
    polls.at(CLOSES);
    polls.count(&id).await.unwrap();
    polls.publish(&id).await;
    let published = shown(&log(&polls).await);
    polls.act(&polls.staff(), &id, &[], Command::AskVoid { reason: "名册有误".into() }).await.unwrap();
    polls.act(&polls.town.who(Role::Secretary), &id, &[], Command::ConfirmVoid {}).await.unwrap();
    assert!(shown(&log(&polls).await).starts_with(&published), "whoever has a copy of the log has the same");
}
