//! The street's page 街道总览: the communities in which whoever is signed in works, beside one another, those first that
//! need them. Every number opens its list in that community, as whoever they are there.

use crate::args::count_arg;
use crate::called::Called;
use crate::format;
use crate::page::Page;
use crate::parts::counted::Cell;
use crate::problem::Problem;
use crate::render::render;
use crate::role_words::role_words_in;
use crate::visit::Visit;
use askama::Template;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use mingtong_app::Fail;
use mingtong_app::community::export_street;
use mingtong_app::community::street::{CommunityStands, STREET_LISTS, UnitStands, street};
use mingtong_app::matter::export::ExportFailed;
use mingtong_app::matter::{MatterItem, Shown};
use mingtong_domain::matter::{Act, HandlerKind};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// On what a community is stuck.
struct Stuck {
    href: String,
    number: String,
    title: Called,
    since: String,
    waits_on: Called,
}

/// A community.
struct Row {
    href: String,
    name: String,
    role: String,
    needs: String,
    counts: Vec<Cell>,
    stuck: Option<Stuck>,
    /// What its rule book says of standing still and of returning.
    rules: String,
    units: Vec<UnitRow>,
}

/// A unit with what it has overdue and what stands still with it.
struct UnitRow {
    name: String,
    overdue: Cell,
    still: Cell,
}

#[derive(Template)]
#[template(path = "community/desk/street.html")]
struct StreetPage {
    page: Page,
    columns: Vec<String>,
    rows: Vec<Row>,
    sheet: String,
}

async fn read(visit: &Visit) -> Result<Vec<CommunityStands>, Problem> {
    visit.authorised(Act::ReadStreet)?;
    street(&visit.site.app, &visit.workplaces).await.map_err(|fail| visit.problem(fail))
}

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    let stands = read(&visit).await?;
    let column = |shown: &Shown| visit.words.word("work-shown", shown.key());
    Ok(render(&StreetPage {
        page: Page::new(&visit, "street", visit.words.t("street-title")),
        columns: STREET_LISTS.iter().map(column).collect(),
        rows: stands.iter().map(|stands| row(&visit, stands)).collect(),
        sheet: visit.link("/desk/street.xlsx"),
    }))
}

pub(crate) async fn sheet(visit: Visit) -> Result<Response, Problem> {
    let stands = read(&visit).await?;
    let words = visit.words;
    let say = move |key: &str| words.t(key).to_owned();
    let written = export_street(&visit.site.app, &stands, &say).await;
    let bytes = written.map_err(|failed| match failed {
        ExportFailed::Fail(fail) => visit.problem(fail),
        ExportFailed::Unwritable(why) => visit.problem(Fail::Fault(why.to_string())),
    })?;
    let name = "attachment; filename=\"street.xlsx\"".to_owned();
    Ok(([(header::CONTENT_TYPE, XLSX.to_owned()), (header::CONTENT_DISPOSITION, name)], bytes).into_response())
}

/// A number with its list in that community.
fn cell(stands: &CommunityStands, shown: Shown, unit: Option<&UnitStands>, count: i64) -> Cell {
    let of_unit = unit.map(|unit| format!("&unit={}", unit.unit)).unwrap_or_default();
    let href = format!("/c/{}/desk?shown={}{of_unit}", stands.hall.slug, shown.key());
    Cell { count, href: (count > 0).then_some(href) }
}

fn row(visit: &Visit, stands: &CommunityStands) -> Row {
    let (words, actor) = (visit.words, &stands.who.actor);
    let unit = |unit: &UnitStands| UnitRow {
        name: unit.name.clone(),
        overdue: cell(stands, Shown::Overdue, Some(unit), unit.overdue),
        still: cell(stands, Shown::Still, Some(unit), unit.still),
    };
    Row {
        href: format!("/c/{}/desk", stands.hall.slug),
        name: stands.hall.name.clone(),
        role: role_words_in(words, &stands.hall, actor.role, &actor.scope),
        needs: words.word("street-needs", stands.needs.key()),
        counts: stands.counts.iter().map(|(shown, count)| cell(stands, *shown, None, *count)).collect(),
        stuck: stands.stuck.as_ref().map(|item| stuck(visit, stands, item)),
        rules: rules(visit, stands),
        units: stands.units.iter().map(unit).collect(),
    }
}

fn rules(visit: &Visit, stands: &CommunityStands) -> String {
    let words = visit.words;
    let still = stands.still_days.map(|days| words.ta("street-rule-still", &[count_arg("n", days)]));
    let returns = stands.returns.map(|times| words.ta("street-rule-returns", &[count_arg("n", times)]));
    still.into_iter().chain(returns).collect::<Vec<_>>().join(" ")
}

fn stuck(visit: &Visit, stands: &CommunityStands, item: &MatterItem) -> Stuck {
    let words = visit.words;
    Stuck {
        href: format!("/c/{}/matters/{}", stands.hall.slug, item.id),
        number: item.number.clone(),
        title: Called::title(&item.title, words),
        since: format::date(words, item.latest),
        // A unit or an office, never a person.
        waits_on: match item.handler {
            Some(HandlerKind::Unit) => Called::name(item.unit.clone().unwrap_or_default()),
            Some(HandlerKind::Body) => Called::name(item.deliberating.clone().unwrap_or_default()),
            Some(HandlerKind::Street) => Called::words(words.t("work-owner-street")),
            Some(HandlerKind::Community) => Called::words(words.t("work-owner-community")),
            None => Called::default(),
        },
    }
}
