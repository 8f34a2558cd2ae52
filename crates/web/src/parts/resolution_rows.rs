//! Rows of a list of resolutions.

use crate::format;
use crate::visit::Visit;
use mingtong_app::resolution::ResolutionListed;

/// A resolution in a list.
pub(crate) struct ResolutionRow {
    pub(crate) link: String,
    pub(crate) number: String,
    pub(crate) title: String,
    pub(crate) kind: String,
    pub(crate) stage: String,
    pub(crate) body: Option<String>,
    pub(crate) drawn: String,
}

/// The rows of resolutions.
pub(crate) fn resolution_rows(visit: &Visit, items: &[ResolutionListed]) -> Vec<ResolutionRow> {
    items.iter().map(|item| row(visit, item)).collect()
}

fn row(visit: &Visit, item: &ResolutionListed) -> ResolutionRow {
    ResolutionRow {
        link: visit.link(&format!("/resolutions/{}", item.id)),
        number: item.number.clone(),
        title: item.title.clone(),
        kind: visit.words.word("resolution-kind", item.kind.key()),
        stage: visit.words.word("resolution-stage", item.stage.key()),
        body: item.body_name.clone(),
        drawn: format::date(visit.words, item.drawn),
    }
}
