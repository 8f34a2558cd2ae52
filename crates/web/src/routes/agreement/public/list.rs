//! Agreements, the latest first.

use crate::args::{count_arg, text_arg};
use crate::called::Called;
use crate::page::Page;
use crate::params::{Params, skipped};
use crate::parts::came_of::agreed;
use crate::parts::money_to_do::{ToDo, to_answer};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::agreement::{AgreementItem, AgreementQuery, list_agreements};
use mingtong_domain::agreement::Act;
use mingtong_domain::ids::Area;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Agreement];

/// An agreement in the list.
struct Line {
    href: String,
    title: Called,
    place: Option<String>,
    stage: String,
    meta: String,
}

#[derive(Template)]
#[template(path = "agreement/public/list.html")]
struct AgreementsPage {
    page: Page,
    /// Those that wait for whoever is signed in.
    money_to_do: ToDo,
    lines: Vec<Line>,
    /// Whether whoever reads may draft one.
    may_draft: bool,
    next: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let skip = skipped(&params);
    let query = AgreementQuery { skip, ..AgreementQuery::default() };
    let found = list_agreements(&visit.site.app, &visit.hall, &visit.who(), query).await;
    let found = found.map_err(|fail| visit.problem(fail))?;
    let template = AgreementsPage {
        page: Page::new(&visit, "agreements", visit.words.t("agreements-title")),
        money_to_do: to_answer(&visit).await.map_err(|fail| visit.problem(fail))?,
        lines: found.items.iter().map(|item| line(&visit, item)).collect(),
        may_draft: visit.session.is_some() && visit.who().may(Act::Draft),
        next: found.next.map(|skip| visit.link(&format!("/agreements?skip={skip}"))),
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}

fn line(visit: &Visit, item: &AgreementItem) -> Line {
    let words = visit.words;
    let sum = agreed(words, item.shares_income, item.total);
    let meta = [text_arg("number", &item.number), text_arg("sum", sum), count_arg("parties", item.parties.0)];
    Line {
        href: visit.link(&format!("/agreements/{}", item.id)),
        title: Called::title(&item.title, words),
        place: item.place.clone(),
        stage: words.word("agreement-stage", item.stage.key()),
        meta: words.ta("agreement-listed", &meta),
    }
}
