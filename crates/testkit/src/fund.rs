//! A fund to be opened, of which a test says what matters to it.

use mingtong_app::fund::NewFund;
use mingtong_domain::fund::Source;

/// A fund of the whole community that takes as much as comes and comes from nothing else.
pub fn new_fund(purpose: &str, sources: Vec<Source>) -> NewFund {
    let purpose = purpose.to_owned();
    NewFund { purpose, place: None, sources, class: None, target: None, from: None, origin: None }
}
