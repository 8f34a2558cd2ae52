//! PostgreSQL is gone: everything is refused in time and clearly, and when it is there again the server goes on.

use crate::forwarder::Forwarder;
use crate::support::{Server, found, mingtong, report, request, run};
use crate::{CHINESE, acknowledged, expect_page, expect_refused, postgres};
use std::collections::BTreeSet;
use std::sync::mpsc::{Sender, channel};

const WRITERS: usize = 4;
/// Reports of each writer before the cut.
const REPORTS_WARM: usize = 10;
/// Reports of each writer after which the cut must have been noticed.
const REPORTS_MAX: usize = 10_000;
/// Answers after which a server that has not come back will not come back.
const ATTEMPTS_MAX: usize = 10;

/// The same database through a forwarder.
fn through(database: &[String]) -> (Vec<String>, Forwarder) {
    let url = &database[1];
    let (user, rest) = url.split_once('@').expect("a user");
    let (target, rest) = rest.split_once('/').expect("a database");
    let forwarder = Forwarder::to(target);
    let url = format!("{user}@{}/{rest}", forwarder.address());
    (vec![database[0].clone(), url], forwarder)
}

/// Reports until the first refusal, and says when the load is up; gives the numbers that were acknowledged. Every
/// answer is in time, and is either a receipt or a clear refusal.
fn report_until_refused(address: &str, writer: usize, warm: &Sender<()>) -> BTreeSet<String> {
    let mut numbers = BTreeSet::new();
    for turn in 0..REPORTS_MAX {
        if turn == REPORTS_WARM {
            warm.send(()).expect("somebody waits for it");
        }
        let answer = report(address, &format!("第{writer}位居民的第{turn}件事：路灯不亮"));
        if !acknowledged(answer, &mut numbers) {
            assert!(turn >= REPORTS_WARM, "refused before the cut");
            return numbers;
        }
    }
    panic!("the cut was never noticed");
}

/// Cuts the way under load.
fn cut_under_load(address: &str, forwarder: &mut Forwarder) -> BTreeSet<String> {
    std::thread::scope(|scope| {
        let (warm, is_warm) = channel();
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| (writer, warm.clone()))
            .map(|(writer, warm)| scope.spawn(move || report_until_refused(address, writer, &warm)))
            .collect();
        writers.iter().for_each(|_| is_warm.recv().expect("the load comes up"));
        forwarder.cut();
        writers.into_iter().flat_map(|writer| writer.join().expect("no writer fails")).collect()
    })
}

/// What is asked at the same time is refused at the same time: nobody waits for somebody else's waiting.
fn expect_refusals(address: &str) {
    let get = |path: &str| request(address, &format!("GET {path}"), CHINESE, "");
    let gone = "暂时连不上数据库";
    std::thread::scope(|scope| {
        for path in ["/c/town/matters?stage=received", "/c/town/receptions", "/"] {
            scope.spawn(move || expect_page(get(path), 503, gone));
        }
        scope.spawn(move || expect_refused(get("/api/v1/communities/town/matters").expect("in time"), gone));
        scope.spawn(move || {
            let (status, _, why) = get("/readyz").expect("in time");
            assert_eq!((status, why.as_str()), (503, "the database does not answer"));
        });
        let (alive, ..) = get("/healthz").expect("in time");
        assert_eq!(alive, 200);
    });
}

#[test]
fn while_it_is_gone_everything_is_refused_in_time_and_then_it_goes_on() {
    let (_runtime, database) = postgres();
    let arguments = database.arguments();
    found(&arguments);
    let (cuttable, mut forwarder) = through(&arguments);
    let server = Server::start(mingtong(&cuttable));
    let address = server.address.as_str();

    let mut numbers = cut_under_load(address, &mut forwarder);
    expect_refusals(address);
    forwarder.mend();
    let mut again = || acknowledged(report(address, "又连上了"), &mut numbers);
    assert!((0..ATTEMPTS_MAX).any(|_| again()), "it does not go on by itself");
    assert!((0..REPORTS_WARM).all(|_| again()), "it is mended");
    let (ready, ..) = request(address, "GET /readyz", "", "").expect("in time");
    assert_eq!(ready, 200);
    server.expect_all(&numbers);
    server.kill();
    run(&arguments, &["rebuild", "--check"]);
}
