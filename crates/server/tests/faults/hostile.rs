//! What nobody sends by mistake: it is refused as what it is, never a fault, and the server goes on.

use crate::CHINESE;
use crate::support::{Server, found, mingtong, request};
use mingtong_testkit::Database;
use tokio::runtime::Runtime;

mingtong_testkit::on_both_databases!(refused_as_what_it_is);

/// Addresses that lead nowhere, on every database.
const NOWHERE: [&str; 12] = [
    "/c/%00",
    "/c/town/matters/%00",
    "/c/town/matters/2026-99999999999999999999",
    "/c/town/receptions/%00",
    "/c/town/places/%00",
    "/c/town/pictures/%00/small",
    "/c/town/pictures/..%2f..%2fmingtong.db/small",
    "/static/..%2f..%2f..%2fetc%2fpasswd",
    "/static/../../../etc/passwd",
    "/static/app.css%00",
    "/api/v1/communities/%00/matters",
    "/api/v1/communities/town/receptions/%00",
];
/// Addresses that lead somewhere, with values that mean nothing there.
const MEANINGLESS: [&str; 6] = [
    "/c/town/matters?q=%00",
    "/c/town/matters?q=%FF",
    "/c/town/matters?q=%22*%22%20NEAR%20%27)%3B--",
    "/c/town/matters?place=%00&before=%00",
    "/c/town/report?place=%00",
    "/c/town/track?code=%00",
];
/// Bodies that cannot be meant so; what can be made of them is made of them.
const BODIES: [(&str, &str); 7] = [
    ("/matters", r#"{"text":"灯","place":"p\u0000"}"#),
    ("/matters", r#"{"text":"灯","reception":"r\u0000"}"#),
    ("/matters", r#"{"text":" \u0000\u200b\u202e\u3000"}"#),
    ("/matters", r#"{"text":"\ud800"}"#),
    ("/matters", r#"{"text":"路灯\u0000不亮\u202e","name":"𠮷\u0000野","phone":"138\u000013800138"}"#),
    ("/sessions", r#"{"login":"a\u0000","password":"\u0000"}"#),
    ("/track", r#"{"tracking_code":"\u0000"}"#),
];

fn refused_as_what_it_is(_: &Runtime, database: &Database) {
    let arguments = database.arguments();
    found(&arguments);
    let server = Server::start(mingtong(&arguments));
    let get = |path: &str| request(&server.address, &format!("GET {path}"), CHINESE, "").map(|(status, ..)| status);
    NOWHERE.iter().for_each(|path| assert_eq!(get(path), Some(404), "{path}"));
    let is_led_on = |status: Option<u16>| status.is_some_and(|status| (200..400).contains(&status));
    MEANINGLESS.iter().for_each(|path| assert!(is_led_on(get(path)), "{path}"));
    for (path, body) in BODIES {
        let line = format!("POST /api/v1/communities/town{path}");
        let answer = request(&server.address, &line, "Content-Type: application/json\r\n", body);
        let (status, _, answer) = answer.expect("answered");
        assert!((200..500).contains(&status), "{body}: {status} {answer}");
    }
}
