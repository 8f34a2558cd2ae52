//! What the server says of itself, and how it ends.

use crate::acknowledged;
use crate::support::{Server, answer, found, mingtong, report, request};
use mingtong_testkit::Database;
use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::process::Command;

/// Attempts to connect after which a server that still listens was not told to end.
const ATTEMPTS_MAX: usize = 100_000;

#[test]
fn the_metrics_are_there_from_the_beginning_and_count() {
    let database = Database::sqlite();
    found(&database.arguments());
    let server = Server::start(mingtong(&database.arguments()));
    let metrics = || {
        let (status, head, body) = request(&server.address, "GET /metrics", "", "").expect("answered");
        assert_eq!(status, 200);
        assert!(head.contains("content-type: text/plain; version=0.0.4"), "{head}");
        body
    };
    let first = metrics();
    assert!(first.contains("mingtong_info{version=\""), "{first}");
    assert!(first.contains("engine=\"sqlite\"} 1"), "{first}");
    let mut numbers = BTreeSet::new();
    assert!(acknowledged(report(&server.address, "路灯不亮"), &mut numbers));
    assert!(request(&server.address, "GET /c/nowhere", "", "").is_some());
    let then = metrics();
    assert!(then.contains("mingtong_matters_raised_total{channel=\"web\"} 1"), "{then}");
    assert!(then.contains("mingtong_answers_total{status=\"201\"} 1"), "{then}");
    assert!(then.contains("mingtong_answers_total{status=\"404\"} 1"), "{then}");
    assert!(then.contains("mingtong_answer_seconds_count"), "{then}");
}

/// Sends all of a report but its last byte.
fn begin_report(address: &str) -> TcpStream {
    let body = r#"{"text":"说到一半"}"#;
    let mut stream = TcpStream::connect(address).expect("it listens");
    let head = format!(
        "POST /api/v1/communities/town/matters HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\n\
         Expect: 100-continue\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).expect("it reads");
    // The server asks for the body when the request is being worked on.
    expect_continue(&mut stream);
    stream.write_all(&body.as_bytes()[..body.len() - 1]).expect("it reads");
    stream
}

fn expect_continue(stream: &mut TcpStream) {
    let mut line = [0; 25];
    stream.read_exact(&mut line).expect("it answers");
    assert_eq!(&line, b"HTTP/1.1 100 Continue\r\n\r\n");
}

#[test]
fn told_to_end_it_finishes_what_it_has_begun() {
    let database = Database::sqlite();
    found(&database.arguments());
    let mut server = Server::start(mingtong(&database.arguments()));
    let mut begun = begin_report(&server.address);
    let status = Command::new("kill").args(["-TERM", &server.child.id().to_string()]).status().expect("kill runs");
    assert!(status.success());
    let ends = (0..ATTEMPTS_MAX).any(|_| TcpStream::connect(&server.address).is_err());
    assert!(ends, "it takes new requests");
    begun.write_all(b"}").expect("it still reads");
    let mut numbers = BTreeSet::new();
    assert!(acknowledged(answer(begun), &mut numbers));
    let ended = server.child.wait().expect("it ends");
    assert_eq!(ended.code(), Some(0));
    Server::start(mingtong(&database.arguments())).expect_all(&numbers);
}
