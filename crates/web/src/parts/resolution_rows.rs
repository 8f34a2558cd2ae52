//! Rows of a list of resolutions.

use super::erased::or_erased;
use crate::format;
use crate::visit::Visit;
use mingtong_app::resolution::ResolutionListed;
use mingtong_domain::resolution::StageKind;
use mingtong_words::Words;

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

/// The state in words: a result that an office counted is entered, and not drawn up.
pub(crate) fn stage_of(words: Words, stage: StageKind, is_official: bool) -> String {
    match stage {
        StageKind::Drawn if is_official => words.t("resolution-official-entered").to_owned(),
        stage => words.word("resolution-stage", stage.key()),
    }
}

fn row(visit: &Visit, item: &ResolutionListed) -> ResolutionRow {
    ResolutionRow {
        link: visit.link(&format!("/resolutions/{}", item.id)),
        number: item.number.clone(),
        title: or_erased(visit.words, &item.title),
        kind: visit.words.word("resolution-kind", item.kind.key()),
        stage: match item.is_on_void && item.stage.holds_its_items() {
            true => visit.words.t("resolution-vote-void").to_owned(),
            false => stage_of(visit.words, item.stage, item.meeting.is_none() && item.vote.is_none()),
        },
        // The body that called a vote did not decide it.
        body: item.body_name.clone().filter(|_| item.vote.is_none()),
        drawn: format::date(visit.words, item.drawn),
    }
}
