//! Votes over the API: called from a roll, cast by slip, entered by two, counted, published, counted again by a
//! stranger.

use crate::client::{Client, at, founded};
use mingtong_app::roll::{Mode, NewRollFile, NewRollPosting, import_roll, post_roll};
use mingtong_domain::Millis;
use mingtong_domain::role::Role;
use mingtong_testkit::{DAY_MS, START_MS, Town};
use serde_json::{Value, json};

const OPENS: i64 = START_MS + 16 * DAY_MS;
const CLOSES: i64 = START_MS + 20 * DAY_MS;

/// A roll of three homes that was posted; its id.
async fn roll(town: &Town) -> String {
    let rows = "楼栋,单元,房号,产权面积,产权人\n1幢,1,101,90,张三\n1幢,1,102,90,李四\n1幢,1,201,90,王五\n";
    let (name, bytes) = ("名册.csv".to_owned(), rows.as_bytes().to_vec());
    let file = NewRollFile { place: town.courtyard.clone(), as_of: None, name, bytes };
    let staff = town.who(Role::Staff);
    let report = import_roll(&town.app, &town.hall, &staff, file, Mode::Import).await.expect("a roll");
    let roll = report.roll.expect("a roll");
    let (from, to) = (Millis(START_MS).date(), Millis(START_MS + 8 * DAY_MS).date());
    let posting =
        NewRollPosting { title: "名册公示".to_owned(), text: "有异议请到社区。".to_owned(), from, to };
    post_roll(&town.app, &town.hall, &staff, roll.clone(), posting).await.expect("posted");
    roll.0
}

fn call(roll: &str, tellers: &[String]) -> Value {
    json!({
        "title": "架空层改造", "text": "一层架空层改为车库。", "ballot": {"motions": ["是否同意改造"]},
        "decided_by": "owners", "matter_of_owners": "change_use", "roll": roll, "parts": ["dwelling"],
        "scope": "全体业主", "opens_ms": OPENS, "closes_ms": CLOSES, "secrecy": "named", "ways": ["web", "paper"],
        "across": "first_holds", "tellers": tellers,
        "notice": {"title": "表决公告", "text": "请投票。", "from": "2021-06-08", "to": "2021-06-30"}
    })
}

fn code(slips: &Value, nth: usize) -> String {
    slips["items"][nth]["code"].as_str().expect("a code").to_owned()
}

#[tokio::test]
async fn a_vote_is_called_cast_counted_and_counted_again() {
    let (test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let one = public.signed_in(&town, town.who(Role::Delegate), "chen").await;
    let second = town.another_delegate().await;
    let person = |who: mingtong_app::Who| who.actor.person.expect("a person").0;
    let tellers = [person(town.who(Role::Delegate)), second.0.clone()];
    let in_role = mingtong_app::Who::in_role(second, Role::Delegate, mingtong_domain::role::Scope::Community);
    public.signed_in(&town, in_role, "liu").await;
    let roll = roll(&town).await;
    public.post("/votes", call(&roll, &tellers)).await.problem(401, "refusal-no-session");
    let called = staff.post("/votes", call(&roll, &tellers)).await.expect(201);
    assert_eq!(
        (&called["stage"], &called["electors"], &called["area"]),
        (&json!("announced"), &json!(3), &json!(2_700_000))
    );
    let notice = called["notice"].as_str().expect("a notice");
    assert_eq!(public.get(&format!("/notices/{notice}")).await.expect(200)["about"]["kind"], "vote");
    let path = format!("/votes/{}", called["id"].as_str().expect("an id"));
    let to = |act: &str| format!("{path}/{act}");

    public.get(&to("electors")).await.problem(401, "refusal-no-session");
    assert_eq!(at(&one.get(&to("electors")).await.expect(200), 2)["home"], "1-1-201");
    let slips = staff.post(&to("slips"), json!({})).await.expect(201);
    one.post(&to("issue-paper"), json!({"electors": [2, 3]})).await.expect(200);
    let early = json!({"paper": {"marks": ["agree"]}, "code": code(&slips, 0)});
    public.post(&to("cast"), early.clone()).await.problem(422, "refusal-vote-not-open");
    test.clock.set(OPENS);
    let opened = public.post("/slips/open", json!({"code": code(&slips, 0)})).await.expect(200);
    assert_eq!((&opened["vote"], &opened["elector"], &opened["is_used"]), (&called["id"], &json!(1), &json!(false)));
    let both = json!({"paper": {"marks": ["agree"], "chosen": [1]}, "code": code(&slips, 0)});
    public.post(&to("cast"), both).await.problem(422, "refusal-malformed");
    public.post(&to("cast"), early.clone()).await.expect(201);
    public.post(&to("cast"), early).await.problem(422, "refusal-slip-used");
    // Sessions do not outlive sixteen days.
    let password = "correct horse battery";
    let staff = public.sign_in("li", password).await;
    let (one, other) = (public.sign_in("chen", password).await, public.sign_in("liu", password).await);
    assert_eq!(at(&staff.get(&to("slips")).await.expect(200), 0)["is_used"], json!(true));
    for teller in [&one, &other] {
        let read = json!({"paper": {"marks": ["agree"]}, "electors": [2]});
        teller.post(&to("enter-paper"), read).await.expect(200);
    }
    one.post(&to("enter-paper"), json!({"paper": {"marks": ["agree"]}, "electors": [3]})).await.expect(200);
    other.post(&to("enter-paper"), json!({"paper": {"marks": ["oppose"]}, "electors": [3]})).await.expect(200);
    assert_eq!(at(&one.get(&to("differences")).await.expect(200), 0)["elector"], 3);
    other.post(&to("enter-paper"), json!({"paper": {"marks": ["agree"]}, "electors": [3]})).await.expect(200);
    public.get(&to("sheet")).await.problem(404, "refusal-not-found");

    test.clock.set(CLOSES);
    ends(&public, &path, &tellers).await;
}

/// Counted, published, and counted again by a stranger.
async fn ends(public: &Client, path: &str, tellers: &[String]) {
    let to = |act: &str| format!("{path}/{act}");
    let password = "correct horse battery";
    let (staff, one) = (public.sign_in("li", password).await, public.sign_in("chen", password).await);
    one.post(&to("count"), json!({"counted_by": tellers})).await.expect(200);
    assert_eq!(public.get(path).await.expect(200)["result"], json!(null));
    let stale = json!({"seen": 0});
    staff.post(&to("publish"), stale).await.problem(409, "refusal-changed");
    staff.post(&to("publish"), json!({})).await.problem(422, "refusal-vote-notice-missing");
    let on = Millis(CLOSES).date().to_string();
    let notice = json!({"remarks": "谢谢大家。", "from": on, "to": "2021-07-30"});
    staff.post(&to("publish"), json!({"notice": notice})).await.expect(200);
    let seen = public.get(path).await.expect(200);
    let told = public.get(&format!("/notices/{}", seen["result_notice"].as_str().expect("a notice"))).await.expect(200);
    for said in ["谢谢大家。", "参与人数", "随多数", "意见征询"] {
        assert!(told["text"].as_str().expect("a text").contains(said), "{said}: {}", told["text"]);
    }
    assert_eq!((&seen["legal"]["kind"], &seen["legal"]["force"]), (&json!("poll"), &json!("advises")));
    assert_eq!(seen["result"]["items"][0]["others"].as_array().map(Vec::len), Some(2), "r07: every tally");
    assert_eq!((&seen["result"]["items"][0]["chosen"]["verdict"], &seen["agrees"]), (&json!("carried"), &json!(true)));
    let recounted = public.get(&to("recount")).await.expect(200);
    assert_eq!((&recounted["agrees"], &recounted["sheet"]), (&json!(true), &seen["sheet"]));
    let sheet = public.get(&to("sheet")).await;
    let stranger = mingtong_app::vote::recount(std::str::from_utf8(&sheet.bytes).expect("text")).expect("a sheet");
    assert_eq!(json!(stranger.digest), seen["sheet"]);
    resolved(public, &staff, path).await;
    assert_eq!(at(&public.get("/votes?shown=past").await.expect(200), 0)["stage"], "published");
}

/// What it carried is drawn up, of the kind that it decides by law and no other; what rests on a void vote holds no
/// more.
async fn resolved(public: &Client, staff: &Client, path: &str) {
    let to = format!("{path}/resolutions");
    let points = json!([{"text": "一层架空层改为车库", "until": "2021-07-30"}]);
    let new = json!({"lines": [1], "title": "架空层改造", "points": points});
    public.post(&to, new.clone()).await.problem(401, "refusal-no-session");
    assert_eq!(staff.get(path).await.expect(200)["to_resolve"], json!([1]));
    let wrong = json!({"lines": [1], "kind": "owners_decision", "title": "x", "points": points});
    staff.post(&to, wrong).await.problem(400, "refusal-malformed");
    let unknown = json!({"lines": [2], "title": "x", "points": points});
    let unknown = staff.post(&to, unknown).await.problem(422, "refusal-no-such-line");
    assert_eq!(unknown["detail"], "2");
    assert_eq!(staff.post(&to, new.clone()).await.id(), "2021-0001");
    staff.post(&to, new).await.problem(422, "refusal-already-resolved");
    let vote = public.get(path).await.expect(200);
    assert_eq!(vote["resolutions"][0]["number"], "明通决2021-0001");
    let read = public.get("/resolutions/2021-0001").await.expect(200);
    assert_eq!((&read["kind"], &read["force"], &read["meeting"]), (&json!("poll"), &json!("advises"), &json!(null)));
    let rests_on = &read["rests_on_vote"];
    assert_eq!((&rests_on["vote"], &rests_on["stands"]), (&vote["id"], &json!("public")));
    assert_eq!(rests_on["lines"][0]["result"], vote["result"]["items"][0], "the numbers of the vote");
    let listed = public.get(&format!("/resolutions?vote={}", vote["id"].as_str().expect("an id"))).await.expect(200);
    assert_eq!((&at(&listed, 0)["vote"], &at(&listed, 0)["vote_is_void"]), (&vote["id"], &json!(false)));
    staff.post(&format!("{path}/ask-void"), json!({"reason": "名册有误"})).await.expect(200);
    let publish = json!({"title": "公示", "text": "改造", "from": "2021-06-28", "to": "2021-07-10"});
    let publish = staff.post("/resolutions/2021-0001/publish-resolution", publish).await;
    publish.problem(422, "refusal-vote-void-asked");
    assert_eq!(public.get("/resolutions/2021-0001").await.expect(200)["rests_on_vote"]["stands"], "void_asked");
    staff.post(&format!("{path}/decline-void"), json!({})).await.expect(200);
}

#[tokio::test]
async fn codes_that_are_tried_one_after_the_other_are_stopped() {
    let (_test, _town, public) = founded().await;
    let thief: Client = public.forwarded("203.0.113.9");
    let mut stopped = 0;
    for nth in 0..60 {
        let tried = thief.post("/slips/open", json!({"code": format!("AAAA-BBBB-{nth:04}")})).await;
        stopped += usize::from(tried.status == 429);
        assert!(matches!(tried.status, 404 | 429), "{tried:?}");
    }
    assert!(stopped >= 30, "{stopped}");
    public.forwarded("203.0.113.10").post("/slips/open", json!({"code": "x"})).await.problem(404, "refusal-not-found");
}
