//! The real binary as a process, and requests to it over the wire.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// A request that is not answered within this has no answer. It is longer than the server ever lets anybody wait.
const ANSWER_WITHIN: Duration = Duration::from_secs(20);

/// Every request comes from another address, 10.0.0.0 and on, so that it is not the limit of one address that answers.
static RESIDENT: AtomicU32 = AtomicU32::new(0x0a00_0000);

/// Status, head and body of an answer.
pub type Answer = (u16, String, String);

/// A server, killed when this is dropped.
pub struct Server {
    pub child: Child,
    pub address: String,
}

impl Server {
    /// Starts a server from a command that lacks only the word `serve`, and waits until it says where it listens.
    pub fn start(command: Command) -> Self {
        Self::start_with(command, &["--behind-proxy"])
    }

    /// The same with other arguments of `serve`.
    pub fn start_with(mut command: Command, more: &[&str]) -> Self {
        let command = command.args(["serve", "--listen", "127.0.0.1:0"]).args(more).stdout(Stdio::piped());
        let mut child = command.spawn().expect("the server starts");
        let stdout = child.stdout.take().expect("piped");
        let line = BufReader::new(stdout).lines().map_while(Result::ok).find(|line| line.starts_with("listening on "));
        let line = line.expect("the server says where it listens");
        let address = line.trim_start_matches("listening on http://").trim_end_matches('/').to_owned();
        Self { child, address }
    }

    /// Kills it as a power cut would.
    pub fn kill(self) {
        drop(self);
    }

    /// Every report that was acknowledged is there.
    pub fn expect_all(&self, numbers: &BTreeSet<String>) {
        for number in numbers {
            let bare = number.trim_start_matches("示例");
            let answer = request(&self.address, &format!("GET /api/v1/communities/town/matters/{bare}"), "", "");
            assert_eq!(answer.map(|(status, ..)| status), Some(200), "{number} was acknowledged and is gone");
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The binary on a database.
pub fn mingtong(database: &[String]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mingtong"));
    command.args(database);
    command
}

/// Runs a command to its end.
pub fn run(database: &[String], args: &[&str]) {
    let status = mingtong(database).args(args).stdout(Stdio::null()).status().expect("runs");
    assert!(status.success(), "{args:?}");
}

/// Founds the community that all reports are for. Its clocks count hours: a test that runs on any day must not need the
/// holidays of a year whose notice is not out yet.
pub fn found(database: &[String]) {
    run(database, &["admin", "community", "add", "town", "--name", "示例社区", "--prefix", "示例"]);
    let why = ["--jurisdiction", "本社区", "--basis", "居民会议决定（示例）", "--from", "2020-01-01"];
    for (rule, value) in [("clock.accept", "48h"), ("clock.first_reply", "120h")] {
        run(database, &[&["admin", "rule", "set", rule, value, "--community", "town"][..], &why[..]].concat());
    }
}

/// The answer to one request; none when the server is gone in the middle of it. `headers` end each with CRLF.
pub fn request(address: &str, line: &str, headers: &str, body: &str) -> Option<Answer> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(ANSWER_WITHIN)).ok()?;
    let (length, resident) = (body.len(), Ipv4Addr::from(RESIDENT.fetch_add(1, Ordering::Relaxed)));
    let text = format!(
        "{line} HTTP/1.1\r\nHost: {address}\r\nX-Forwarded-For: {resident}\r\nConnection: close\r\n{headers}\
         Content-Length: {length}\r\n\r\n{body}"
    );
    stream.write_all(text.as_bytes()).ok()?;
    answer(stream)
}

/// Reads an answer to its end; none when it breaks off.
pub fn answer(mut stream: TcpStream) -> Option<Answer> {
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    let status = answer.split(' ').nth(1)?.parse().ok()?;
    let (head, body) = answer.split_once("\r\n\r\n")?;
    // What has no content says no length.
    let none = (status == 204).then_some("0");
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).or(none)?;
    (length.parse() == Ok(body.len())).then(|| (status, head.to_owned(), body.to_owned()))
}

/// Reports through the API: the answer to it.
pub fn report(address: &str, text: &str) -> Option<Answer> {
    let body = serde_json::json!({ "text": text }).to_string();
    request(address, "POST /api/v1/communities/town/matters", "Content-Type: application/json\r\n", &body)
}

/// The number on a receipt.
pub fn number(receipt: &str) -> String {
    let receipt: serde_json::Value = serde_json::from_str(receipt).expect("a receipt is JSON");
    receipt["number"].as_str().expect("a receipt has a number").to_owned()
}
