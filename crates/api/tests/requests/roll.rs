//! A roll over the wire: filled from a file, read, corrected, posted, taken back.

use crate::client::{Answer, Client};
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;
use serde_json::json;

mingtong_testkit::on_both!(a_roll_is_filled_corrected_posted_and_taken_back);

const HOMES: &str = "房号,产权面积,产权人,联系电话\n3-2-501,98.53,张三,13900000001\n3-2-502,120.4512,李四、王五,\n\
                     3幢2单元501,98.53,赵六,\n";

async fn send(client: &Client, place: &str, dry_run: bool) -> Answer {
    let file = format!("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"r.csv\"\r\n\r\n{HOMES}\r\n");
    let trial = format!("--b\r\nContent-Disposition: form-data; name=\"dry_run\"\r\n\r\n{dry_run}\r\n--b--\r\n");
    let path = format!("/places/{place}/homes");
    client.send("POST", &path, "multipart/form-data; boundary=b", (file + &trial).into()).await
}

async fn a_roll_is_filled_corrected_posted_and_taken_back(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await.speaking("en");
    let tried = send(&staff, town.courtyard.as_str(), true).await.expect(200);
    assert_eq!((&tried["new"], &tried["rejected"], &tried["roll"]), (&json!(2), &json!(1), &json!(null)));
    let done = send(&staff, town.courtyard.as_str(), false).await.expect(201);
    assert_eq!(done["findings"][0]["reasons"][0]["code"], "roll-row-home-twice");
    let roll = done["roll"].as_str().expect("a roll");
    let read = public.get(&format!("/rolls/{roll}")).await.expect(200);
    assert_eq!((&read["numbers"]["all"]["homes"], &read["numbers"]["all"]["heads"]), (&json!(2), &json!(2)));
    assert_eq!(read["numbers"], done["after"], "one function counts everywhere");
    assert_eq!(public.get("/rolls").await.expect(200)["items"][0]["id"], json!(roll));
    let homes = staff.get(&format!("/rolls/{roll}/homes?building=3")).await.expect(200);
    assert_eq!(homes["items"][0]["owners"][0]["phone"], "13900000001");
    public.get(&format!("/rolls/{roll}/homes")).await.problem(401, "refusal-no-session");
    let owner = homes["items"][0]["owners"][0]["person"].clone();
    let home = json!({
        "area_cm2": 985_400, "source": "survey", "part": "dwelling", "handover": "handed_over",
        "owners": [{"person": owner}, {"name": "孙七"}], "living": "owner", "reason": "实测报告"
    });
    let corrected = staff.post(&format!("/rolls/{roll}/homes/3-2-501/correct"), home.clone()).await.expect(200);
    assert_eq!((&corrected["area_cm2"], &corrected["owners"][1]["name"]), (&json!(985_400), &json!("孙七")));
    let nought = json!({
        "area_cm2": 0, "source": "survey", "part": "dwelling", "handover": "handed_over", "owners": [],
        "living": "owner", "reason": "实测报告"
    });
    staff.post(&format!("/rolls/{roll}/homes/3-2-501/correct"), nought).await.problem(422, "refusal-home-area");
    let notice = json!({"title": "名册公示", "text": "见名册", "from": "2021-06-08", "to": "2021-06-30"});
    staff.post(&format!("/rolls/{roll}/post"), notice).await.expect(201);
    let posted = public.get(&format!("/rolls/{roll}/posted")).await.expect(200);
    let line = json!({"serial": 1, "building": "3", "floor": "5", "owners": "张*、孙*", "area": "98.54"});
    assert_eq!(posted["lines"][0], line);
    let imports = staff.get(&format!("/rolls/{roll}/imports")).await.expect(200);
    let batch = imports[0]["id"].as_str().expect("a batch");
    let undone = staff.post(&format!("/roll-imports/{batch}/undo"), json!({})).await.expect(200);
    assert_eq!(undone, json!({"taken_back": 1, "restored": 0, "kept": ["3-2-501"]}));
    let strike = json!({"reason": "没有这套房"});
    staff.post(&format!("/rolls/{roll}/homes/3-2-501/strike"), strike).await.expect(204);
    staff.post("/rolls", json!({"place": town.courtyard.as_str()})).await.problem(422, "refusal-roll-there");
    let letters = staff.get("/imports").await.expect(200);
    assert_eq!(letters, json!([]), "letters and homes are apart");
}
