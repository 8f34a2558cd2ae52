//! Programs are told of the record by the server that runs, over real connections: what they get is signed, whoever
//! does not answer is asked again and keeps nobody waiting, whoever is gone is never told again, and nothing goes to a
//! private address unless whoever keeps the machine says so.

#[path = "support/mod.rs"]
#[expect(dead_code, reason = "the other tests of the binary use the rest")]
mod support;
#[path = "support/until.rs"]
mod until;

use mingtong_app::telling::{Hook, NewHook, add_hook, list_hooks};
use mingtong_app::{Clock, sign};
use mingtong_domain::role::Role;
use mingtong_domain::telling::HookKind;
use mingtong_testkit::{Database, TestApp};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use support::{Server, mingtong, request};
use tokio::runtime::Runtime;
use until::until;

const TAKEN: &str = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n";
const GONE: &str = "HTTP/1.1 410 Gone\r\ncontent-length: 0\r\n\r\n";
/// By how much the moment in a signature may differ from that at which it is looked at: what Standard Webhooks advises.
const TOLERANCE_S: i64 = 5 * 60;

/// A message as a program gets it.
#[derive(Debug, Clone)]
struct Message {
    head: BTreeMap<String, String>,
    body: String,
}

impl Message {
    fn read(stream: &TcpStream) -> Option<Self> {
        let mut reader = BufReader::new(stream);
        let lines = reader.by_ref().lines().map_while(Result::ok).take_while(|line| !line.is_empty());
        let named = lines.filter_map(|line| {
            let (name, value) = line.split_once(": ")?;
            Some((name.to_owned(), value.to_owned()))
        });
        let head: BTreeMap<String, String> = named.collect();
        let mut body = vec![0; head.get("content-length")?.parse().ok()?];
        reader.read_exact(&mut body).ok()?;
        Some(Self { head, body: String::from_utf8(body).ok()? })
    }

    /// The kinds of what happened, once it was seen that whoever knows the secret says so, and says so now.
    fn kinds(&self, secret: &str) -> Vec<String> {
        let (id, timestamp) = (&self.head["webhook-id"], &self.head["webhook-timestamp"]);
        let timestamp_s: i64 = timestamp.parse().expect("seconds");
        assert!((Clock::System.now_ms() / 1000 - timestamp_s).abs() < TOLERANCE_S, "{timestamp}");
        let signature = sign::webhook(secret, id, timestamp_s, &self.body).expect("a secret of the standard");
        assert_eq!(self.head["webhook-signature"], signature);
        let told: serde_json::Value = serde_json::from_str(&self.body).expect("JSON");
        let changes = told["data"]["changes"].as_array().expect("changes");
        changes.iter().map(|change| change["kind"].as_str().expect("a kind").to_owned()).collect()
    }
}

/// A program that answers everything alike, or nothing at all.
struct Program {
    url: String,
    heard: Arc<Mutex<Vec<Message>>>,
}

impl Program {
    fn answering(answer: Option<&'static str>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let url = format!("http://{}/hook", listener.local_addr().expect("it is bound"));
        let heard = Arc::new(Mutex::new(vec![]));
        let keeps = Arc::clone(&heard);
        std::thread::spawn(move || {
            let mut held = vec![];
            for stream in listener.incoming().map_while(Result::ok) {
                let Some(message) = Message::read(&stream) else { continue };
                keeps.lock().expect("whoever held it went on").push(message);
                // Whoever sent it may be gone by now.
                let _ = answer.map(|answer| (&stream).write_all(answer.as_bytes()));
                held.push(stream);
            }
        });
        Self { url, heard }
    }

    fn heard(&self) -> Vec<Message> {
        self.heard.lock().expect("whoever held it went on").clone()
    }

    /// What it was told, once that are so many messages.
    fn heard_of(&self, count: usize, what: &str) -> Vec<Message> {
        until(what, || Some(self.heard()).filter(|heard| heard.len() >= count))
    }

    /// As the community keeps it.
    fn among<'h>(&self, hooks: &'h [Hook]) -> &'h Hook {
        hooks.iter().find(|hook| hook.url == self.url).expect("it was added")
    }
}

/// A community that tells these addresses, in which somebody reported something, years ago.
async fn telling(database: Database, urls: &[String]) -> (Database, Vec<Hook>) {
    let t = TestApp::on(database).await;
    let town = t.found().await;
    let (app, secretary) = (t.app.clone().with_hooks_to_private(), town.who(Role::Secretary));
    for url in urls {
        let (kind, name, url) = (HookKind::Webhook, "城市平台".to_owned(), url.clone());
        add_hook(&app, &town.hall, &secretary, NewHook { kind, name, url, secret: None }).await.expect("it is added");
    }
    let hooks = list_hooks(&app, &town.hall, &secretary).await.expect("they are listed");
    town.raise(town.report("路灯不亮")).await;
    let TestApp { app, database, .. } = t;
    app.store.close().await;
    (database, hooks)
}

/// What is kept of the messages to a hook.
fn kept(runtime: &Runtime, database: &Database, hook: &Hook) -> Vec<BTreeMap<String, String>> {
    let rows = runtime.block_on(database.bare_rows("message"));
    rows.into_iter().filter(|row| row["to_id"] == hook.id).collect()
}

/// Waits until it is kept why a hook is told nothing any more.
fn turned_off(runtime: &Runtime, database: &Database, hook: &Hook) -> String {
    until("it is turned off", || {
        let rows = runtime.block_on(database.bare_rows("hook"));
        rows.iter().find(|row| row["hook_id"] == hook.id)?.get("off_reason").cloned()
    })
}

fn programs_are_told(runtime: &Runtime, database: Database) {
    let [silent, gone, ready] = [None, Some(GONE), Some(TAKEN)].map(Program::answering);
    let urls = [&silent, &gone, &ready].map(|program| program.url.clone());
    let (database, hooks) = runtime.block_on(telling(database, &urls));
    let serving = || Server::start_with(mingtong(&database.arguments()), &["--behind-proxy", "--hooks-to-private"]);
    let server = serving();
    let secret = |program: &Program| program.among(&hooks).secret.clone().expect("a program is given one");
    let first = ready.heard_of(1, "whoever takes it is told");
    assert_eq!(first[0].kinds(&secret(&ready)), ["matter.raised"]);
    assert_eq!(gone.heard_of(1, "whoever is gone is told once")[0].kinds(&secret(&gone)), ["matter.raised"]);
    assert_eq!(turned_off(runtime, &database, gone.among(&hooks)), "gone");
    until("whoever does not answer is left for later", || {
        let rows = kept(runtime, &database, silent.among(&hooks));
        rows.into_iter()
            .find(|row| row["state"] == "waiting" && row.get("error").is_some_and(|it| it == "no answer in time"))
    });
    // Something more happens, and later is now.
    let (path, is_json) = ("POST /api/v1/communities/mingtong/matters", "Content-Type: application/json\r\n");
    let answer = request(&server.address, path, is_json, "{\"text\":\"排椅坏了\"}");
    assert_eq!(answer.map(|(status, ..)| status), Some(201));
    server.kill();
    runtime.block_on(database.tamper("UPDATE message SET next_ms = 0; UPDATE hook SET next_ms = 0;"));
    let _server = serving();
    let second = ready.heard_of(2, "whoever takes it is told again");
    assert_eq!(second[1].kinds(&secret(&ready)), ["matter.raised"]);
    assert_ne!(second[1].head["webhook-id"], second[0].head["webhook-id"], "another message");
    let again = silent.heard_of(2, "whoever did not answer is asked again");
    assert_eq!(again[1].kinds(&secret(&silent)), ["matter.raised"]);
    assert_eq!(again[1].head["webhook-id"], again[0].head["webhook-id"], "the same message");
    // Messages are made before any is sent.
    assert_eq!(kept(runtime, &database, gone.among(&hooks)).len(), 1, "nothing is made for whoever is gone");
    assert_eq!(gone.heard().len(), 1, "nor sent");
}

fn private_addresses_are_left_alone(runtime: &Runtime, database: Database) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.set_nonblocking(true).expect("it does not wait");
    let port = listener.local_addr().expect("it is bound").port();
    let urls = ["127.0.0.1", "localhost"].map(|host| format!("https://{host}:{port}/hook"));
    let (database, hooks) = runtime.block_on(telling(database, &urls));
    let _server = Server::start(mingtong(&database.arguments()));
    for hook in &hooks {
        assert_eq!(turned_off(runtime, &database, hook), "failing", "{}", hook.url);
        // What could be tried again would wait.
        let states: Vec<String> = kept(runtime, &database, hook).iter().map(|row| row["state"].clone()).collect();
        assert_eq!(states, ["given_up"], "{}", hook.url);
    }
    let met = listener.accept().expect_err("nobody comes");
    assert_eq!(met.kind(), ErrorKind::WouldBlock);
}

#[test]
fn programs_are_told_on_sqlite() {
    programs_are_told(&Runtime::new().expect("a runtime"), Database::sqlite());
}

#[test]
fn programs_are_told_on_postgres() {
    let runtime = Runtime::new().expect("a runtime");
    let database = runtime.block_on(Database::postgres());
    programs_are_told(&runtime, database);
}

#[test]
fn private_addresses_are_left_alone_on_sqlite() {
    private_addresses_are_left_alone(&Runtime::new().expect("a runtime"), Database::sqlite());
}

#[test]
fn private_addresses_are_left_alone_on_postgres() {
    let runtime = Runtime::new().expect("a runtime");
    let database = runtime.block_on(Database::postgres());
    private_addresses_are_left_alone(&runtime, database);
}
