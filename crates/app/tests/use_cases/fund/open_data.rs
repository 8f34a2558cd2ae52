//! Funds and what is paid of them, as published data: sums, no giver, and whoever is paid masked.

use super::ground::Place;
use mingtong_app::community::open_data::{OpenTable, open_part};
use mingtong_domain::fund::Source;
use mingtong_testkit::TestApp;
use serde_json::Value;

mingtong_testkit::on_both!(sums_and_payments_are_published_without_who_gave_and_with_who_is_paid_masked,);

async fn sums_and_payments_are_published_without_who_gave_and_with_who_is_paid_masked(t: TestApp) {
    let place = Place::with(&t, None).await;
    place.given(&t, "pledge-0001", 70_000, Source::Residents).await;
    place.paid(&t, "expense-0001", 30_000).await;
    let read = async |table, from: Option<&str>| open_part(&t.app, &place.town.hall, table, from).await.unwrap();
    let funds = read(OpenTable::Funds, None).await;
    let (rows, expected) = (funds.json(), [("came_fen", 70_000), ("went_fen", 30_000), ("closing_fen", 40_000)]);
    for (name, fen) in expected {
        assert_eq!(rows[0][name], fen, "{name}: {rows}");
    }
    let expenses = read(OpenTable::Expenses, None).await;
    let rows = expenses.json();
    let row = &rows[0];
    assert_eq!((&row["payee"], &row["stage"]), (&Value::from("周*"), &Value::from("paid")), "{rows}");
    assert_eq!((&row["amount_fen"], &row["paid_fen"]), (&Value::from(30_000), &Value::from(30_000)), "{rows}");
    assert!(row["positions"].as_array().is_some_and(|positions| positions.len() >= 2), "entered and paid: {rows}");
    for part in [&funds, &expenses] {
        let csv = String::from_utf8(part.csv().unwrap()).unwrap();
        for hidden in ["3-2-501", "周师傅", "13812345678", "pledge-0001"] {
            assert!(!csv.contains(hidden), "{csv}");
        }
    }
    let last = read(OpenTable::Expenses, expenses.next.as_deref()).await;
    assert_eq!((last.json(), last.next), (Value::Array(vec![]), None), "no other fund paid anything");
}
