//! Receipts beside which red entries stand, over the API.

use crate::client::{at, founded};
use mingtong_domain::role::Role;
use mingtong_testkit::png;
use serde_json::{Value, json};

/// A red entry as it comes.
fn beside(no: u32, amount: &str, reason: &str, words: &str, pictures: &[&str]) -> Value {
    json!({"no": no, "amount": amount, "reason": reason, "words": words, "pictures": pictures})
}

#[tokio::test]
async fn a_receipt_comes_with_every_red_entry_beside_it_and_what_of_it_stands() {
    let (_test, town, public) = founded().await;
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let fund = staff.post("/funds", json!({"purpose": "加固门头", "sources": ["residents"]})).await.id();
    let path = format!("/funds/{fund}/pledges");
    let pledge = json!({
        "id": "pledge-0001", "source": "residents", "amount": "100.00", "donor": "3-2-501", "until": "2021-06-30"
    });
    staff.post(&path, pledge).await.expect(201);
    let own = format!("{path}/pledge-0001");
    let slip = json!({"amount": "100.00", "day": "2021-06-08", "slip": "slip-0001"});
    let received = staff.post(&format!("{own}/receive"), slip).await.expect(200);
    assert_eq!((&received["turned_round"], &received["receipts"][0]["reds"]), (&json!("0.00"), &json!([])));
    let back = json!({"amount": "10.00", "day": "2021-06-08", "seen": received["position"]});
    let mut seen = staff.post(&format!("{own}/give-back"), back).await.expect(200);
    let proof = staff.send("POST", "/pictures", "image/png", png(4)).await.id();
    for (of, amount, reason, words, pictures) in [
        (1, "30.00", "refund", "多交的退回", vec![proof.as_str()]),
        (1, "20.00", "dispute", "说法不一", vec![]),
        (2, "10.00", "mistake", "没有退", vec![]),
    ] {
        let red = json!({
            "of": of, "amount": amount, "reason": reason, "words": words, "pictures": pictures,
            "seen": seen["position"]
        });
        seen = staff.post(&format!("{own}/reverse"), red).await.expect(200);
    }
    let reds = json!([
        beside(3, "30.00", "refund", "多交的退回", &[proof.as_str()]),
        beside(4, "20.00", "dispute", "说法不一", &[]),
    ]);
    let receipt = &seen["receipts"][0];
    assert_eq!((&receipt["amount"], &receipt["net"], &receipt["reds"]), (&json!("100.00"), &json!("50.00"), &reds));
    let returned = &seen["given_back_entries"][0];
    let reds = json!([beside(5, "10.00", "mistake", "没有退", &[])]);
    assert_eq!((&returned["net"], &returned["reds"]), (&json!("0.00"), &reds));
    let sums = |line: &Value| ["received", "turned_round", "given_back"].map(|sum| line[sum].clone());
    assert_eq!(sums(&seen), ["50.00", "50.00", "0.00"]);

    let neighbour = public.signed_in(&town, town.who(Role::GridWorker), "zhou").await;
    let list = neighbour.get(&path).await.expect(200);
    let line = at(&list, 0);
    assert_eq!((sums(line), &line["receipts"]), (sums(&seen), &json!([])), "a sum for neighbours, and nobody's words");
}
