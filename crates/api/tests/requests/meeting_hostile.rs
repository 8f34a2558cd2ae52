//! What somebody would try over the interface, who has no page to hold them back.

use crate::client::Client;
use crate::meeting::council;
use mingtong_app::Who;
use mingtong_app::body::{NewBody, form_body};
use mingtong_app::community::set_rule;
use mingtong_domain::body::BodyKind;
use mingtong_domain::role::Role;
use mingtong_domain::rules::{Rule, RuleId, RuleValue};
use mingtong_testkit::{DAY_MS, TestApp, Town};
use serde_json::{Value, json};

mingtong_testkit::on_both!(
    nothing_counts_that_was_not_noticed_or_is_not_there,
    a_proxy_is_not_handed_on,
    minutes_stay_as_they_were_signed,
    a_body_of_another_community_is_none,
    more_heads_than_there_are,
);

/// A meeting of a council of three on its evening, all there, opened, with a motion before it.
struct Evening {
    secretary: Client,
    public: Client,
    path: String,
    body: String,
    members: Vec<String>,
}

impl Evening {
    async fn of(t: &TestApp, town: &Town, came: usize) -> Self {
        let public = Client::new(t.app.clone());
        let secretary = public.signed_in(town, town.who(Role::Secretary), "wang").await;
        let (body, members) = council(&secretary).await;
        let items = json!([{"kind": "decide", "title": "修门头"}]);
        let starts_ms = t.clock.now_ms() + 4 * DAY_MS;
        let call = json!({"body": body, "title": "例会", "place": "会议室", "starts_ms": starts_ms, "items": items});
        let path = format!("/meetings/{}", secretary.post("/meetings", call).await.id());
        t.later(4 * DAY_MS);
        let secretary = public.signed_in(town, town.who(Role::Secretary), "wang").await;
        let it = Self { secretary, public, path, body, members };
        let there = json!({"persons": it.members[..came], "attends": "member", "by": "sheet"});
        it.done("sign-in", there).await;
        let guests = json!({"names": ["甲监票", "乙监票"], "attends": "guest", "by": "hand"});
        it.done("sign-in-by-name", guests).await;
        let tellers = it.tellers().await;
        it.done("open-meeting", json!({"chair": it.members[0], "recorder": it.members[1], "tellers": tellers})).await;
        it.done("put-motion", json!({"item": 1, "text": "修好门头", "mover": it.members[1]})).await;
        it
    }

    /// Guests who count.
    async fn tellers(&self) -> Vec<String> {
        let attendees = self.secretary.get(&format!("{}/attendees", self.path)).await.expect(200);
        let guests = attendees["items"].as_array().expect("a list").iter();
        let guests =
            guests.map(|it| &it["person"]).filter(|it| it["name"].as_str().is_some_and(|it| it.ends_with("监票")));
        guests.map(|it| it["id"].as_str().expect("an id").to_owned()).collect()
    }

    async fn done(&self, act: &str, body: Value) {
        self.secretary.post(&format!("{}/{act}", self.path), body).await.expect(200);
    }

    async fn refused(&self, act: &str, body: Value, code: &str) {
        let status = if code == "refusal-not-in-this-state" { 409 } else { 422 };
        self.secretary.post(&format!("{}/{act}", self.path), body).await.problem(status, code);
    }

    async fn hands(&self, agree: u32, proxies: Value) -> Value {
        let counted_by = self.tellers().await;
        json!({"motion": 1, "agree": agree, "oppose": 0, "abstain": 0, "counted_by": counted_by, "proxies": proxies})
    }
}

async fn nothing_counts_that_was_not_noticed_or_is_not_there(t: TestApp) {
    let town = t.found().await;
    let it = Evening::of(&t, &town, 3).await;
    let seen = it.public.get(&it.path).await.expect(200)["position"].clone();
    let item = json!({"kind": "decide", "title": "换物业", "seen": seen});
    it.done("add-item", item.clone()).await;
    let again = it.secretary.post(&format!("{}/add-item", it.path), item).await;
    again.problem(409, "refusal-changed");
    let put = json!({"item": 2, "text": "换", "mover": it.members[1]});
    it.refused("put-motion", put, "refusal-item-not-noticed").await;
    let tellers = it.tellers().await;
    let names = |voices: &[&String], counted_by: &[&String]| {
        let voices: Vec<Value> = voices.iter().map(|person| json!({"person": person, "says": "agree"})).collect();
        json!({"motion": 1, "voices": voices, "counted_by": counted_by, "proxies": []})
    };
    let two = [&tellers[0], &tellers[1]];
    let [chair, second, third] = [0, 1, 2].map(|nth| &it.members[nth]);
    it.refused("decide-by-name", names(&[chair, second, chair], &two), "refusal-named-twice").await;
    for counting in [[&tellers[0], &tellers[0]], [&tellers[0], chair]] {
        let named = names(&[chair, second, third], &counting);
        it.refused("decide-by-name", named, "refusal-two-tellers-count").await;
    }
    it.done("sign-out", json!({"persons": [third]})).await;
    it.refused("decide-by-name", names(&[chair, second, third], &two), "refusal-no-vote").await;
    it.refused("decide-by-hands", it.hands(3, json!([])).await, "refusal-more-hands-than-people").await;
    it.done("decide-by-hands", it.hands(2, json!([])).await).await;
    it.refused("decide-by-hands", it.hands(2, json!([])).await, "refusal-no-such-motion").await;
}

async fn a_proxy_is_not_handed_on(t: TestApp) {
    let town = t.found().await;
    let it = Evening::of(&t, &town, 2).await;
    let [chair, second, third] = [0, 1, 2].map(|nth| &it.members[nth]);
    let given = |giver: &String, holder: &String| json!([{"giver": giver, "holder": holder}]);
    it.refused("decide-by-hands", it.hands(3, given(third, chair)).await, "refusal-no-proxies").await;
    for id in [RuleId::MeetingProxies, RuleId::MeetingProxiesEach] {
        let (jurisdiction, basis) = ("本社区".to_owned(), "居民公约".to_owned());
        let from = "2020-01-01".parse().expect("a day");
        let rule = Rule { id, value: RuleValue::Integer(1), jurisdiction, basis, from, to: None };
        set_rule(&t.app, &town.hall, &Who::keeper(), rule).await.expect("it is set");
    }
    it.refused("decide-by-hands", it.hands(3, given(second, chair)).await, "refusal-proxy-giver-there").await;
    // From the second, who is there, over the third, who is not, to whoever leads.
    let chain = json!([{"giver": second, "holder": third}, {"giver": third, "holder": chair}]);
    let refused = it.secretary.post(&format!("{}/decide-by-hands", it.path), it.hands(3, chain).await).await;
    assert_eq!(refused.status, 422);
    it.done("decide-by-hands", it.hands(3, given(third, chair)).await).await;
    let decision = it.public.get(&it.path).await.expect(200)["items"][0]["motions"][0]["decision"].clone();
    assert_eq!((&decision["present"], &decision["proxies"], &decision["agree"]), (&json!(2), &json!(1), &json!(3)));
}

async fn minutes_stay_as_they_were_signed(t: TestApp) {
    let town = t.found().await;
    let it = Evening::of(&t, &town, 3).await;
    it.done("decide-by-hands", it.hands(3, json!([])).await).await;
    it.done("end-meeting", json!({})).await;
    it.done("write-minutes", json!({"text": "第一稿"})).await;
    let digest = async || it.public.get(&it.path).await.expect(200)["minutes"][0]["digest"].clone();
    let first = digest().await;
    it.done("write-minutes", json!({"text": "第二稿"})).await;
    let sheet = it.secretary.send("POST", "/pictures", "image/png", mingtong_testkit::png(1)).await.expect(201);
    let sign =
        |version: &Value, nth: usize| json!({"version": version, "person": it.members[nth], "pictures": [sheet["id"]]});
    it.refused("sign-minutes", sign(&first, 0), "refusal-minutes-rewritten").await;
    let second = digest().await;
    for nth in [0, 1] {
        it.done("sign-minutes", sign(&second, nth)).await;
    }
    it.done("freeze-minutes", json!({})).await;
    it.refused("write-minutes", json!({"text": "第三稿"}), "refusal-not-in-this-state").await;
    assert_eq!(digest().await, second);
    // Minutes have a limit of their own, and a request has room for them.
    let (long, reason) = ("字".repeat(30_000), "到会人数写错了");
    it.done("amend-minutes", json!({"text": long, "reason": reason})).await;
    let longer = json!({"text": format!("{long}字")});
    it.secretary.post(&format!("{}/write-minutes", it.path), longer).await.problem(422, "refusal-text-too-long");
}

async fn a_body_of_another_community_is_none(t: TestApp) {
    let town = t.found().await;
    let it = Evening::of(&t, &town, 3).await;
    let other = t.found_other().await;
    let new = NewBody { kind: BodyKind::Council, name: "他议事会".to_owned(), place: None, size: None };
    let theirs = form_body(&t.app, &other, &Who::keeper(), new).await.expect("it is formed");
    let refer = json!({"item": 1, "to": theirs.as_str(), "reason": "移交"});
    it.refused("refer-item", refer, "refusal-no-such-body").await;
    let starts_ms = t.clock.now_ms() + DAY_MS;
    let call = json!({"body": theirs.as_str(), "title": "会", "place": "院", "starts_ms": starts_ms, "items": []});
    it.secretary.post("/meetings", call).await.problem(422, "refusal-no-such-body");
    assert_ne!(it.body, theirs.0);
}

async fn more_heads_than_there_are(t: TestApp) {
    let town = t.found().await;
    let it = Evening::of(&t, &town, 3).await;
    let entered = json!({"due": 100_000, "present": 100_001, "proxies": 0});
    let mut hands = it.hands(100_001, json!([])).await;
    (hands["entered"], hands["source"]) = (entered, json!("名册"));
    it.refused("decide-by-hands", hands, "refusal-roll-knows").await;
    let vote = json!({
        "rule": "owners", "matter": "other", "date": "2023-05-01", "electorate": {"heads": 100_000},
        "took_part": {"heads": 100_001},
    });
    let problem = it.public.post("/count", vote).await.problem(422, "refusal-uncountable");
    let said = problem["detail"].as_str().expect("words");
    assert!(said.starts_with("took_part.heads：") && said.contains("electorate.heads"), "{said}");
}
