//! `kill -9` at any moment: every acknowledged report is there after the restart, and the read tables are what the log
//! says. The real binary, killed again and again under load, on both databases.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use mingtong_testkit::Database;

const ROUNDS: usize = 3;
const WRITERS: usize = 8;
/// Reports acknowledged in a round before the server is killed in the middle of the next ones.
const ACKNOWLEDGED: usize = 40;

struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(database: &[String]) -> Self {
        let mut child = mingtong(database)
            .args(["serve", "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let stdout = child.stdout.take().expect("piped");
        let line = BufReader::new(stdout).lines().map_while(Result::ok).find(|line| line.starts_with("listening on "));
        let line = line.expect("the server says where it listens");
        let address = line.trim_start_matches("listening on http://").trim_end_matches('/').to_owned();
        Self { child, address }
    }

    fn kill(mut self) {
        self.child.kill().expect("SIGKILL");
        self.child.wait().expect("reaped");
    }
}

fn mingtong(database: &[String]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mingtong"));
    command.args(database);
    command
}

fn run(database: &[String], args: &[&str]) {
    let status = mingtong(database).args(args).stdout(Stdio::null()).status().expect("runs");
    assert!(status.success(), "{args:?}");
}

/// Status and body of one request; none when the server is gone in the middle of it.
fn request(address: &str, head: &str, body: &str) -> Option<(u16, String)> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
    let length = body.len();
    let text = format!(
        "{head} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Content-Length: {length}\r\n\r\n{body}"
    );
    stream.write_all(text.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    let status = answer.split(' ').nth(1)?.parse().ok()?;
    let (_, body) = answer.split_once("\r\n\r\n")?;
    Some((status, body.to_owned()))
}

/// Reports until the server is gone; notes the number of every report that was acknowledged.
fn report_until_killed(address: &str, numbers: &Mutex<BTreeSet<String>>, acknowledged: &AtomicUsize, writer: usize) {
    for turn in 0.. {
        let body = format!(r#"{{"text":"第{writer}位居民的第{turn}件事：路灯不亮"}}"#);
        let Some((201, answer)) = request(address, "POST /api/v1/communities/town/matters", &body) else { return };
        let Ok(answer) = serde_json::from_str::<serde_json::Value>(&answer) else { return };
        let number = answer["number"].as_str().expect("a receipt has a number").to_owned();
        let is_new = numbers.lock().expect("unpoisoned").insert(number);
        assert!(is_new, "two reports got one number");
        acknowledged.fetch_add(1, Ordering::SeqCst);
    }
}

fn kill_again_and_again(database: &[String]) {
    run(database, &["admin", "community", "add", "town", "--name", "示例社区", "--prefix", "示例"]);
    let numbers = Arc::new(Mutex::new(BTreeSet::new()));
    for _ in 0..ROUNDS {
        let server = Server::start(database);
        let acknowledged = Arc::new(AtomicUsize::new(0));
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| {
                let (address, numbers) = (server.address.clone(), numbers.clone());
                let acknowledged = acknowledged.clone();
                std::thread::spawn(move || report_until_killed(&address, &numbers, &acknowledged, writer))
            })
            .collect();
        while acknowledged.load(Ordering::SeqCst) < ACKNOWLEDGED && writers.iter().any(|writer| !writer.is_finished()) {
            std::thread::yield_now();
        }
        server.kill();
        writers.into_iter().for_each(|writer| writer.join().expect("no writer fails"));
        assert!(acknowledged.load(Ordering::SeqCst) >= ACKNOWLEDGED, "the load never came up");
        run(database, &["rebuild", "--check"]);
    }
    let server = Server::start(database);
    for number in numbers.lock().expect("unpoisoned").iter() {
        let bare = number.trim_start_matches("示例");
        let answer = request(&server.address, &format!("GET /api/v1/communities/town/matters/{bare}"), "");
        assert_eq!(answer.map(|(status, _)| status), Some(200), "{number} was acknowledged and is gone");
    }
    server.kill();
}

#[test]
fn nothing_acknowledged_is_lost_on_sqlite() {
    let database = Database::sqlite();
    kill_again_and_again(&database.arguments());
}

#[test]
fn nothing_acknowledged_is_lost_on_postgres() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let database = runtime.block_on(Database::postgres());
    kill_again_and_again(&database.arguments());
}
