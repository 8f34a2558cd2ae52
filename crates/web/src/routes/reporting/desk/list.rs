//! The reports with which there is something to do, those that stand, and those of the past.

use crate::args::text_arg;
use crate::called::Called;
use crate::format;
use crate::page::Page;
use crate::params::{Params, asked, skipped};
use crate::problem::Problem;
use crate::render::render;
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::reporting::{ReportingItem, ReportingQuery, Shown, list_reportings};
use mingtong_domain::Millis;
use mingtong_domain::ids::UnitId;
use mingtong_domain::reporting::{Act, ReportingKind};
use mingtong_words::FluentValue;
use std::collections::HashSet;

/// A report in a list.
struct Row {
    href: String,
    title: Called,
    stage: String,
    kind: String,
    unit: Option<String>,
    text: Option<String>,
    number: String,
    until: Option<String>,
    /// How many services wait to be judged.
    waits: Option<String>,
}

/// Some of the reports.
struct Section {
    title: &'static str,
    rows: Vec<Row>,
    none: &'static str,
    next: Option<String>,
}

#[derive(Template)]
#[template(path = "reporting/desk/list.html")]
struct ListPage {
    page: Page,
    sections: Vec<Section>,
    /// Keys of what is shown, and whether it is.
    shown: Vec<(&'static str, bool)>,
    /// The units to choose from; none for whoever acts for one.
    units: Vec<(String, String, bool)>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let who = visit.authorised(Act::Read)?;
    let (shown, skip) = (asked(&params, "shown"), skipped(&params));
    let unit = params.get("unit").filter(|unit| !unit.is_empty());
    let mut sections = vec![];
    // What waits stands above, and not once more among those that stand.
    let mut above = HashSet::new();
    for (what, key) in sections_of(shown) {
        let query = ReportingQuery { shown: what, unit: unit.cloned().map(UnitId), skip, ..ReportingQuery::default() };
        let found = list_reportings(&visit.site.app, &visit.hall, &who, &query).await;
        let found = found.map_err(|fail| visit.problem(fail))?;
        let rows: Vec<Row> =
            found.items.iter().filter(|item| above.insert(item.id)).map(|item| row(&visit, item)).collect();
        if rows.is_empty() && !found.items.is_empty() && found.next.is_none() {
            continue;
        }
        let of_unit = unit.map(|unit| format!("&unit={unit}")).unwrap_or_default();
        sections.push(Section {
            title: visit.words.t(key.0),
            rows,
            none: visit.words.t(key.1),
            next: found.next.map(|skip| visit.link(&format!("/reporting?shown={}&skip={skip}{of_unit}", key.2))),
        });
    }
    let is_of_unit = |id: &UnitId| unit.is_some_and(|unit| *unit == id.0);
    let units = visit.hall.units().into_iter().map(|(id, name)| (id.0.clone(), name.to_owned(), is_of_unit(id)));
    let keys = ["work", "listed", "past"];
    let template = ListPage {
        page: Page::new(&visit, "units", visit.words.t("reporting-title")),
        sections,
        shown: keys.into_iter().map(|key| (key, key == shown)).collect(),
        units: if who.actor.unit().is_some() { vec![] } else { units.collect() },
    };
    Ok(render(&template))
}

/// Heading, words where there is none, and key.
type Keys = (&'static str, &'static str, &'static str);

const WORK: (Shown, Keys) = (Shown::ToWorkOn, ("reporting-to-work-on", "reporting-none-to-work-on", "work"));
const LISTED: (Shown, Keys) = (Shown::Listed, ("reporting-listed", "reporting-none-listed", "listed"));
const PAST: (Shown, Keys) = (Shown::Past, ("reporting-past", "reporting-none-past", "past"));

/// What is shown for whoever asks for something, and for whoever does not.
fn sections_of(shown: &str) -> Vec<(Shown, Keys)> {
    match shown {
        "work" => vec![WORK],
        "listed" => vec![LISTED],
        "past" => vec![PAST],
        _ => vec![WORK, LISTED],
    }
}

fn row(visit: &Visit, item: &ReportingItem) -> Row {
    let words = visit.words;
    let is_unit = item.kind == ReportingKind::Unit;
    let title = match (&item.name, is_unit) {
        (_, true) => Called::name(item.unit_name.clone()),
        (Some(name), false) => Called::name(name.clone()),
        (None, false) => Called::words(words.t("reporting-name-erased")),
    };
    let until = |day| words.ta("reporting-until", &[text_arg("day", format::date(words, Millis::from_date(day)))]);
    let waits = || words.ta("reporting-to-evaluate", &[("n", FluentValue::from(item.to_evaluate))]);
    Row {
        href: visit.link(&format!("/reporting/{}", item.id)),
        title,
        stage: words.word("reporting-stage", item.stage.key()),
        kind: words.word("reporting-kind", item.kind.key()),
        unit: (!is_unit).then(|| item.unit_name.clone()),
        text: item.text.clone(),
        number: item.number.clone(),
        until: item.until.map(until),
        waits: (item.to_evaluate > 0).then(waits),
    }
}
