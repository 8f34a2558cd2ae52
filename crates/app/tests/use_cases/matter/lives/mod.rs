//! Lives at random: whatever people in whatever roles try, the database agrees with the pure model.

mod choose;
mod live;
mod model;
mod step;

use crate::at_random::{Times, tried};
use live::live;
use mingtong_testkit::TestApp;
use step::steps;

/// Lives a number of random lives, each on a database of its own.
fn lives(cases: u32, database: impl AsyncFn() -> TestApp) {
    tried(Times { cases, shrinks: 200 }, &steps(), database, async |t, steps| live(t, steps).await);
}

#[test]
fn sqlite() {
    lives(48, mingtong_testkit::sqlite);
}

#[test]
fn postgres() {
    lives(16, mingtong_testkit::postgres);
}
