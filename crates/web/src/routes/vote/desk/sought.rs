//! The elector whom a page of the desk is about: looked for by the home, or known by the number.

use crate::args::text_arg;
use crate::problem::Problem;
use crate::visit::Visit;
use mingtong_app::Fail;
use mingtong_app::vote::{ElectorView, find_elector, view_elector};
use mingtong_domain::ids::VoteId;
use mingtong_domain::vote::StageKind;
use mingtong_words::Words;

/// What was looked for, and who was found.
#[derive(Debug, Clone, Default)]
pub(super) struct Sought {
    /// The home as it was typed.
    pub(super) home: String,
    pub(super) found: Option<ElectorView>,
}

impl Sought {
    /// What to say where a home was looked for and is not among the electors.
    pub(super) fn missing(&self, words: Words) -> Option<String> {
        let is_missing = self.found.is_none() && !self.home.is_empty();
        is_missing.then(|| words.ta("elector-not-there", &[text_arg("home", &self.home)]))
    }
}

/// Looks for an elector by the number, where there is one, or by what was typed: the home, or the number of the paper.
pub(super) async fn sought(visit: &Visit, id: &VoteId, typed: &str, no: &str) -> Result<Sought, Problem> {
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let typed = typed.trim();
    let no = match no.parse().ok() {
        None if typed.is_empty() => return Ok(Sought::default()),
        None => {
            let found = find_elector(app, hall, &who, id, typed).await.map_err(|fail| visit.problem(fail))?;
            found.map(|elector| elector.no)
        }
        no => no,
    };
    let found = match no {
        None => None,
        Some(no) => match view_elector(app, hall, &who, id, no).await {
            Err(Fail::NotFound) => None,
            found => Some(found.map_err(|fail| visit.problem(fail))?),
        },
    };
    let home = found.as_ref().map_or_else(|| typed.to_owned(), |found| found.line.elector.home.0.clone());
    Ok(Sought { home, found })
}

/// The number of an elector in an address: what is none is nobody's page.
pub(super) fn numbered(visit: &Visit, typed: &str) -> Result<u32, Problem> {
    typed.parse().map_err(|_| visit.problem(Fail::NotFound))
}

/// Whether its electorate can still change, and slips still be used.
pub(super) fn is_before_its_end(stage: StageKind) -> bool {
    matches!(stage, StageKind::Announced | StageKind::Open)
}
