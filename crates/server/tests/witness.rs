//! A witness as a process: it cosigns what continues, also after it was killed, and refuses a fork; and a log as
//! another process, which asks it.

#[path = "support/mod.rs"]
#[expect(dead_code, reason = "the other tests of the binary use the rest")]
mod support;
#[path = "support/until.rs"]
mod until;

use mingtong_proof::key::Kind;
use mingtong_proof::verify::Head;
use mingtong_proof::witness::Request;
use mingtong_proof::{Checkpoint, Note, Policy, Refused, SigningKey, hash};
use mingtong_testkit::Database;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use support::{Server, found, mingtong, report, request, run};
use tempfile::TempDir;
use until::until;

const ORIGIN: &str = "example.org/c/town/log";

const CHINESE: &str = "Accept-Language: zh-CN\r\n";

/// A witness that is killed when it is dropped.
struct Witness(Child, String);

impl Witness {
    /// Makes the key of a witness; gives what others check with.
    fn init(directory: &Path) -> String {
        let init = ["witness", "init", "--name", "street.example/w", "--key", "w.key"];
        let made = mingtong(&[]).args(init).current_dir(directory).output().expect("it runs");
        assert!(made.status.success(), "{made:?}");
        String::from_utf8(made.stdout).expect("text").trim().to_owned()
    }

    fn start(directory: &Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mingtong"));
        command.current_dir(directory).stdout(Stdio::piped());
        command.args(["witness", "serve", "--key", "w.key", "--logs", "logs.pub", "--state", "witness"]);
        let mut child = command.args(["--listen", "127.0.0.1:0"]).spawn().expect("it starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("piped")).read_line(&mut line).expect("it says where it listens");
        let address = line.trim().rsplit_once('/').expect("an address").1.to_owned();
        Self(child, address)
    }

    fn post(&self, body: &str) -> (u16, String) {
        let (status, head, body) = request(&self.1, "POST /add-checkpoint", "", body).expect("it answers");
        assert_eq!(status == 409, head.contains("content-type: text/x.tlog.size"), "{head}");
        (status, body)
    }

    fn evidence(&self) -> String {
        request(&self.1, "GET /evidence", "", "").expect("it answers").2
    }
}

impl Drop for Witness {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn log() -> SigningKey {
    SigningKey::from_seed(ORIGIN, Kind::Note, &[1; 32]).expect("a key")
}

fn signed(leaves: &[&str], origin: &str, key: &SigningKey) -> Note {
    let hashes: Vec<_> = leaves.iter().map(|leaf| hash::leaf(leaf.as_bytes())).collect();
    let head = Head { size: leaves.len() as u64, root: hash::root(&hashes) };
    let checkpoint = Checkpoint { origin: origin.to_owned(), head, extensions: vec![] };
    let mut note = Note::new(checkpoint.to_string()).expect("a note");
    note.sign(key, 0);
    note
}

#[test]
fn a_fork_is_refused_and_kept_also_after_the_witness_was_killed() {
    let directory = tempfile::tempdir().expect("a directory");
    Witness::init(directory.path());
    std::fs::write(directory.path().join("logs.pub"), format!("{}\n", log().public())).expect("written");
    let ask = |old, proof: &[_], note: &Note| Request::write(old, proof, note).expect("a checkpoint");
    let one = signed(&["a"], ORIGIN, &log());
    let two = signed(&["a", "b"], ORIGIN, &log());
    let fork = signed(&["a", "c"], ORIGIN, &log());
    let proof = [hash::leaf(b"b")];

    let witness = Witness::start(directory.path());
    assert_eq!(witness.post("nonsense").0, 400);
    let elsewhere = SigningKey::from_seed("other.example/log", Kind::Note, &[1; 32]).expect("a key");
    assert_eq!(witness.post(&ask(0, &[], &signed(&["a"], "other.example/log", &elsewhere))).0, 404);
    let stranger = SigningKey::from_seed(ORIGIN, Kind::Note, &[2; 32]).expect("a key");
    assert_eq!(witness.post(&ask(0, &[], &signed(&["a"], ORIGIN, &stranger))).0, 403);
    let (status, line) = witness.post(&ask(0, &[], &one));
    assert!(status == 200 && line.starts_with("— street.example/w "), "{status} {line}");
    assert_eq!(witness.evidence(), "");
    assert_eq!(witness.post(&ask(1, &[hash::leaf(b"x")], &two)).0, 422);
    assert!(witness.evidence().starts_with("unproved example.org/c/town/log\n"), "{}", witness.evidence());
    assert_eq!(witness.post(&ask(1, &proof, &two)).0, 200);
    drop(witness);

    let witness = Witness::start(directory.path());
    assert_eq!(witness.post(&ask(0, &[], &one)), (409, "2\n".to_owned()));
    assert_eq!(witness.post(&ask(2, &[], &fork)), (409, "2\n".to_owned()));
    assert!(directory.path().join("witness/example.org+c+town+log.2.evidence").exists(), "both heads are kept");
    let evidence = witness.evidence();
    assert!(evidence.contains("fork example.org/c/town/log 2\n"), "{evidence}");
    assert!(evidence.contains(two.text()) && evidence.contains(fork.text()), "{evidence}");
}

/// The key of a log, its witness, and what stands apart from the databases.
struct Street {
    directory: TempDir,
    log: String,
    witness: String,
}

impl Street {
    fn new(database: &Database) -> Self {
        let directory = tempfile::tempdir().expect("a directory");
        let init = ["admin", "log", "init", "--community", "town", "--origin", ORIGIN, "--key"];
        let made = mingtong(&database.arguments()).args(init).arg(directory.path().join("log.key")).output();
        let log = String::from_utf8(made.expect("it runs").stdout).expect("text").trim().to_owned();
        std::fs::write(directory.path().join("logs.pub"), format!("{log}\n")).expect("written");
        let witness = Witness::init(directory.path());
        Self { directory, log, witness }
    }

    fn path(&self, name: &str) -> String {
        self.directory.path().join(name).display().to_string()
    }

    fn policy(&self, address: &str) -> String {
        let Self { log, witness, .. } = self;
        format!("log {log}\nwitness street {witness} http://{address}\nquorum street\n")
    }

    /// Signs what is in a database, with the witness at this address.
    fn serve(&self, database: &Database, state: &str, witness: &Witness) -> Server {
        std::fs::write(self.path("policy"), self.policy(&witness.1)).expect("written");
        let [key, state, policy] = ["log.key", state, "policy"].map(|name| self.path(name));
        let more = ["--log-key", &key, "--log-state", &state, "--log-witnesses", &policy, "--behind-proxy"];
        Server::start_with(mingtong(&database.arguments()), &more)
    }

    fn accepts(&self, checkpoint: &str) -> Result<(), Refused> {
        let policy: Policy = self.policy("127.0.0.1:1").parse().expect("a policy");
        policy.accept(&checkpoint.parse::<Note>().expect("a note")).map(drop)
    }

    fn verified(&self, server: &Server) -> Option<i32> {
        let here = format!("http://{}/c/town/log", server.address);
        let status = mingtong(&[]).args(["verify", &here, "--policy"]).arg(self.path("policy")).output();
        status.expect("it runs").status.code()
    }
}

/// What a server answers once it is what is waited for.
fn once(server: &Server, path: &str, is_so: impl Fn(&str) -> bool) -> String {
    let line = format!("GET {path}");
    until(&format!("{path} comes to it"), || {
        let (status, _, body) = request(&server.address, &line, CHINESE, "").expect("it serves");
        (status == 200 && is_so(&body)).then_some(body)
    })
}

/// One report, taken by a server that signs nothing.
fn reported(database: &Database, text: &str) {
    let server = Server::start(mingtong(&database.arguments()));
    assert_eq!(report(&server.address, text).map(|(status, ..)| status), Some(201));
    server.kill();
}

#[test]
fn a_log_is_cosigned_by_its_witness_and_a_fork_of_it_is_not() {
    let (honest, forked) = (Database::sqlite(), Database::sqlite());
    found(&honest.arguments());
    let street = Street::new(&honest);
    let backup = street.path("old.backup");
    run(&honest.arguments(), &["backup", &backup]);
    reported(&honest, "路灯不亮");
    let witness = Witness::start(street.directory.path());
    let server = street.serve(&honest, "state", &witness);
    once(&server, "/c/town/log/checkpoint", |note| street.accepts(note).is_ok());
    assert_eq!(street.verified(&server), Some(0));
    once(&server, "/c/town/log", |page| page.contains("已签最新的一份"));
    server.kill();

    // Whoever has the key, and forgets what was signed, tells somebody else another story of the same length.
    run(&forked.arguments(), &["restore", &backup]);
    reported(&forked, "路灯不亮");
    let server = street.serve(&forked, "another-state", &witness);
    let refuses = |page: &str| page.contains("拒签最新的一份");
    once(&server, "/c/town/log", refuses);
    let shown = once(&server, "/c/town/log/checkpoint", |_| true);
    assert_eq!(street.accepts(&shown), Err(Refused::Quorum), "it is shown, and nobody has to believe it");
    assert_eq!(street.verified(&server), Some(2));
    assert!(witness.evidence().starts_with("fork example.org/c/town/log "), "{}", witness.evidence());
    server.kill();
    drop(witness);

    let witness = Witness::start(street.directory.path());
    let server = street.serve(&forked, "another-state", &witness);
    once(&server, "/c/town/log", refuses);
    server.kill();
    // Without its witness the honest one shows what was cosigned before.
    drop(witness);
    let witness = Witness::start(street.directory.path());
    let server = street.serve(&honest, "state", &witness);
    once(&server, "/c/town/log/checkpoint", |note| street.accepts(note).is_ok());
    assert!(witness.evidence().contains("\nexample.org/c/town/log\n"), "and what it saw is still shown");
}
