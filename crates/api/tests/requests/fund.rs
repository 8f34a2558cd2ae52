//! Funds: pledged to, paid of, read by whoever may.

use crate::client::{Client, at, founded};
use mingtong_domain::role::Role;
use mingtong_testkit::{Town, png};
use serde_json::{Value, json};

/// What nobody gives, pays or offers.
const NO_AMOUNTS: [&str; 6] = ["0.001", "-1.00", "0", "1e3", "100000000.01", "99999999999999999999"];

fn pledge(amount: &str) -> Value {
    json!({"id": "pledge-0001", "source": "residents", "amount": amount, "donor": "3-2-501", "until": "2021-06-30"})
}

#[tokio::test]
async fn a_fund_is_pledged_to_and_paid_of_and_closed_with_nothing_in_it() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let new = json!({"purpose": "加固门头", "sources": ["residents", "community"], "target": "700.00"});
    public.post("/funds", new.clone()).await.problem(401, "refusal-no-session");
    let fund = staff.post("/funds", new).await.expect(201);
    assert_eq!((&fund["gap"], &fund["balance"]), (&json!("700.00"), &json!("0.00")));
    let path = format!("/funds/{}", fund["id"].as_str().expect("an id"));

    for wrong in NO_AMOUNTS {
        staff.post(&format!("{path}/pledges"), pledge(wrong)).await.problem(422, "refusal-fund-amount");
    }
    staff.post(&format!("{path}/pledges"), pledge("700.01")).await.problem(422, "refusal-pledge-above-gap");
    let given = staff.post(&format!("{path}/pledges"), pledge("700.00")).await.expect(201);
    assert_eq!((&given["state"], &given["to_come"]), (&json!("reserved"), &json!("700.00")));
    let slip = json!({"amount": "700.00", "day": "2021-06-08", "slip": "slip-0001"});
    for _ in 0..2 {
        let received = staff.post(&format!("{path}/pledges/pledge-0001/receive"), slip.clone()).await.expect(200);
        assert_eq!((&received["receipts"][0]["no"], &received["receipts"][1]), (&json!(1), &Value::Null));
    }
    let again = staff.post(&format!("{path}/pledges"), pledge("700.00")).await.expect(200);
    assert_eq!(again["receipts"][0]["no"], 1);
    assert_eq!(public.get(&format!("{path}/pledges")).await.expect(200)["items"], json!([]));
    public.get(&format!("{path}/pledges/pledge-0001")).await.expect(404);
    public.get(&format!("{path}/bookings")).await.problem(401, "refusal-no-session");

    let voucher = staff.send("POST", "/pictures", "image/png", png(3)).await.id();
    let entered = json!({
        "id": "expense-0001", "payee": "周师傅施工队", "amount": "700.00", "purpose": "加固", "line": "work",
        "vouchers": [voucher]
    });
    let expense = staff.post(&format!("{path}/expenses"), entered).await.expect(201);
    let at_expense = format!("{path}/expenses/expense-0001");
    let approve = json!({"digest": expense["digest"]});
    staff.post(&format!("{at_expense}/approve"), approve.clone()).await.problem(422, "refusal-own-expense");
    staff
        .post(&format!("{at_expense}/pay"), json!({"day": "2021-06-08"}))
        .await
        .problem(422, "refusal-approvals-missing");
    for (role, login) in [(Role::Secretary, "wang"), (Role::Street, "zhao")] {
        let approver = public.signed_in(&town, town.who(role), login).await;
        approver.post(&format!("{at_expense}/approve"), approve.clone()).await.expect(200);
    }
    let paid = staff.post(&format!("{at_expense}/pay"), json!({"day": "2021-06-08"})).await.expect(200);
    assert_eq!((&paid["state"], &paid["paid"]["no"]), (&json!("paid"), &json!(2)));
    assert_eq!(at(&public.get(&format!("{path}/expenses")).await.expect(200), 0)["payee"], "周*");
    let supervisor = public.signed_in(&town, town.who(Role::Supervisor), "sun").await;
    let books = supervisor.get(&format!("{path}/bookings")).await.expect(200);
    assert_eq!((&at(&books, 0)["amount"], &at(&books, 1)["amount"]), (&json!("700.00"), &json!("700.00")));
    assert_eq!(at(&supervisor.get(&format!("{path}/pledges")).await.expect(200), 0)["donor"], "3-2-501");

    let closed = staff.post(&format!("{path}/close"), json!({"goes": "nowhere"})).await.expect(200);
    assert_eq!((&closed["stage"], &closed["balance"]), (&json!("closed"), &json!("0.00")));
    let seen = public.get(&path).await.expect(200);
    assert_eq!((&seen["income"], &seen["spent"], &seen["acts"]), (&json!("700.00"), &json!("700.00"), &json!([])));
    assert_eq!(at(&public.get("/funds").await.expect(200), 0)["stage"], "closed");
}

/// Pays 100.00 of a fund, approved by two who did not enter it; gives the expense.
async fn paid(public: &Client, town: &Town, staff: &Client, fund: &str) -> Value {
    let voucher = staff.send("POST", "/pictures", "image/png", png(5)).await.id();
    let entered = json!({
        "id": "expense-0001", "payee": "周师傅施工队", "amount": "100.00", "purpose": "加固", "line": "work",
        "vouchers": [voucher]
    });
    let expense = staff.post(&format!("{fund}/expenses"), entered).await.expect(201);
    let at_expense = format!("{fund}/expenses/expense-0001");
    for (role, login) in [(Role::Secretary, "wang"), (Role::Street, "zhao")] {
        let approver = public.signed_in(town, town.who(role), login).await;
        approver.post(&format!("{at_expense}/approve"), json!({"digest": expense["digest"]})).await.expect(200);
    }
    staff.post(&format!("{at_expense}/pay"), json!({"day": "2021-06-08"})).await.expect(200)
}

fn with_amount(body: &Value, amount: &str) -> Value {
    let mut body = body.clone();
    body["amount"] = json!(amount);
    body
}

fn with_quote(body: &Value, amount: &str) -> Value {
    let mut body = body.clone();
    body["quotes"] = json!([{"amount": "60.00"}, {"amount": amount}]);
    body
}

#[tokio::test]
async fn an_amount_that_is_none_is_refused_wherever_it_is_sent() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let fund = staff.post("/funds", json!({"purpose": "加固门头", "sources": ["residents"]})).await.expect(201);
    let fund = format!("/funds/{}", fund["id"].as_str().expect("an id"));
    staff.post(&format!("{fund}/pledges"), pledge("700.00")).await.expect(201);
    let at_pledge = format!("{fund}/pledges/pledge-0001");
    let slip = json!({"amount": "300.00", "day": "2021-06-08", "slip": "slip-0001"});
    let received = staff.post(&format!("{at_pledge}/receive"), slip).await.expect(200);
    let paid = paid(&public, &town, &staff, &fund).await;
    let (expenses, at_paid) = (format!("{fund}/expenses"), format!("{fund}/expenses/expense-0001"));
    let spending = json!({"payee": "吴师傅", "amount": "50.00", "purpose": "补漆", "line": "material"});
    let mut entry = spending.clone();
    entry["id"] = json!("expense-0002");
    let red = |of: u32, seen: &Value| json!({"of": of, "reason": "refund", "words": "多付了", "seen": seen});
    let sent = [
        (format!("{at_pledge}/receive"), json!({"day": "2021-06-08", "slip": "slip-0002"})),
        (format!("{at_pledge}/give-back"), json!({"day": "2021-06-08", "seen": received["position"]})),
        (format!("{at_pledge}/reverse"), red(1, &received["position"])),
        (format!("{at_paid}/reverse"), red(2, &paid["position"])),
        (format!("{fund}/refund-surplus"), json!({"seen": 2})),
        (expenses.clone(), entry.clone()),
    ];
    for wrong in NO_AMOUNTS {
        for (path, body) in &sent {
            staff.post(path, with_amount(body, wrong)).await.problem(422, "refusal-fund-amount");
        }
        staff.post(&expenses, with_quote(&entry, wrong)).await.problem(422, "refusal-fund-amount");
    }
    staff.post(&expenses, entry).await.expect(201);
    for wrong in NO_AMOUNTS {
        for body in [with_amount(&spending, wrong), with_quote(&spending, wrong)] {
            let change = format!("{expenses}/expense-0002/change");
            staff.post(&change, body).await.problem(422, "refusal-fund-amount");
        }
    }
    let seen = staff.get(&fund).await.expect(200);
    assert_eq!((&seen["balance"], &seen["last_booking"]), (&json!("200.00"), &json!(2)), "nothing was done");
}

#[tokio::test]
async fn what_would_be_done_twice_is_sent_with_what_was_seen() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let new = json!({"purpose": "加固门头", "sources": ["residents"]});
    let fund = staff.post("/funds", new).await.expect(201);
    let path = format!("/funds/{}/pledges", fund["id"].as_str().expect("an id"));
    staff.post(&path, pledge("700.00")).await.expect(201);
    let slip = json!({"amount": "700.00", "day": "2021-06-08", "slip": "slip-0001"});
    let received = staff.post(&format!("{path}/pledge-0001/receive"), slip).await.expect(200);
    let proof = staff.send("POST", "/pictures", "image/png", png(4)).await.id();
    let red = json!({
        "of": 1, "amount": "50.00", "reason": "refund", "words": "多收了", "pictures": [proof],
        "seen": received["position"]
    });
    let back = json!({"amount": "50.00", "day": "2021-06-08", "seen": received["position"]});
    for (act, body) in [("give-back", back), ("reverse", red)] {
        let at = format!("{path}/pledge-0001/{act}");
        let mut blind = body.clone();
        blind.as_object_mut().expect("an object").remove("seen");
        staff.post(&at, blind).await.problem(422, "refusal-unseen");
        let seen = staff.get(&format!("{path}/pledge-0001")).await.expect(200)["position"].clone();
        let mut body = body;
        body["seen"] = seen;
        staff.post(&at, body.clone()).await.expect(200);
        staff.post(&at, body).await.problem(409, "refusal-changed");
    }
    let kept = staff.get(&format!("/funds/{}", fund["id"].as_str().expect("an id"))).await.expect(200);
    assert_eq!(kept["balance"], "600.00", "each of the two was done once");
}
