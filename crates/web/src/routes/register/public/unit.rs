//! What a unit offers, asks for, and has taken up. Units are not ranked.

use crate::page::Page;
use crate::params::{Params, asked, skipped};
use crate::parts::digits::number;
use crate::parts::money_to_do::{ToDo, to_answer};
use crate::parts::need_rows::{NeedRow, UptakeRow, need_rows, uptake_rows};
use crate::parts::reporting_of_unit::UnitReports;
use crate::parts::resource_rows::{ResourceRow, resource_rows};
use crate::problem::{Cause, Problem};
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use mingtong_app::need::{NeedItem, NeedQuery, list_needs};
use mingtong_app::register::view_unit;
use mingtong_domain::ids::{Area, UnitId};
use mingtong_domain::need::StageKind;

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Need, Area::Resource, Area::Reporting, Area::Matter, Area::Agreement];

#[derive(Template)]
#[template(path = "register/public/unit.html")]
struct UnitPage {
    page: Page,
    name: String,
    /// Agreements that wait for whoever acts for it.
    money_to_do: ToDo,
    resources: Vec<ResourceRow>,
    uptakes: Vec<UptakeRow>,
    needs: Vec<NeedRow>,
    /// What others ask for and nobody has yet, the latest first.
    wanted: Vec<NeedRow>,
    /// How it and its staff reported, and what they did.
    reports: UnitReports,
    next: Option<String>,
}

pub(crate) async fn show(
    visit: Visit,
    Path((_, unit)): Path<(String, String)>,
    Query(params): Query<Params>,
) -> Result<Response, Problem> {
    let skip = skipped(&params);
    let (app, who) = (&visit.site.app, visit.who());
    let view = view_unit(app, &visit.hall, &who, &UnitId(unit), skip).await;
    let view = view.map_err(|fail| visit.problem(fail))?;
    let open = NeedQuery { stage: Some(StageKind::Open), ..NeedQuery::default() };
    let open = list_needs(app, &visit.hall, &who, &open).await.map_err(|fail| visit.problem(fail))?.items;
    let of_others = |need: &NeedItem| need.source.unit() != Some(&view.unit);
    let open: Vec<NeedItem> = open.into_iter().filter(of_others).collect();
    let reports = reports(&visit, &view.unit, &params).await?;
    let template = UnitPage {
        page: Page::new(&visit, "units", view.name.clone()),
        money_to_do: if who.actor.unit() == Some(&view.unit) {
            to_answer(&visit).await.map_err(|fail| visit.problem(fail))?
        } else {
            ToDo::default()
        },
        resources: resource_rows(&visit, &view.resources.items),
        uptakes: uptake_rows(&visit, &view.uptakes.items),
        needs: need_rows(&visit, &view.needs.items),
        wanted: need_rows(&visit, &open),
        reports,
        next: view.uptakes.next.map(|skip| visit.link(&format!("/units/{}?skip={skip}", view.unit))),
        name: view.name,
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}

/// Its reports, with what was done in the year that the address names, or in this one.
///
/// # Errors
/// It names no year: what was done in another would be taken for what was done in it. Or the database failed.
async fn reports(visit: &Visit, unit: &UnitId, params: &Params) -> Result<UnitReports, Problem> {
    let wrong = || visit.because(Cause::Wrong("reporting-wrong-year"));
    let year = match asked(params, "year").trim() {
        "" => None,
        typed => Some(number::<i16>(typed).ok_or_else(wrong)?),
    };
    let reports = UnitReports::load(visit, unit, year).await.map_err(|fail| visit.problem(fail))?;
    // In place of a year to come, or of one long ago, they are those of this year.
    if year.is_some_and(|year| year != reports.year) {
        return Err(wrong());
    }
    Ok(reports)
}
