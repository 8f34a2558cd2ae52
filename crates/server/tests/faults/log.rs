//! The log is signed by the server that runs, and by nobody once it is not what was signed before: neither a backup
//! that was restored, nor a record that was changed.

use crate::support::{Server, found, mingtong, report, request, run};
use crate::until::until;
use mingtong_proof::{Checkpoint, Note, Policy};
use mingtong_testkit::Database;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Output;
use tempfile::TempDir;
use tokio::runtime::Runtime;

mingtong_testkit::on_both_databases!(a_log_is_signed_while_it_is_what_was_signed);

const ORIGIN: &str = "example.org/c/town/log";

/// What stands apart from the database.
pub(crate) struct Apart {
    slug: &'static str,
    directory: TempDir,
    policy: Policy,
}

impl Apart {
    /// With the key of the log of the town that is in the database.
    pub(crate) fn new(database: &Database) -> Self {
        Self::of(database, "town")
    }

    /// With the key of the log of a community that is in the database.
    pub(crate) fn of(database: &Database, slug: &'static str) -> Self {
        let directory = tempfile::tempdir().expect("a directory");
        let key = directory.path().join("log.key");
        let origin = ORIGIN.replace("town", slug);
        let init = ["admin", "log", "init", "--community", slug, "--origin", &origin, "--key"];
        let made = mingtong(&database.arguments()).args(init).arg(&key).output().expect("runs");
        assert!(made.status.success(), "{made:?}");
        let public = String::from_utf8(made.stdout).expect("text");
        std::fs::write(directory.path().join("log.pub"), &public).expect("it is written");
        Self { slug, directory, policy: Policy::of_log(public.trim().parse().expect("a key")) }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    fn arguments(&self, state: &str) -> [String; 4] {
        let shown = |name: &str| self.path(name).display().to_string();
        let state = if state.contains("://") { state.to_owned() } else { shown(state) };
        ["--log-key".to_owned(), shown("log.key"), "--log-state".to_owned(), state]
    }

    pub(crate) fn serve(&self, database: &Database) -> Server {
        self.serve_with(database, "state")
    }

    /// The same with what was signed in a directory of that name, or in the database of that address.
    pub(crate) fn serve_with(&self, database: &Database, state: &str) -> Server {
        let arguments = self.arguments(state);
        let more: Vec<&str> = ["--behind-proxy"].into_iter().chain(arguments.iter().map(String::as_str)).collect();
        Server::start_with(mingtong(&database.arguments()), &more)
    }

    /// Writes a mirror, and signs where nobody else does.
    pub fn export(&self, database: &Database, mirror: &str) -> Output {
        let mut command = mingtong(&database.arguments());
        command.args(["log", "export", "--community", "town"]).args(self.arguments("state")).arg(self.path(mirror));
        command.output().expect("runs")
    }

    /// What whoever mistrusts it is told of a log, with the exit code.
    pub(crate) fn verified(&self, log: &str) -> (Option<i32>, Value) {
        self.verified_after(log, "state")
    }

    /// The same, compared with what was signed by whoever keeps it in a directory of that name.
    pub(crate) fn verified_after(&self, log: &str, state: &str) -> (Option<i32>, Value) {
        self.verified_with(log, state, &[])
    }

    /// The same with other arguments.
    pub(crate) fn verified_with(&self, log: &str, state: &str, more: &[&str]) -> (Option<i32>, Value) {
        let mut command = mingtong(&[]);
        command.args(["verify", log, "--json"]).args(more).arg("--key").arg(self.path("log.pub"));
        let earlier = self.path(state).join(format!("{}.checkpoint", self.slug));
        let output = command.arg("--earlier").arg(earlier).output().expect("runs");
        (output.status.code(), serde_json::from_slice(&output.stdout).unwrap_or_default())
    }

    pub fn accepted(&self, note: &str) -> Checkpoint {
        let note: Note = note.parse().expect("a note");
        self.policy.accept(&note).expect("signed by the key").checkpoint
    }

    fn signed(&self) -> String {
        self.signed_in("state")
    }

    /// What was signed last by whoever keeps it in a directory of that name.
    pub fn signed_in(&self, state: &str) -> String {
        std::fs::read_to_string(self.path(state).join("town.checkpoint")).expect("something was signed")
    }
}

/// The head that a server shows once it has at least so many events.
pub(crate) fn head(server: &Server, size: u64, apart: &Apart) -> Checkpoint {
    let asked = format!("GET /c/{}/log/checkpoint", apart.slug);
    until("a server that runs signs", || {
        let (status, _, body) = request(&server.address, &asked, "", "").expect("it serves");
        (status == 200).then(|| apart.accepted(&body)).filter(|shown| shown.head.size >= size)
    })
}

fn a_log_is_signed_while_it_is_what_was_signed(runtime: &Runtime, database: &Database) {
    found(&database.arguments());
    let apart = Apart::new(database);
    let server = apart.serve(database);
    let first = head(&server, 1, &apart);
    run(&database.arguments(), &["backup", &apart.path("old.backup").display().to_string()]);
    report(&server.address, "路灯不亮").expect("it is taken");
    // Killed before or after it signed: whichever it was, it goes on from there.
    server.kill();
    let server = apart.serve(database);
    let second = head(&server, first.head.size + 1, &apart);
    assert_eq!(second.origin, ORIGIN);
    // Another process does not sign beside it, and shows what it signed.
    let beside = apart.export(database, "mirror");
    assert!(beside.status.success(), "{beside:?}");
    let mirrored = std::fs::read_to_string(apart.path("mirror/checkpoint")).expect("a head");
    assert!(apart.accepted(&mirrored).head.size >= second.head.size && is_full(&apart.path("mirror")));
    let here = format!("http://{}/c/town/log", server.address);
    for log in [here.clone(), apart.path("mirror").display().to_string()] {
        let (code, found) = apart.verified(&log);
        assert_eq!(
            (code, &found["sound"], &found["size"]),
            (Some(0), &true.into(), &second.head.size.into()),
            "{found}"
        );
        assert_eq!(found["entries_read"], found["size"], "{found}");
    }
    is_kept_as_a_mirror(&apart, &here);
    server.kill();
    flip(&apart.path("mirror"));
    let (code, found) = apart.verified(&apart.path("mirror").display().to_string());
    assert_eq!((code, &found["faults"][0]["kind"]), (Some(1), &"entry".into()), "{found}");
    assert_eq!(apart.verified(&apart.path("nowhere").display().to_string()).0, Some(2));

    let (signed, older) = (apart.signed(), Database::sqlite());
    run(&older.arguments(), &["restore", &apart.path("old.backup").display().to_string()]);
    let set_back = apart.export(&older, "forked");
    assert!(!set_back.status.success(), "a log that was set back is signed: {set_back:?}");
    runtime.block_on(database.tamper(
        "UPDATE event SET leaf_hash = (SELECT leaf_hash FROM event WHERE position = 1) \
        WHERE position = 0",
    ));
    let changed = apart.export(database, "forked");
    assert!(!changed.status.success(), "a log that was changed is signed: {changed:?}");
    assert_eq!(apart.signed(), signed);
    assert!(!apart.path("forked/checkpoint").exists());
    // Whoever serves it goes on, and shows what was signed.
    let server = apart.serve(database);
    assert_eq!(head(&server, 1, &apart), apart.accepted(&signed));
    server.kill();
}

/// What was fetched and kept is checked without the server, and continued.
fn is_kept_as_a_mirror(apart: &Apart, here: &str) {
    let kept = apart.path("kept").display().to_string();
    for _ in 0..2 {
        let (code, found) = apart.verified_with(here, "state", &["--keep", &kept, "--at", "1"]);
        assert_eq!((code, found["root_at"]["size"].as_u64()), (Some(0), Some(1)), "{found}");
        let (code, mirrored) = apart.verified(&kept);
        assert_eq!((code, &mirrored["root"]), (Some(0), &found["root"]), "{mirrored}");
        assert_eq!(mirrored["entries_read"], found["entries_read"], "{mirrored}");
    }
}

/// Flips a bit in the last entry of a mirror.
fn flip(mirror: &Path) {
    let bundles = std::fs::read_dir(mirror.join("tile/entries/000.p")).expect("bundles");
    let bundle = bundles.map(|bundle| bundle.expect("a bundle").path()).next().expect("a bundle");
    let mut bytes = std::fs::read(&bundle).expect("it is read");
    *bytes.last_mut().expect("entries") ^= 1;
    std::fs::write(&bundle, bytes).expect("it is written");
}

fn is_full(mirror: &Path) -> bool {
    let tile =
        |level: &str| std::fs::read_dir(mirror.join("tile").join(level)).is_ok_and(|mut files| files.next().is_some());
    tile("0") && tile("entries")
}
