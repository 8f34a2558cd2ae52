//! Rows of a list of projects.

use super::erased::or_erased;
use crate::args::text_arg;
use crate::format;
use crate::visit::Visit;
use mingtong_app::project::ProjectListed;

/// A project in a list.
pub(crate) struct ProjectRow {
    pub(crate) link: String,
    pub(crate) number: String,
    pub(crate) title: String,
    pub(crate) stage: String,
    /// The name of the unit or body that has it; none for the community.
    pub(crate) by: Option<String>,
    pub(crate) place: Option<String>,
    pub(crate) until: Option<String>,
}

/// The rows of projects.
pub(crate) fn project_rows(visit: &Visit, items: &[ProjectListed]) -> Vec<ProjectRow> {
    items.iter().map(|item| row(visit, item)).collect()
}

fn row(visit: &Visit, item: &ProjectListed) -> ProjectRow {
    let words = visit.words;
    let day = |ends| text_arg("day", format::date(words, format::last_day(ends)));
    ProjectRow {
        link: visit.link(&format!("/projects/{}", item.id)),
        number: item.number.clone(),
        title: or_erased(words, &item.title),
        stage: words.word("project-stage", item.stage.key()),
        by: item.by_name.clone(),
        place: item.place.clone(),
        until: item.due.or(item.until).map(|ends| words.ta("project-until", &[day(ends)])),
    }
}
