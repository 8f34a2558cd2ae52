//! While a vote is open a stranger learns from no page who votes: two communities that differ only in who did are alike
//! on every page that a stranger comes to, in what it says and in what it says of itself.

use crate::browser::Browser;
use crate::reachable::links;
use crate::vote_polls::Polls;
use mingtong_app::vote::{OnVote, act_on_vote};
use mingtong_app::{Who, vote::NewVote};
use mingtong_domain::role::{Role, Scope as RoleScope};
use mingtong_domain::vote::{Command, Mark};
use mingtong_testkit::{TestApp, sqlite};
use std::collections::BTreeMap;

/// Every page with its headers, but for digests: those say nothing.
async fn walked(t: &TestApp) -> BTreeMap<String, String> {
    let (mut stranger, mut ahead, mut seen) = (Browser::new(t), vec![String::new()], BTreeMap::new());
    while let Some(address) = ahead.pop() {
        let page = stranger.get(&address).await;
        ahead.extend(links(&page.html).filter(|link| !seen.contains_key(link)));
        seen.insert(address, without_digests(&format!("{} {:?} {}", page.status, page.headers, page.html)));
    }
    seen
}

fn without_digests(text: &str) -> String {
    let is_word = |c: char| c.is_ascii_alphanumeric();
    // That of a page is half as long.
    let is_digest = |word: &str| matches!(word.len(), 32 | 64) && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let words = text.split_inclusive(|c: char| !is_word(c));
    words.map(|word| if is_digest(word.trim_end_matches(|c| !is_word(c))) { "…" } else { word }).collect()
}

async fn after(elector: u32, of: fn(&Polls) -> NewVote) -> BTreeMap<String, String> {
    let polls = Polls::new(sqlite().await).await;
    let vote = polls.call(of(&polls)).await;
    let slips = polls.slips(&vote).await;
    polls.while_open();
    let teller = Who::in_role(polls.tellers[0].clone(), Role::Delegate, RoleScope::Community);
    let on = OnVote { electors: vec![elector], ..OnVote::default() };
    act_on_vote(&polls.t.app, &polls.town.hall, &teller, vote.clone(), on, Command::IssuePaper {}).await.unwrap();
    let slip = slips.iter().find(|slip| slip.elector == elector).unwrap();
    polls.votes_by(&slip.code, &vote, Mark::Agree).await;
    let pages = walked(&polls.t).await;
    assert!(pages.contains_key(&format!("/votes/{vote}")) && pages.contains_key("/record"), "{:?}", pages.keys());
    pages
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stranger_on_every_page_does_not_learn_who_votes() {
    for of in [Polls::owners_vote, Polls::secret_vote] {
        let (one, other) = (Box::pin(after(1, of)).await, Box::pin(after(8, of)).await);
        for (address, page) in &one {
            assert_eq!(Some(page), other.get(address), "{address}: who it was makes a difference");
        }
    }
}
