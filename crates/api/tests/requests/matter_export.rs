//! Matters are exported.

use crate::client::Client;
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;
use serde_json::json;

mingtong_testkit::on_both!(matters_are_exported, a_formula_in_a_title_stays_text);

async fn matters_are_exported(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    public.post("/matters", json!({"text": "路灯不亮"})).await.expect(201);
    let lines = staff.get("/export?format=json").await;
    assert_eq!(lines.disposition.as_deref(), Some("attachment; filename=\"mingtong.json\""));
    assert_eq!(lines.expect(200)[0]["number"], "明通2021-0001");
    let workbook = staff.get("/export?format=xlsx").await;
    assert!(workbook.bytes.starts_with(b"PK") && workbook.status == 200);
    let csv = staff.speaking("en").get("/export?format=csv").await;
    let text = String::from_utf8(csv.bytes).expect("UTF-8");
    assert!(text.contains("明通2021-0001") && !text.contains("export-number"), "{text}");
    staff.get("/export?format=pdf").await.problem(400, "refusal-malformed");
}

async fn a_formula_in_a_title_stays_text(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    let formulas = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "＝1+1", "\t=1+1"];
    for formula in formulas {
        public.post("/matters", json!({"text": formula})).await.expect(201);
    }
    let csv = staff.get("/export?format=csv").await;
    let text = String::from_utf8(csv.bytes).expect("UTF-8");
    assert_eq!(text.matches(",'").count(), formulas.len(), "each has an apostrophe before it: {text}");
    for sign in ["=", "+", "-", "@", "＝"] {
        assert!(!text.contains(&format!(",{sign}")) && !text.contains(&format!(",\"{sign}")), "{sign}: {text}");
    }
}
