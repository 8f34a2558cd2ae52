//! The disk is full: reports are refused, reading goes on, and when there is space again it is as if nothing had been.
//!
//! A limit on the size of files stands for the disk: everybody may set one, and it can be lifted while the server runs.

use crate::browser::Browser;
use crate::support::{Server, found, mingtong, number, report, request, run};
use crate::{CHINESE, ENGLISH, acknowledged, expect_page, expect_refused};
use mingtong_testkit::Database;
use std::collections::BTreeSet;
use std::process::Command;

/// Room for some reports: the empty tables take half of it.
const ROOM_BYTES: &str = "1048576";
/// More reports than fit.
const REPORTS_MAX: usize = 500;

/// The binary with the signal that comes with the limit ignored, as a full disk sends none.
fn limited(database: &[String]) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", r#"trap "" XFSZ; exec "$0" "$@""#, env!("CARGO_BIN_EXE_mingtong")]).args(database);
    command
}

/// Lets the server's files grow up to so many bytes.
fn let_grow(server: &Server, bytes: &str) {
    let (pid, limit) = (server.child.id().to_string(), format!("--fsize={bytes}:"));
    let status = Command::new("prlimit").args(["--pid", &pid, &limit]).status().expect("prlimit runs");
    assert!(status.success(), "prlimit {limit}");
}

fn report_until_full(server: &Server, numbers: &mut BTreeSet<String>) {
    for turn in 0..REPORTS_MAX {
        if !acknowledged(report(&server.address, &format!("第{turn}件事：楼道灯不亮")), numbers) {
            assert!(turn > 0, "nothing fitted");
            return;
        }
    }
    panic!("the disk never got full");
}

fn expect_reading(server: &Server, numbers: &BTreeSet<String>) {
    server.expect_all(numbers);
    for page in ["/c/town", "/c/town/matters", "/c/town/numbers", "/c/town/matters?q=%E6%A5%BC%E9%81%93"] {
        expect_page(request(&server.address, &format!("GET {page}"), CHINESE, ""), 200, "示例社区");
    }
    for path in ["/healthz", "/readyz", "/metrics"] {
        let (status, ..) = request(&server.address, &format!("GET {path}"), "", "").expect("answered");
        assert_eq!(status, 200, "{path}");
    }
}

fn expect_refusals(server: &Server, ready: &Browser<'_>, writing: &Browser<'_>) {
    let full = "暂时连不上数据库，什么都没有改动";
    let english = format!("{ENGLISH}Content-Type: application/json\r\n");
    let line = "POST /api/v1/communities/town/matters";
    let answer = request(&server.address, line, &english, r#"{"text":"The lamp is out"}"#);
    expect_refused(answer.expect("answered"), "Nothing was changed");
    // What was typed stands on the page that says that it was not kept.
    expect_page(writing.send("/report/what", "what=The+gate+is+stuck&hazard=yes"), 503, full);
    expect_page(writing.send("/report/what", "what=The+gate+is+stuck&hazard=yes"), 503, "The gate is stuck</textarea>");
    expect_page(writing.send("/report/tell", "reach=email&email=a%40b.example&open=staff"), 503, full);
    expect_page(writing.send("/report/tell", "reach=email&email=a%40b.example&open=staff"), 503, "a@b.example");
    expect_page(ready.send("/report/check", ""), 503, full);
    expect_page(ready.send("/report/check", ""), 503, "The bench is broken");
    expect_page(Browser::new(&server.address).send("/report", "place="), 503, full);
}

#[test]
fn what_does_not_fit_is_refused_and_nothing_is_lost() {
    let database = Database::sqlite();
    let arguments = database.arguments();
    found(&arguments);
    let server = Server::start(limited(&arguments));
    let ready = Browser::begin(&server.address);
    ready.go_on("/report/what", "what=The+bench+is+broken");
    ready.go_on("/report/tell", "reach=none&open=public");
    let writing = Browser::begin(&server.address);
    let mut numbers = BTreeSet::new();

    let_grow(&server, ROOM_BYTES);
    report_until_full(&server, &mut numbers);
    // Where a report does not fit, a smaller write may: now nothing does.
    let_grow(&server, "0");
    assert!(!acknowledged(report(&server.address, "一个字也写不下"), &mut numbers));
    expect_refusals(&server, &ready, &writing);
    expect_reading(&server, &numbers);

    let_grow(&server, "unlimited");
    assert!(acknowledged(report(&server.address, "又有地方了"), &mut numbers), "it does not go on by itself");
    ready.go_on("/report/check", "");
    expect_page(ready.open("/report/receipt"), 200, "示例");
    writing.go_on("/report/what", "what=The+gate+is+stuck");
    expect_reading(&server, &numbers);
    server.kill();
    run(&arguments, &["rebuild", "--check"]);
    let server = Server::start(mingtong(&arguments));
    server.expect_all(&numbers);
    let receipt = report(&server.address, "重启以后").expect("answered").2;
    assert!(!numbers.contains(&number(&receipt)), "a number was given out twice");
}
