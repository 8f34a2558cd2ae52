//! Procedures, each with the step at which it is: those under way first.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::page::Page;
use crate::params::{Params, skipped};
use crate::problem::Problem;
use crate::render::render;
use crate::routes::procedure::facts::at_step;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::procedure::{ProcedureItem, ProcedureQuery, list_procedures};
use mingtong_domain::ids::Area;
use mingtong_domain::procedure::{Act, StageKind};

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Procedure, Area::Notice];

/// A procedure in the list.
struct Line {
    href: String,
    title: Called,
    place: Option<String>,
    stage: String,
    /// How far it is; none where it went to its end.
    at: Option<String>,
    begun: String,
}

#[derive(Template)]
#[template(path = "procedure/public/list.html")]
struct ProceduresPage {
    page: Page,
    lines: Vec<Line>,
    /// Whether whoever reads may begin one.
    may_begin: bool,
    next: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let skip = skipped(&params);
    let query = ProcedureQuery { skip, ..ProcedureQuery::default() };
    let found = list_procedures(&visit.site.app, &visit.hall, query).await.map_err(|fail| visit.problem(fail))?;
    let template = ProceduresPage {
        page: Page::new(&visit, "procedures", visit.words.t("procedures-title")),
        lines: found.items.iter().map(|item| line(&visit, item)).collect(),
        may_begin: visit.session.is_some() && visit.who().may(Act::Begin),
        next: found.next.map(|skip| visit.link(&format!("/procedures?skip={skip}"))),
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}

fn line(visit: &Visit, item: &ProcedureItem) -> Line {
    let words = visit.words;
    Line {
        href: visit.link(&format!("/procedures/{}", item.id)),
        title: Called::title(&item.title, words),
        place: item.place.clone(),
        stage: words.word("stage", item.stage.key()),
        at: (item.stage != StageKind::Completed).then(|| at_step(words, item.at)),
        begun: words.ta("procedure-begun-on", &[text_arg("day", format::date(words, item.begun))]),
    }
}
