//! `kill -9` at any moment: every acknowledged report is there after the restart, and the read tables are what the log
//! says. The real binary, killed again and again under load, on both databases.

use crate::support::{Server, found, mingtong, number, report, run};
use mingtong_testkit::Database;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

const ROUNDS: usize = 3;
const WRITERS: usize = 8;
/// Reports acknowledged in a round before the server is killed in the middle of the next ones.
const ACKNOWLEDGED: usize = 40;

/// Reports until the server is gone; notes the number of every report that was acknowledged.
fn report_until_killed(address: &str, numbers: &Mutex<BTreeSet<String>>, acknowledged: &AtomicUsize, writer: usize) {
    for turn in 0.. {
        let text = format!("第{writer}位居民的第{turn}件事：路灯不亮");
        let Some((201, _, receipt)) = report(address, &text) else { return };
        let number = number(&receipt);
        let is_new = numbers.lock().expect("unpoisoned").insert(number);
        assert!(is_new, "two reports got one number");
        acknowledged.fetch_add(1, Ordering::SeqCst);
    }
}

fn kill_again_and_again(database: &[String]) {
    found(database);
    let numbers = Arc::new(Mutex::new(BTreeSet::new()));
    for _ in 0..ROUNDS {
        let server = Server::start(mingtong(database));
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
    let server = Server::start(mingtong(database));
    server.expect_all(&numbers.lock().expect("unpoisoned"));
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
