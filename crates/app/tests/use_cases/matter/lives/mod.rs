//! Lives at random: whatever people in whatever roles try, the database agrees with the pure model.

mod choose;
mod live;
mod model;
mod step;

use live::live;
use mingtong_testkit::TestApp;
use proptest::test_runner::{Config, TestRunner};
use std::future::Future;
use step::steps;

/// Lives a number of random lives, each on a database of its own.
fn lives<F: Future<Output = TestApp>>(cases: u32, database: impl Fn() -> F) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 200, ..Config::default() };
    let lived = TestRunner::new(config).run(&steps(), |steps| {
        runtime.block_on(async {
            let t = database().await;
            let lived = Box::pin(live(&t, &steps)).await;
            t.store().close().await;
            lived
        })
    });
    assert!(lived.is_ok(), "{}", lived.unwrap_err());
}

#[test]
fn sqlite() {
    lives(48, mingtong_testkit::sqlite);
}

#[test]
fn postgres() {
    lives(16, mingtong_testkit::postgres);
}
