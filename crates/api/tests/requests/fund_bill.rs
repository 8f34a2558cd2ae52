//! One bill of which two funds pay a part each.

use crate::client::{at, founded};
use mingtong_domain::role::Role;
use mingtong_testkit::png;
use serde_json::{Value, json};

#[tokio::test]
async fn a_bill_is_shared_by_two_funds_and_paid_no_more_than_once() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let mut paths = vec![];
    for purpose in ["加固门头", "加固围墙"] {
        let new = json!({"purpose": purpose, "sources": ["residents"]});
        let fund = staff.post("/funds", new).await.id();
        paths.push(format!("/funds/{fund}/expenses"));
    }
    let bill = staff.send("POST", "/pictures", "image/png", png(3)).await.id();
    let part = |id: &str, amount: &str, whole: Value, vouchers: &[&str]| {
        json!({
            "id": id, "payee": "周师傅施工队", "amount": amount, "purpose": "加固", "line": "work", "bill": whole,
            "vouchers": vouchers
        })
    };
    let entered =
        staff.post(&paths[0], part("expense-0001", "600.00", json!("900.00"), &[bill.as_str()])).await.expect(201);
    assert_eq!(entered["bill"], "900.00");
    let rest = |amount: &str, whole: Value| part("expense-0002", amount, whole, &[bill.as_str()]);
    let over = staff.post(&paths[1], rest("300.01", json!("900.00"))).await.problem(422, "refusal-bill-over");
    assert_eq!(over["detail"], "0.01");
    let other = staff.post(&paths[1], rest("300.00", json!("1000.00"))).await.problem(422, "refusal-bill-other");
    assert_eq!(other["detail"], "900.00");
    staff.post(&paths[1], rest("300.00", Value::Null)).await.problem(422, "refusal-voucher-used");
    staff.post(&paths[1], rest("300.00", json!("0.001"))).await.problem(422, "refusal-fund-amount");
    let below = part("expense-0002", "600.00", json!("500.00"), &[]);
    staff.post(&paths[1], below).await.problem(422, "refusal-bill-below");
    staff.post(&paths[1], rest("300.00", json!("900.00"))).await.expect(201);
    let mut change = rest("300.01", json!("900.00"));
    change.as_object_mut().expect("an object").remove("id");
    let changed = staff.post(&format!("{}/expense-0002/change", paths[1]), change).await;
    changed.problem(422, "refusal-bill-over");
    let seen = public.get(&paths[1]).await.expect(200);
    assert_eq!((&at(&seen, 0)["amount"], &at(&seen, 0)["bill"]), (&json!("300.00"), &json!("900.00")));
}
