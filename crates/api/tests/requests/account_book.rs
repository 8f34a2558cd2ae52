//! An office's account book over the wire: tried out, posted, read, taken back.

use crate::client::{Answer, Client};
use mingtong_domain::role::Role;
use mingtong_testkit::TestApp;
use serde_json::json;

mingtong_testkit::on_both!(an_account_book_is_posted_read_and_taken_back);

const ROWS: &str = "日期,摘要,凭证号,收入,支出,余额\n2021-04-05,联系13987654321,记-1,300.00,,300\n\
                    2021-04-06,换灯,记-2,,120.50,179.49\n";

async fn send(client: &Client, dry_run: bool) -> Answer {
    let part =
        |name: &str, value: &str| format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    let file = format!("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n{ROWS}\r\n");
    let rest = part("from", "2021-04-01") + &part("to", "2021-04-30") + &part("dry_run", &dry_run.to_string());
    client.send("POST", "/account-books", "multipart/form-data; boundary=b", (file + &rest + "--b--\r\n").into()).await
}

async fn an_account_book_is_posted_read_and_taken_back(t: TestApp) {
    let town = t.found().await;
    let public = Client::new(t.app.clone());
    let staff = public.signed_in(&town, town.who(Role::Staff), "li").await.speaking("en");
    let tried = send(&staff, true).await.expect(200);
    assert_eq!((&tried["book"], &tried["lines"], &tried["doubtful"]), (&json!(null), &json!(2), &json!(2)));
    let done = send(&staff, false).await.expect(201);
    let book = done["book"].as_str().expect("a book");
    send(&staff, false).await.problem(422, "refusal-account-book-there");
    let read = public.get(&format!("/account-books/{book}")).await.expect(200);
    assert_eq!(read["rows"][1]["balance_off"], "-0.01");
    assert_eq!((&read["sums"][0]["closing"], &read["odd"]), (&json!("179.50"), &json!(1)));
    assert!(!read.to_string().contains("13987654321"), "masked for strangers: {read}");
    assert_eq!(public.get("/account-books").await.expect(200)["items"][0]["id"], book);
    let back = format!("/account-books/{book}/take-back");
    staff.post(&back, json!({"reason": "更正"})).await.expect(204);
    let read = public.get(&format!("/account-books/{book}")).await.expect(200);
    assert_eq!((&read["taken_back"], &read["taken_back_reason"]), (&json!(true), &json!("更正")));
}
