//! Whatever dies, and however many sign: no two trees of one size are ever signed, and what was appended is signed by
//! whoever comes next.

use crate::log::Apart;
use crate::postgres;
use crate::support::{Server, found, mingtong, report, request, run};
use crate::until::until;
use mingtong_proof::hash::Hash;
use mingtong_proof::verify::Head;
use mingtong_testkit::{Database, OwnDatabase};
use std::collections::BTreeMap;
use tokio::runtime::Runtime;

mingtong_testkit::on_both_databases!(what_was_appended_is_signed_by_the_next, killed_while_it_signs);

/// The longest and the shortest time that the rule allows between an event and the head with it.
const SLOWLY: &str = "3600";
const QUICKLY: &str = "2";

/// All heads that anybody saw.
#[derive(Default)]
struct Seen(BTreeMap<u64, Hash>);

impl Seen {
    fn see(&mut self, head: Head) {
        let root = *self.0.entry(head.size).or_insert(head.root);
        assert_eq!(root, head.root, "two trees of {} events were signed", head.size);
    }

    /// What a server shows once it has at least so many events.
    fn see_shown(&mut self, server: &Server, size: u64, apart: &Apart) -> Head {
        until(&format!("a head of {size} events"), || {
            let shown = request(&server.address, "GET /c/town/log/checkpoint", "", "");
            let (_, _, note) = shown.filter(|(status, ..)| *status == 200)?;
            let head = apart.accepted(&note).head;
            self.see(head);
            (head.size >= size).then_some(head)
        })
    }

    /// What was signed last, seen by anybody or not.
    fn see_signed(&mut self, apart: &Apart, state: &str) -> Head {
        let head = apart.accepted(&apart.signed_in(state)).head;
        self.see(head);
        head
    }
}

/// A community whose log is signed within so many seconds.
fn town(database: &Database, seconds: &str) -> Apart {
    let arguments = database.arguments();
    found(&arguments);
    let why = ["--jurisdiction", "本社区", "--basis", "居民会议决定（示例）", "--from", "2020-01-01"];
    let set = ["admin", "rule", "set", "log.checkpoint_seconds", seconds, "--community", "town"];
    run(&arguments, &[&set[..], &why[..]].concat());
    Apart::new(database)
}

/// A report is acknowledged, and the power goes before it is signed, and while the next head is written.
fn what_was_appended_is_signed_by_the_next(_: &Runtime, database: &Database) {
    let (apart, mut seen) = (town(database, SLOWLY), Seen::default());
    let mut signed = 0;
    for text in ["路灯不亮", "井盖松动", "垃圾没有清运"] {
        let server = apart.serve_with(database, "state");
        let head = seen.see_shown(&server, signed + 1, &apart);
        let (status, ..) = report(&server.address, text).expect("it is taken");
        server.kill();
        assert_eq!((status, seen.see_signed(&apart, "state")), (201, head), "it is appended, and not signed");
        std::fs::write(apart.path("state/town.new"), "example.org/c/town").expect("half a head is written");
        signed = head.size;
    }
    assert!(apart.export(database, "mirror").status.success());
    assert!(seen.see_signed(&apart, "state").size > signed);
    is_continued(&apart, "state");
}

/// The mirror continues what was signed by whoever keeps it in a directory of that name.
fn is_continued(apart: &Apart, state: &str) {
    let (code, found) = apart.verified_after(&apart.path("mirror").display().to_string(), state);
    assert_eq!(code, Some(0), "{found}");
}

/// The power goes while people report and heads are signed.
fn killed_while_it_signs(_: &Runtime, database: &Database) {
    let (apart, mut seen) = (town(database, QUICKLY), Seen::default());
    let mut size = 0;
    for _ in 0..3 {
        let server = apart.serve_with(database, "state");
        let before = seen.see_shown(&server, size, &apart);
        std::thread::scope(|scope| {
            let address = server.address.clone();
            // Until the server is gone: whatever it answered is signed by the next one.
            scope.spawn(move || while report(&address, "路灯不亮").is_some() {});
            seen.see_shown(&server, before.size + 1, &apart);
            server.kill();
        });
        size = seen.see_signed(&apart, "state").size;
    }
    let server = apart.serve_with(database, "state");
    seen.see_shown(&server, size, &apart);
}

/// Two nodes take reports of one community; each shows a head with all of them.
fn both_show_it(nodes: [&Server; 2], apart: &Apart, seen: &mut Seen) -> u64 {
    let mut size = seen.see_shown(nodes[0], 1, apart).size;
    for text in ["路灯不亮", "井盖松动"] {
        for node in nodes {
            report(&node.address, text).expect("it is taken");
            size += 1;
        }
        for node in nodes {
            seen.see_shown(node, size, apart);
        }
    }
    size
}

/// Of two nodes that keep what was signed in one place, one signs; when it dies, the other does.
fn of_two_nodes_one_signs(database: &Database, state: &str) {
    let (apart, mut seen) = (town(database, QUICKLY), Seen::default());
    let first = apart.serve_with(database, state);
    seen.see_shown(&first, 1, &apart);
    let second = apart.serve_with(database, state);
    let size = both_show_it([&first, &second], &apart, &mut seen);
    first.kill();
    report(&second.address, "垃圾没有清运").expect("it is taken");
    seen.see_shown(&second, size + 1, &apart);
}

#[test]
fn of_two_nodes_one_signs_by_a_directory() {
    let (_runtime, database) = postgres();
    of_two_nodes_one_signs(&database, "state");
}

#[test]
fn of_two_nodes_one_signs_by_a_database() {
    let (runtime, database) = postgres();
    let state = runtime.block_on(OwnDatabase::new());
    of_two_nodes_one_signs(&database, &state.url());
}

/// What was signed last, in the database of the record, would be set back together with it.
#[test]
fn the_record_and_what_was_signed_are_two_databases() {
    let (_runtime, database) = postgres();
    let apart = town(&database, SLOWLY);
    let url = database.arguments().pop().expect("its address");
    let mut command = mingtong(&database.arguments());
    command.args(["serve", "--listen", "127.0.0.1:0", "--log-state", &url, "--log-key"]).arg(apart.path("log.key"));
    let refused = command.output().expect("runs");
    let said = String::from_utf8_lossy(&refused.stderr);
    assert!(!refused.status.success() && said.contains("另一个数据库"), "{said}");
}

/// Two nodes that keep it apart from each other sign both, and nothing but the beginning of one log: both read the same
/// database, whose positions are given once.
#[test]
fn two_nodes_that_know_nothing_of_each_other_sign_one_tree() {
    let (_runtime, database) = postgres();
    let (apart, mut seen) = (town(&database, QUICKLY), Seen::default());
    let nodes = ["state", "other-state"].map(|state| apart.serve_with(&database, state));
    let size = both_show_it([&nodes[0], &nodes[1]], &apart, &mut seen);
    nodes.into_iter().for_each(Server::kill);
    for state in ["state", "other-state"] {
        assert!(seen.see_signed(&apart, state).size >= size);
    }
    assert!(apart.export(&database, "mirror").status.success());
    is_continued(&apart, "state");
    is_continued(&apart, "other-state");
}

/// After a restore of what was saved before the last head nothing is signed, and the operator reads what can be done; a
/// backup that holds all that was signed goes on.
#[test]
fn a_restored_log_is_signed_once_it_holds_what_was_signed() {
    let database = Database::sqlite();
    let (apart, mut seen) = (town(&database, SLOWLY), Seen::default());
    let backup = |name: &str| run(&database.arguments(), &["backup", &apart.path(name).display().to_string()]);
    backup("old.backup");
    let server = apart.serve_with(&database, "state");
    seen.see_shown(&server, 1, &apart);
    report(&server.address, "路灯不亮").expect("it is taken");
    server.kill();
    assert!(apart.export(&database, "mirror").status.success());
    let signed = seen.see_signed(&apart, "state");
    backup("new.backup");

    let restored = |name: &str| {
        let restored = Database::sqlite();
        run(&restored.arguments(), &["restore", &apart.path(name).display().to_string()]);
        restored
    };
    let refused = apart.export(&restored("old.backup"), "refused");
    let said = String::from_utf8_lossy(&refused.stderr);
    assert!(!refused.status.success() && said.contains(&format!("{} 条", signed.size)), "{said}");
    assert!(said.contains("备份") && said.contains("新的名称"), "the choices are named: {said}");
    let whole = restored("new.backup");
    assert!(apart.export(&whole, "mirror").status.success());
    assert_eq!(seen.see_signed(&apart, "state"), signed);
    let server = apart.serve_with(&whole, "state");
    report(&server.address, "井盖松动").expect("it is taken");
    server.kill();
    assert!(apart.export(&whole, "mirror").status.success());
    assert!(seen.see_signed(&apart, "state").size > signed.size);
}
