//! Projects, the latest first: all, or those in one state.

use crate::page::Page;
use crate::params::{Params, asked, skipped};
use crate::parts::project_rows::{ProjectRow, project_rows};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::project::{ProjectQuery, list_projects};
use mingtong_domain::ids::Area;
use mingtong_domain::project::StageKind;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Project];

#[derive(Template)]
#[template(path = "project/public/list.html")]
struct ProjectsPage {
    page: Page,
    /// The states, each with its address and its word; the one that is shown has no address.
    stages: Vec<(Option<String>, String)>,
    projects: Vec<ProjectRow>,
    next: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let stage = StageKind::from_key(asked(&params, "stage"));
    let skip = skipped(&params);
    let query = ProjectQuery { stage, skip, ..ProjectQuery::default() };
    let found = list_projects(&visit.site.app, &visit.hall, &visit.who(), &query).await;
    let (items, next) = found.map_err(|fail| visit.problem(fail))?;
    let of = stage.map(|stage| format!("&stage={}", stage.key())).unwrap_or_default();
    let template = ProjectsPage {
        page: Page::new(&visit, "projects", visit.words.t("projects-title")),
        stages: stages(&visit, stage),
        projects: project_rows(&visit, &items),
        next: next.map(|skip| visit.link(&format!("/projects?skip={skip}{of}"))),
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}

fn stages(visit: &Visit, shown: Option<StageKind>) -> Vec<(Option<String>, String)> {
    let address = |path: String, stage| (stage != shown).then(|| visit.link(&path));
    let all = (address("/projects".to_owned(), None), visit.words.t("projects-all").to_owned());
    let one = |stage: &StageKind| {
        let path = format!("/projects?stage={}", stage.key());
        (address(path, Some(*stage)), visit.words.word("project-stage", stage.key()))
    };
    std::iter::once(all).chain(StageKind::ALL.iter().map(one)).collect()
}
