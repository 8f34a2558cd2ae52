//! The list of resources that are offered now: all, or those of a kind.

use crate::page::Page;
use crate::params::{Params, asked, skipped};
use crate::parts::resource_rows::{ResourceRow, resource_rows};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::resource::{ResourceQuery, list_resources};
use mingtong_domain::ids::Area;
use mingtong_domain::matter;
use mingtong_domain::resource::{Act, ResourceKind};

/// What the page shows.
const AREAS: &[Area] = &[Area::Register, Area::Resource];

#[derive(Template)]
#[template(path = "resource/public/list.html")]
struct ListPage {
    page: Page,
    resources: Vec<ResourceRow>,
    /// Keys, and whether each is chosen.
    kinds: Vec<(&'static str, bool)>,
    /// Whether whoever reads may offer one.
    may_offer: bool,
    /// Whether whoever reads may take the list home.
    may_export: bool,
    next: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let kind = ResourceKind::from_key(asked(&params, "kind"));
    let skip = skipped(&params);
    let query = ResourceQuery { kind, skip, ..ResourceQuery::default() };
    let found = list_resources(&visit.site.app, &visit.hall, &visit.who(), &query).await;
    let found = found.map_err(|fail| visit.problem(fail))?;
    let condition = kind.map(|kind| format!("&kind={}", kind.key())).unwrap_or_default();
    let template = ListPage {
        page: Page::new(&visit, "resources", visit.words.t("lists-resources")),
        resources: resource_rows(&visit, &found.items),
        kinds: ResourceKind::ALL.iter().map(|it| (it.key(), Some(*it) == kind)).collect(),
        may_offer: visit.session.is_some() && visit.who().may(Act::Offer),
        may_export: visit.session.is_some() && visit.who().may(matter::Act::Export),
        next: found.next.map(|skip| visit.link(&format!("/lists/resources?skip={skip}{condition}"))),
    };
    Ok(visit.cacheable(AREAS, render(&template)))
}
