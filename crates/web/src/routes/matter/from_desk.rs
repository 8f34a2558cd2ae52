//! Where in the worklist a matter was opened, as addresses carry it on.

use crate::params::{Params, asked};
use crate::routes::matter::work_lists::skip_of;
use crate::visit::Visit;
use mingtong_app::matter::Shown;
use mingtong_domain::matter::Act;

/// Where in the worklist a matter was opened: in which of its lists, so many entries in. It stands in the address, so
/// that whoever acts on the matter comes back to the same place: `from=desk&shown=overdue&skip=100`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FromDesk {
    pub(crate) shown: Shown,
    pub(crate) skip: u32,
}

impl FromDesk {
    /// What the address says; none for a matter that was found elsewhere, or for somebody without a worklist.
    pub(crate) fn of(visit: &Visit, query: &Params) -> Option<Self> {
        let text = |name| asked(query, name);
        let is_theirs = text("from") == "desk" && visit.who().may(Act::ReadWork);
        is_theirs.then(|| Self { shown: Shown::of(text("shown")), skip: skip_of(text("skip")) })
    }

    fn list(self) -> String {
        let shown = match self.shown.key() {
            "" => String::new(),
            value => format!("shown={value}"),
        };
        let skip = if self.skip == 0 { String::new() } else { format!("skip={}", self.skip) };
        joined(&[&shown, &skip])
    }
}

/// The path of a matter, or of an act on it, with the place in the worklist and with what else there is to say.
pub(crate) fn onto(path: &str, from_desk: Option<FromDesk>, more: &str) -> String {
    let place = from_desk.map(|from_desk| joined(&["from=desk", &from_desk.list()])).unwrap_or_default();
    with_query(path, &[&place, more])
}

/// The path of the worklist at that place, with what else there is to say.
pub(crate) fn back(from_desk: Option<FromDesk>, more: &str) -> String {
    with_query("/desk", &[&from_desk.map(FromDesk::list).unwrap_or_default(), more])
}

fn joined(pairs: &[&str]) -> String {
    pairs.iter().copied().filter(|pair| !pair.is_empty()).collect::<Vec<_>>().join("&")
}

fn with_query(path: &str, pairs: &[&str]) -> String {
    match joined(pairs).as_str() {
        "" => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}
