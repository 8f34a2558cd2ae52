//! The register of a procedure 四议两公开登记表: six sheets for paper, filled in as far as it is, with lines to sign on.

use crate::called::Called;
use crate::page::Page;
use crate::problem::Problem;
use crate::render::render;
use crate::routes::procedure::facts::{StepLines, step_lines};
use crate::visit::Visit;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use mingtong_app::procedure::view_procedure;
use mingtong_domain::ids::{Area, ProcedureId};

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Procedure, Area::Notice, Area::Meeting];

#[derive(Template)]
#[template(path = "procedure/public/register.html")]
struct RegisterPage {
    page: Page,
    id: String,
    title: Called,
    steps: Vec<StepLines>,
}

pub(crate) async fn show(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let view = view_procedure(&visit.site.app, &visit.hall, &visit.who(), &ProcedureId(id)).await;
    let view = view.map_err(|fail| visit.problem(fail))?;
    let template = RegisterPage {
        page: Page::new(&visit, "procedures", visit.words.t("procedure-register")),
        title: Called::title(&view.title, visit.words),
        steps: view.steps.iter().map(|step| step_lines(&visit, &view, step)).collect(),
        id: view.procedure.id.0,
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}
