//! Nobody is shown up: no answer lists the homes that have not paid or not answered, whoever asks. The supervisors of
//! accounts read every line, those of the ones who paid among them.

use crate::client::{Client, founded};
use mingtong_app::Who;
use mingtong_app::agreement::{NewAgreement, NewCircle, NewTerms, act_on_agreement, draft_agreement};
use mingtong_app::roll::view_home;
use mingtong_domain::agreement::{Command, Part, SharedBy};
use mingtong_domain::ids::{AgreementId, RollId};
use mingtong_domain::role::Role;
use mingtong_domain::roll;
use mingtong_domain::vote::Scope;
use mingtong_testkit::{Courtyard, EIGHT_PARTS, TestApp, Town};
use serde_json::json;

/// Who paid, and by what the others are known.
const PAID: &str = "1-1-101";
const OPEN: [&str; 6] = ["1-1-102", "1-1-201", "1-1-202", "李四", "王五", "赵六"];

async fn owner(t: &TestApp, town: &Town, roll: &RollId, home: &str) -> Who {
    let staff = town.who(Role::Staff);
    let home = view_home(&t.app, &town.hall, &staff, roll, &home.into()).await.expect("a home");
    Who::public(Some(home.owners[0].person.clone()))
}

/// An agreement of the four homes of the first building, put to them.
async fn put(t: &TestApp, town: &Town, roll: &RollId) -> AgreementId {
    let staff = town.who(Role::Staff);
    let scope = Scope { kinds: vec![roll::Part::Dwelling], within: vec!["1".into()], floors: None };
    let terms = NewTerms {
        text: "疏通一栋的排污管。".to_owned(),
        circle: "一栋全体住户".to_owned(),
        day: t.app.now().date(),
        total: 40_000,
        income: None,
        by: SharedBy::ByHome,
        heads: None,
        money: None,
        late: None,
        exit: None,
        homes: Some(NewCircle { roll: roll.clone(), scope, part: Part::Pays }),
        parties: vec![],
    };
    let new = NewAgreement { title: "排污管疏通协议".to_owned(), place: None, body: None, origin: None, terms };
    let id = draft_agreement(&t.app, &town.hall, &staff, new).await.expect("drafted");
    let put = Command::Put { until: t.app.now().saturating_add_hours(14 * 24).date() };
    act_on_agreement(&t.app, &town.hall, &staff, id.clone(), None, put).await.expect("put");
    id
}

/// What anybody may be told, and what is told to this one.
async fn told(client: &Client, paths: &[String]) -> Vec<(String, String)> {
    let mut told = vec![];
    for path in paths {
        let answer = client.get(path).await;
        if answer.status == 200 {
            told.push((path.clone(), String::from_utf8(answer.bytes).expect("JSON")));
        }
    }
    told
}

#[tokio::test]
async fn no_answer_lists_who_did_not_pay() {
    let (test, town, public) = founded().await;
    let roll = Courtyard::filled(&test, &town, EIGHT_PARTS).await.roll;
    let agreement = put(&test, &town, &roll).await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let pays = public.signed_in(&town, owner(&test, &town, &roll, PAID).await, "zhang").await;
    let digest = public.get(&format!("/agreements/{agreement}")).await.expect(200)["digest"].clone();
    let consent = json!({"party": 1, "answer": "consents", "digest": digest});
    pays.post(&format!("/agreements/{agreement}/answer"), consent).await.expect(200);
    let new = json!({"purpose": "疏通排污管", "sources": ["residents"], "target": "400.00"});
    let fund = staff.post("/funds", new).await.expect(201)["id"].as_str().expect("an id").to_owned();
    let word =
        json!({"id": "pledge-0001", "source": "residents", "amount": "100.00", "donor": PAID, "until": "2021-06-30"});
    staff.post(&format!("/funds/{fund}/pledges"), word).await.expect(201);
    let slip = json!({"amount": "100.00", "day": "2021-06-08", "slip": "slip-0001"});
    staff.post(&format!("/funds/{fund}/pledges/pledge-0001/receive"), slip).await.expect(200);

    let paths = [
        "/funds".to_owned(),
        format!("/funds/{fund}"),
        format!("/funds/{fund}/pledges"),
        format!("/funds/{fund}/bookings"),
        "/accounts?period=2021".to_owned(),
        format!("/accounts/{fund}?period=2021"),
        format!("/accounts/{fund}/entries?period=2021&account=given&item=residents"),
        "/agreements".to_owned(),
        format!("/agreements/{agreement}"),
        format!("/agreements/{agreement}/parties"),
        format!("/agreements/{agreement}/slips"),
    ];
    let open = public.signed_in(&town, owner(&test, &town, &roll, OPEN[2]).await, "zhao").await;
    let other = public.signed_in(&town, owner(&test, &town, &roll, "2-1-201").await, "qian").await;
    let grid = public.signed_in(&town, town.who(Role::GridWorker), "zhou").await;
    let supervisor = public.signed_in(&town, town.who(Role::Supervisor), "sun").await;
    for (client, own) in [(&public, [""; 2]), (&open, [OPEN[2], "赵六"]), (&other, [""; 2]), (&grid, [""; 2])] {
        for (path, body) in told(client, &paths).await {
            for home in OPEN.into_iter().filter(|home| !own.contains(home)) {
                assert!(!body.contains(home), "{path} names {home}: {body}");
            }
        }
    }
    let read = told(&supervisor, &paths).await;
    assert!(read.len() >= paths.len() - 1, "everything is read: {read:?}");
    for (path, body) in read {
        let names_open = OPEN.iter().any(|home| body.contains(home));
        assert!(!names_open || body.contains(PAID), "{path} lists those who did not pay alone: {body}");
        assert_eq!(names_open, path.ends_with("/parties"), "{path} names parties: {body}");
    }
}
