//! A picture is taken in, goes with a report, and is seen by whoever may see the matter.

use crate::client::Client;
use mingtong_domain::limits::PICTURE_BYTES_MAX;
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;
use serde_json::json;

mingtong_testkit::on_both!(a_picture_goes_with_a_report, a_picture_of_a_private_matter_is_not_there_for_others);

/// A picture of two by one pixels.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x02\0\0\0\x01\x08\0\0\0\0\xd1I V\0\0\0\x0bIDATx\x9cc`\xf8\x0f\
    \0\x01\x02\x01\0B\xbe\xbch\0\0\0\0IEND\xaeB`\x82";
const JPEG_MAGIC: &[u8] = &[0xff, 0xd8];

async fn added(client: &Client) -> String {
    client.send("POST", "/pictures", "image/png", PNG.to_vec()).await.id()
}

async fn a_picture_goes_with_a_report(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let id = added(&public).await;
    public.post("/matters", json!({"text": "排椅坏了", "pictures": [id]})).await.expect(201);
    let matter = public.get("/matters/2021-0001").await.expect(200);
    assert_eq!(matter["steps"][0]["pictures"], json!([{"id": id, "width_px": 2, "height_px": 1}]));
    let path = format!("/matters/2021-0001/pictures/{id}");
    for path in [path.clone(), format!("{path}?size=small")] {
        let shown = public.get(&path).await;
        assert_eq!((shown.status, shown.content_type.as_str()), (200, "image/jpeg"));
        assert!(shown.bytes.starts_with(JPEG_MAGIC));
        let mut reader = t.store().read().await.expect("a reader");
        let stored = reader.link().picture_bytes(town.hall.id, &id, false).await.expect("a picture");
        assert_eq!(shown.salt, stored.map(|stored| stored.salt_hex()), "whoever is shown it can check its name");
    }
    public.get("/matters/2021-0001/pictures/other").await.problem(404, "refusal-not-found");
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    staff.post("/matters/2021-0001/accept", json!({})).await.expect(200);
    staff.post("/matters/2021-0001/assign", json!({"unit": town.units[0].as_str()})).await.expect(200);
    let handler = public.signed_in(&town, town.handler(0), "wu").await;
    let claim = json!({"unit": town.units[0].as_str(), "plan": "明天修"});
    handler.post("/matters/2021-0001/claim", claim).await.expect(200);
    handler.post("/matters/2021-0001/reply", json!({"text": "明天修好。"})).await.expect(200);
    let after = added(&handler).await;
    let done = json!({"outcome": "solved", "text": "已修好。", "pictures": [after]});
    handler.post("/matters/2021-0001/mark-done", done).await.expect(200);
    let matter = public.get("/matters/2021-0001").await.expect(200);
    assert_eq!(matter["steps"][0]["pictures"][0]["id"], json!(after));
    public.post("/matters", json!({"text": "同一张", "pictures": [after, after]})).await.expect(201);
    let secretary = public.signed_in(&town, town.who(Role::Secretary), "wang").await;
    let erase = format!("{path}/erase");
    staff.post(&erase, json!({})).await.problem(403, "refusal-role-may-not");
    secretary.post(&erase, json!({})).await.expect(204);
    let gone = public.get(&path).await;
    assert_eq!((gone.status, gone.salt), (404, None), "a face, a number plate: gone for good");
    let matter = public.get("/matters/2021-0001").await.expect(200);
    assert_eq!(matter["steps"][0]["kind"], "picture_erased");
    secretary.post(&erase, json!({})).await.problem(404, "refusal-not-found");
    let unknown = json!({"text": "排椅坏了", "pictures": ["none"]});
    assert_eq!(public.post("/matters", unknown).await.status, 404);
    let text = public.send("POST", "/pictures", "image/png", b"<svg/>".to_vec()).await;
    text.problem(422, "refusal-not-a-picture");
    let shown = public.get(&format!("/matters/2021-0001/pictures/{after}")).await.bytes;
    let cut = public.send("POST", "/pictures", "image/jpeg", shown[..shown.len() / 2].to_vec()).await;
    cut.problem(422, "refusal-not-a-picture");
    let huge = public.send("POST", "/pictures", "image/png", vec![0; PICTURE_BYTES_MAX + 1]).await;
    assert_eq!(huge.problem(413, "refusal-too-large")["detail"], PICTURE_BYTES_MAX.to_string());
}

async fn a_picture_of_a_private_matter_is_not_there_for_others(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let id = added(&public).await;
    let report = json!({"text": "漏水", "visibility": "private", "pictures": [id]});
    let receipt = public.post("/matters", report).await.expect(201);
    let path = format!("/matters/2021-0001/pictures/{id}");
    let hidden = public.get(&path).await;
    assert_eq!(hidden.salt, None, "nothing could confirm a guess");
    hidden.problem(404, "refusal-not-found");
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await;
    assert!(staff.get(&path).await.bytes.starts_with(JPEG_MAGIC));
    let code = json!({"tracking_code": receipt["tracking_code"]});
    let own = public.post(&format!("/track/pictures/{id}"), code).await;
    assert!(own.bytes.starts_with(JPEG_MAGIC));
    let guessed = json!({"tracking_code": "0000-0000-0000"});
    public.post(&format!("/track/pictures/{id}"), guessed).await.problem(404, "refusal-not-found");
}
