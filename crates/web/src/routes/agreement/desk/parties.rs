//! All parties of an agreement with what they pay or get, and for staff and the supervisors of accounts what they
//! answered.

use crate::called::Called;
use crate::page::Page;
use crate::params::{Params, skipped};
use crate::problem::Problem;
use crate::render::render_as;
use crate::routes::agreement::facts::{PartyLine, Told, party_line};
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::Response;
use mingtong_app::agreement::{agreement_lines, view_agreement};
use mingtong_domain::ids::AgreementId;

#[derive(Template)]
#[template(path = "agreement/desk/parties.html")]
struct PartiesPage {
    page: Page,
    title: Called,
    href: String,
    told: &'static Told,
    lines: Vec<PartyLine>,
    next: Option<String>,
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    visit.signed_in()?;
    let (id, skip) = (AgreementId(id), skipped(&params));
    let (app, hall, who) = (&visit.site.app, &visit.hall, visit.who());
    let view = view_agreement(app, hall, &who, &id).await.map_err(|fail| visit.problem(fail))?;
    let found = agreement_lines(app, hall, &who, &id, skip).await.map_err(|fail| visit.problem(fail))?;
    let line = |line| party_line(&visit, &view, line);
    let template = PartiesPage {
        page: Page::new(&visit, "agreements", visit.words.t("agreement-parties")),
        title: Called::title(&view.title, visit.words),
        href: visit.link(&format!("/agreements/{id}")),
        told: Told::of(view.agreement.shares_income()),
        lines: found.items.iter().map(line).collect(),
        next: found.next.map(|skip| visit.link(&format!("/desk/agreements/{id}/parties?skip={skip}"))),
    };
    Ok(render_as(StatusCode::OK, &template))
}
