//! What is drawn at random and tried on a database of its own, each time; what breaks it is made smaller and told.

use mingtong_testkit::TestApp;
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, TestCaseError, TestRunner};

/// How often something is drawn, and how often what broke is made smaller at most.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Times {
    pub(crate) cases: u32,
    pub(crate) shrinks: u32,
}

/// Tries whatever is drawn, each on a database of its own.
pub(crate) fn tried<S: Strategy>(
    Times { cases, shrinks }: Times,
    drawn: &S,
    database: impl AsyncFn() -> TestApp,
    try_it: impl AsyncFn(&TestApp, &S::Value) -> Result<(), TestCaseError>,
) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let config = Config { cases, failure_persistence: None, max_shrink_iters: shrinks, ..Config::default() };
    let tried = TestRunner::new(config).run(drawn, |value| {
        runtime.block_on(async {
            let t = database().await;
            let tried = Box::pin(try_it(&t, &value)).await;
            t.store().close().await;
            tried
        })
    });
    assert!(tried.is_ok(), "{}", tried.unwrap_err());
}
