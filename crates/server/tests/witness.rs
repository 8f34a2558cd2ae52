//! A witness as a process: it cosigns what continues, also after it was killed, and refuses a fork.

use mingtong_proof::key::Kind;
use mingtong_proof::verify::Head;
use mingtong_proof::witness::Request;
use mingtong_proof::{Checkpoint, Note, SigningKey, hash};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

const ORIGIN: &str = "example.org/c/town/log";

/// A witness that is killed when it is dropped.
struct Witness(Child, String);

impl Witness {
    fn start(directory: &Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mingtong"));
        command.current_dir(directory).stdout(Stdio::piped());
        command.args(["witness", "serve", "--key", "w.key", "--logs", "logs.pub", "--state", "state"]);
        let mut child = command.args(["--listen", "127.0.0.1:0"]).spawn().expect("it starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("piped")).read_line(&mut line).expect("it says where it listens");
        let address = line.trim().rsplit_once('/').expect("an address").1.to_owned();
        Self(child, address)
    }

    fn post(&self, body: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.1).expect("it listens");
        let length = body.len();
        let head = format!(
            "POST /add-checkpoint HTTP/1.1\r\nHost: w\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n"
        );
        stream.write_all((head + body).as_bytes()).expect("it reads");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it answers");
        let (head, body) = answer.split_once("\r\n\r\n").expect("an answer has a head");
        (head[9..12].parse().expect("a status"), body.to_owned())
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
    let init = ["witness", "init", "--name", "street.example/w", "--key", "w.key"];
    let made = Command::new(env!("CARGO_BIN_EXE_mingtong")).args(init).current_dir(directory.path()).output();
    assert!(made.expect("it runs").status.success());
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
    assert_eq!(witness.post(&ask(1, &[hash::leaf(b"x")], &two)).0, 422);
    assert_eq!(witness.post(&ask(1, &proof, &two)).0, 200);
    drop(witness);

    let witness = Witness::start(directory.path());
    assert_eq!(witness.post(&ask(0, &[], &one)), (409, "2\n".to_owned()));
    assert_eq!(witness.post(&ask(2, &[], &fork)), (409, "2\n".to_owned()));
    let evidence = directory.path().join("state/example.org+c+town+log.2.evidence");
    let evidence = std::fs::read_to_string(evidence).expect("both heads are kept");
    assert!(evidence.contains(two.text()) && evidence.contains(fork.text()));
}
