//! A meeting of a council: called, opened, decided in, written down.

use crate::client::{Client, at};
use mingtong_app::Who;
use mingtong_domain::ids::PersonId;
use mingtong_domain::role::{Role, Scope};
use mingtong_testkit::{DAY_MS, HOUR_MS, TestApp, png};
use serde_json::{Value, json};

mingtong_testkit::on_both!(a_council_decides, homes_ask_for_a_residents_meeting);

/// A council of three, whoever leads it first.
pub async fn council(secretary: &Client) -> (String, Vec<String>) {
    let body = secretary.post("/bodies", json!({"name": "议事会", "kind": "council", "size": 3})).await.id();
    let mut members = vec![];
    for (name, office) in [("甲", "convenor"), ("乙", "member"), ("丙", "member")] {
        let person = secretary.post("/persons", json!({"name": name})).await.id();
        let seat = json!({"person": person, "office": office, "from": "2021-06-01", "by": "election"});
        secretary.post(&format!("/bodies/{body}/seat"), seat).await.expect(200);
        members.push(person);
    }
    (body, members)
}

async fn a_council_decides(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let secretary = public.signed_in(&town, town.who(Role::Secretary), "wang").await;
    let (body, members) = council(&secretary).await;
    let starts_ms = t.clock.now_ms() + 4 * DAY_MS;
    let items = json!([{"kind": "decide", "title": "修门头"}]);
    let call = json!({"body": body, "title": "例会", "place": "会议室", "starts_ms": starts_ms, "items": items});
    public.post("/meetings", call.clone()).await.problem(401, "refusal-no-session");
    let id = secretary.post("/meetings", call).await.id();
    let listed = public.get(&format!("/meetings?body={body}")).await.expect(200);
    assert_eq!((&at(&listed, 0)["id"], &at(&listed, 0)["open_items"]), (&json!(id), &json!(1)));
    t.later(4 * DAY_MS);
    // A session does not last so long.
    let secretary = public.signed_in(&town, town.who(Role::Secretary), "wang").await;
    let path = format!("/meetings/{id}");
    let post = async |act: &str, body: Value| secretary.post(&format!("{path}/{act}"), body).await;
    let there = json!({"persons": members, "attends": "member", "by": "sheet"});
    post("sign-in", there.clone()).await.expect(200);
    post("sign-in", there).await.problem(422, "refusal-there-already");
    let guests = json!({"names": ["陈老板"], "attends": "guest", "by": "hand"});
    post("sign-in-by-name", guests).await.expect(200);
    let tellers = [&members[1], &members[2]];
    let officers = json!({"chair": members[0], "recorder": members[1], "tellers": tellers});
    post("open-meeting", officers).await.expect(200);
    post("put-motion", json!({"item": 1, "text": "修好门头", "mover": members[1]})).await.expect(200);
    let seen = public.get(&path).await.expect(200)["position"].as_i64().expect("a position");
    let hands = |agree: u32, counted_by: &[&String]| {
        json!({
            "motion": 1, "agree": agree, "oppose": 0, "abstain": 0,
            "counted_by": counted_by, "seen": seen,
        })
    };
    post("decide-by-hands", hands(2, &tellers[..1])).await.problem(422, "refusal-malformed");
    post("decide-by-hands", hands(4, &tellers)).await.problem(422, "refusal-more-hands-than-people");
    let convenor = Who::in_role(PersonId(members[0].clone()), Role::CouncilMember, Scope::Body(body.as_str().into()));
    let convenor = public.signed_in(&town, convenor, "jia").await;
    convenor.post(&format!("{path}/decide-by-hands"), hands(2, &tellers)).await.expect(200);
    let changed = post("decide-by-hands", hands(3, &tellers)).await.problem(409, "refusal-changed");
    assert_eq!(changed["from"], "running");
    let read = public.get(&path).await.expect(200);
    let decision = &read["items"][0]["motions"][0]["decision"];
    assert_eq!((&decision["verdict"], &decision["due"], &decision["agree"]), (&json!("carried"), &json!(3), &json!(2)));
    assert_eq!((&decision["tests"][1]["asks"], &decision["tests"][1]["need"]), (&json!(">1/2 present"), &json!(2)));
    assert_eq!((&read["attendance"]["guests"], &read["acts"]), (&json!(1), &json!([])));
    let attendees = public.get(&format!("{path}/attendees?skip=2&limit=2")).await.expect(200);
    let names = [0, 1].map(|nth| at(&attendees, nth)["person"]["name"].as_str().map(str::to_owned));
    assert_eq!((names[1].as_deref(), &attendees["next"]), (Some(""), &Value::Null), "guests have no name in public");
    post("end-meeting", json!({})).await.expect(200);
    let draft = public.get(&format!("{path}/draft")).await.expect(200);
    let lines = |language: &str| draft[language].as_array().expect("lines").iter().any(|line| line == "结果：通过。");
    assert!(lines("zh-CN") && !lines("en"));
    post("write-minutes", json!({"text": "议定：修好门头"})).await.expect(200);
    let minutes = &public.get(&path).await.expect(200)["minutes"][0];
    let sign = json!({"version": minutes["digest"], "person": members[0]});
    signed_on_paper(&convenor, &public, &path, (&minutes["digest"], &members[2])).await;
    convenor.post(&format!("{path}/sign-minutes"), sign).await.expect(200);
    post("freeze-minutes", json!({})).await.problem(422, "refusal-signature-missing");
    is_erased(&secretary, &convenor, &public, &path).await;
}

async fn homes_ask_for_a_residents_meeting(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let secretary = public.signed_in(&town, town.who(Role::Secretary), "wang").await;
    let body = secretary.post("/bodies", json!({"name": "居民会议", "kind": "residents_meeting"})).await.id();
    let starts_ms = t.clock.now_ms() + 4 * DAY_MS;
    let call = async |asked: Value| {
        // A body meets once at a moment: the one that nobody asks for an hour later.
        let starts_ms = starts_ms + if asked.is_null() { HOUR_MS } else { 0 };
        let call = json!({"body": body, "title": "公约", "place": "广场", "starts_ms": starts_ms, "asked": asked});
        secretary.post("/meetings", call).await
    };
    let homes = |have: u32, of: u32| json!({"by": "homes", "have": have, "of": of, "source": "签名册"});
    let few = call(homes(45, 228)).await.problem(422, "refusal-asked-by-too-few");
    assert!(few.to_string().contains("45/228 < 46/228 (≥1/5)"), "{few}");
    call(homes(46, 0)).await.problem(422, "refusal-asked-of-nobody");
    call(json!({"by": "owners", "have": 46, "of": 228, "source": "签名册"})).await.problem(400, "refusal-malformed");
    let id = call(homes(46, 228)).await.id();
    let read = public.get(&format!("/meetings/{id}")).await.expect(200);
    let (asked, test) = (&read["asked"], &read["asked"]["test"]);
    assert_eq!((&asked["by"], &asked["source"]), (&json!("homes"), &json!("签名册")));
    assert_eq!([&test["have"], &test["of"], &test["need"]], [&json!(46), &json!(228), &json!(46)]);
    assert_eq!((&test["test"], &test["asks"], &test["holds"]), (&json!("asked"), &json!(">=1/5 all"), &json!(true)));
    let id = call(Value::Null).await.id();
    assert_eq!(public.get(&format!("/meetings/{id}")).await.expect(200)["asked"], Value::Null);
}

/// What somebody has a right to is erased; who may not, is refused.
async fn is_erased(secretary: &Client, convenor: &Client, public: &Client, path: &str) {
    convenor.get(&format!("{path}/erasable")).await.problem(403, "refusal-role-may-not");
    let erasable = secretary.get(&format!("{path}/erasable?limit=1")).await.expect(200);
    let to = format!("{path}/texts/{}/erase", at(&erasable, 0)["text"].as_str().expect("an id"));
    convenor.post(&to, json!({})).await.problem(403, "refusal-role-may-not");
    secretary.post(&to, json!({})).await.expect(204);
    secretary.post(&to, json!({})).await.problem(404, "refusal-not-found");
    let erase =
        async |passage: &str| secretary.post(&format!("{path}/minutes/erase"), json!({ "passage": passage })).await;
    erase("没有这句话").await.problem(422, "refusal-no-such-passage");
    erase("议定").await.expect(204);
    let read = public.get(path).await.expect(200);
    let minutes = &read["minutes"][0];
    assert_eq!((&read["title"], &minutes["remains"]), (&json!(""), &json!("part")));
    assert_eq!(
        (&minutes["text"], &minutes["signatures"][0]["person"]["name"]),
        (&json!("■■■：修好门头"), &json!("丙"))
    );
}

/// Somebody signs on paper: the sheet is for those of the community.
async fn signed_on_paper(convenor: &Client, public: &Client, path: &str, (digest, person): (&Value, &String)) {
    let sheet = convenor.send("POST", "/pictures", "image/png", png(1)).await.expect(201)["id"].clone();
    let sheet = sheet.as_str().expect("an id");
    let sign = json!({"version": digest, "person": person, "pictures": [sheet]});
    convenor.post(&format!("{path}/sign-minutes"), sign).await.expect(200);
    let shown = format!("{path}/pictures/{sheet}?size=small");
    assert_eq!(convenor.get(&shown).await.status, 200);
    public.get(&shown).await.problem(404, "refusal-not-found");
}
