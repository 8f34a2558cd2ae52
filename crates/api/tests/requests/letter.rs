//! Letters are imported and taken back.

use crate::client::{Answer, Client};
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;
use serde_json::json;

mingtong_testkit::on_both!(letters_are_imported_and_taken_back);

const LETTERS: &str = "编号,标题,内容,来信时间,答复内容,答复时间,承办单位\n\
    A1,路灯不亮,请修一修路灯,2021-05-04,已修复,2021-06-01,供电所\n\
    A2,排椅坏了,请修一修排椅,2021-05-05,,,\n\
    A3,明天的信,还没有写,2021-06-09,,,\n";

/// Sends a form of these parts: a name, the name of a file, the content.
async fn send(client: &Client, parts: &[(&str, Option<&str>, &str)]) -> Answer {
    let mut body = String::new();
    for (name, file, content) in parts {
        let file = file.map(|file| format!("; filename=\"{file}\"")).unwrap_or_default();
        body += &format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n{content}\r\n");
    }
    body += "--b--\r\n";
    client.send("POST", "/imports", "multipart/form-data; boundary=b", body.into()).await
}

async fn letters_are_imported_and_taken_back(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await.speaking("en");
    let file = ("file", Some("letters.csv"), LETTERS);
    let tried = send(&staff, &[file, ("dry_run", None, "true")]).await.expect(200);
    assert_eq!((&tried["new"], &tried["rejected"], &tried["batch"]), (&json!(2), &json!(1), &json!(null)));
    assert_eq!(tried["columns"]["title"], json!({"letter": "B", "header": "标题"}));
    assert_eq!(public.get("/matters").await.expect(200)["total"], 0);
    let done = send(&staff, &[file]).await.expect(201);
    let found = &done["findings"][0];
    assert_eq!((&found["row"], &found["severity"]), (&json!(4), &json!("rejected")));
    assert_eq!(found["reasons"][0]["code"], "import-date-in-the-future");
    assert_ne!(found["reasons"][0]["text"], found["reasons"][0]["code"], "the reason is put into words");
    assert_eq!(send(&staff, &[file]).await.expect(200)["recognised"], 2);
    let number = staff.get("/matters/2021-0001").await.expect(200)["letter_number"].clone();
    assert!(number == "A1" || number == "A2", "the number of its own office: {number}");
    let batch = done["batch"].as_str().expect("a batch");
    let imports = staff.get("/imports").await.expect(200);
    assert_eq!((&imports[0]["id"], &imports[0]["letters"]), (&json!(batch), &json!(2)));
    assert_eq!((&imports[0]["file_name"], &imports[0]["undone"]), (&json!("letters.csv"), &json!(null)));
    t.later(1);
    staff.post("/matters/2021-0002/accept", json!({})).await.expect(200);
    let undone = staff.post(&format!("/imports/{batch}/undo"), json!({})).await.expect(200);
    assert_eq!(undone, json!({"taken_back": 1, "kept": [{"matter": "2021-0002", "because": "acted_on"}]}));
    assert_eq!(public.get("/matters").await.expect(200)["total"], 1);
    staff.post("/imports/none/undo", json!({})).await.problem(404, "refusal-not-found");
    let mapped = "sheet = \"甲\"\nnothing = 1\n";
    send(&staff, &[file, ("mapping", None, mapped)]).await.problem(422, "import-mapping-syntax");
    send(&staff, &[file, ("dryrun", None, "true")]).await.problem(400, "refusal-malformed");
    send(&staff, &[file, ("dry_run", None, "yes")]).await.problem(400, "refusal-malformed");
    send(&staff, &[("file", Some("a.csv"), "")]).await.problem(422, "import-unreadable-empty");
}
