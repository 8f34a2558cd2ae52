//! Those who send little and hold much, and those who come from one address: the others are served beside them.

use crate::support::{Server, found, mingtong, request};
use crate::{CHINESE, ENGLISH, expect_page};
use mingtong_testkit::{Database, png};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use std::io::{Read, Write};
use std::net::TcpStream;

const TRICKLING: usize = 64;
const IDLE: usize = 1_000;

/// Room for the connections of this test, where the system gives a process few files.
fn open_many_files() {
    let limit = getrlimit(Resource::Nofile);
    setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, ..limit }).expect("a process may have what it may");
}

/// An upload of twelve megabytes of which 154 bytes come.
fn trickling(address: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).expect("it listens");
    let head = format!(
        "POST /api/v1/communities/town/pictures HTTP/1.1\r\nHost: {address}\r\nContent-Type: image/jpeg\r\n\
         Content-Length: 12000000\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).expect("it reads");
    stream.write_all(&[0xff; 154]).expect("it reads");
    stream
}

/// The whole answer to a picture that is sent as it is.
fn sent_picture(address: &str) -> String {
    let picture = png(1);
    let mut stream = TcpStream::connect(address).expect("it listens");
    let head = format!(
        "POST /api/v1/communities/town/pictures HTTP/1.1\r\nHost: {address}\r\nContent-Type: image/png\r\n\
         X-Forwarded-For: 198.51.100.7\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
        picture.len()
    );
    stream.write_all(head.as_bytes()).expect("it reads");
    stream.write_all(&picture).expect("it reads");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("it answers");
    answer
}

#[test]
fn trickling_uploads_and_idle_connections_hold_up_nobody() {
    open_many_files();
    let database = Database::sqlite();
    found(&database.arguments());
    let server = Server::start(mingtong(&database.arguments()));
    let _trickling: Vec<TcpStream> = (0..TRICKLING).map(|_| trickling(&server.address)).collect();
    let _idle: Vec<TcpStream> = (0..IDLE).map(|_| TcpStream::connect(&server.address).expect("it listens")).collect();
    expect_page(request(&server.address, "GET /c/town", CHINESE, ""), 200, "示例社区");
    let answer = sent_picture(&server.address);
    assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");
}

#[test]
fn too_many_connections_of_one_address_are_told_so_in_words() {
    let database = Database::sqlite();
    found(&database.arguments());
    let server = Server::start_with(mingtong(&database.arguments()), &["--connections-per-address", "3"]);
    let _idle: Vec<TcpStream> = (0..3).map(|_| TcpStream::connect(&server.address).expect("it listens")).collect();
    for (language, words) in [(CHINESE, "同时连进来的太多"), (ENGLISH, "too many connections")] {
        expect_page(request(&server.address, "GET /c/town", language, ""), 503, words);
    }
    let (status, head, body) = request(&server.address, "GET /api/v1/communities", CHINESE, "").expect("answered");
    assert_eq!(status, 503);
    assert!(head.contains("application/problem+json") && head.contains("retry-after"), "{head}");
    assert!(body.contains("refusal-crowded"), "{body}");
}
