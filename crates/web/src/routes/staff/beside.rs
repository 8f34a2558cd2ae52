//! The worklist beside a matter: where in it the matter was opened, and the narrow list that stands there.

use super::worklist::{self, Row};
use crate::page::Page;
use crate::routes::public::Params;
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::queries::Shown;
use mingtong_domain::permission::Act;

/// Where in the worklist a matter was opened: in which of its lists, so many entries in. It stands in the address, so
/// that whoever acts on the matter comes back to the same place: `from=desk&shown=overdue&skip=100`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Opened {
    pub(super) shown: Shown,
    pub(super) skip: u32,
}

impl Opened {
    /// What the address says; none for a matter that was found elsewhere, or for somebody without a worklist.
    pub(crate) fn of(visit: &Visit, query: &Params) -> Option<Self> {
        let text = |name| worklist::asked(query, name);
        let is_theirs = text("from") == "desk" && visit.who().may(Act::ReadWork);
        is_theirs.then(|| Self { shown: worklist::shown_of(text("shown")), skip: worklist::skip_of(text("skip")) })
    }

    fn list(self) -> String {
        let shown = match worklist::value_of(self.shown) {
            "" => String::new(),
            value => format!("shown={value}"),
        };
        let skip = if self.skip == 0 { String::new() } else { format!("skip={}", self.skip) };
        joined(&[&shown, &skip])
    }
}

/// The path of a matter, or of an act on it, with the place in the worklist and with what else there is to say.
pub(crate) fn onto(path: &str, opened: Option<Opened>, more: &str) -> String {
    let place = opened.map(|opened| joined(&["from=desk", &opened.list()])).unwrap_or_default();
    with_query(path, &[&place, more])
}

/// The path of the worklist at that place, with what else there is to say.
pub(crate) fn back(opened: Option<Opened>, more: &str) -> String {
    with_query("/desk", &[&opened.map(Opened::list).unwrap_or_default(), more])
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

/// The list as it stands beside a matter.
pub(crate) struct Beside {
    /// Which list it is, in words, with how many there are.
    pub(crate) what: String,
    pub(crate) rows: Vec<Row>,
    /// That there is nothing in it.
    pub(crate) nothing: String,
}

impl Beside {
    /// The list, unless everything stands in one column: then there is nothing to be read for it.
    pub(crate) async fn load(visit: &Visit, page: &Page, opened: Opened) -> Result<Option<Self>, Fail> {
        if visit.large {
            return Ok(None);
        }
        let (who, Opened { shown, skip }) = (visit.who(), opened);
        let found = mingtong_app::queries::worklist(&visit.site.app, &visit.hall, &who, shown, skip).await?;
        let count = page.t1("work-count", "n", found.total);
        let rows = found.items.iter().map(|item| worklist::row(visit, item, opened)).collect();
        let nothing = worklist::nothing(visit, &who, shown);
        Ok(Some(Self { what: format!("{}{count}", worklist::shown_words(visit, &who, shown)), rows, nothing }))
    }
}
