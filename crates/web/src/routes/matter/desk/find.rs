//! Finding: whoever works here looks through everything they may see, from one field: words, a matter's number, a
//! letter's, for whoever may read contacts also the name or the telephone number of whoever raised it; private matters
//! and ended ones too. The address is the state.

use crate::format::{date, day_ends};
use crate::page::Page;
use crate::params::{Params, are_wrong_days, asked, encoded};
use crate::parts::categories::every_category;
use crate::parts::counted;
use crate::parts::place_choices::every_place;
use crate::problem::{Cause, Problem};
use crate::render::render;
use crate::routes::matter::work_rows::{WorkRow, work_row};
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use jiff::civil::Date;
use mingtong_app::matter::{MatterItem, MatterQuery, list_matters};
use mingtong_domain::Millis;
use mingtong_domain::ids::MatterId;
use mingtong_domain::limits::TITLE_CHARS_MAX;
use mingtong_domain::matter::{Act, StageKind};

/// What the address says, in the order of the form.
const ASKED: [&str; 7] = ["q", "state", "place", "unit", "category", "from", "until"];
/// The same where a number opened it.
const COUNTED: [&str; 4] = ["counted", "days", "channel", "track"];

/// A value to choose, its words, whether it is chosen.
type Choice = (String, String, bool);

#[derive(Template)]
#[template(path = "matter/desk/find.html")]
struct Find {
    page: Page,
    words: String,
    words_chars_max: usize,
    /// What the field takes, for whoever asks.
    hint: &'static str,
    states: Vec<Choice>,
    places: Vec<Choice>,
    units: Vec<Choice>,
    categories: Vec<Choice>,
    from: String,
    until: String,
    /// Whether the days are none: nothing is then looked for.
    are_wrong_days: bool,
    /// What the list counts, where a number opened it.
    counted: Option<String>,
    /// Whether something was chosen beside the words; the choices are then in sight.
    has_conditions: bool,
    /// Whether anything was asked for.
    is_asked: bool,
    rows: Vec<(WorkRow, String)>,
    total: i64,
    total_is_more: bool,
    next: Option<String>,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let who = visit.authorised(Act::ReadWork)?;
    let get = |name: &str| asked(&params, name).trim();
    let is_asked = ASKED.iter().chain(&COUNTED).any(|name| !get(name).is_empty());
    let query = query(&params).map_err(|key| visit.because(Cause::Wrong(key)))?;
    let are_wrong_days = are_wrong_days(get("from"), get("until"));
    let found = match is_asked && !are_wrong_days {
        true => {
            Some(list_matters(&visit.site.app, &visit.hall, &who, &query).await.map_err(|fail| visit.problem(fail))?)
        }
        false => None,
    };
    let (total, total_is_more) = found.as_ref().map_or((0, false), |found| (found.total, found.total_is_more));
    let next = found.as_ref().and_then(|found| found.next).map(|id| next_page(&visit, &params, id));
    let items = found.map(|found| found.items).unwrap_or_default();
    let template = Find {
        page: Page::new(&visit, "find", visit.words.t("nav-find")),
        words_chars_max: TITLE_CHARS_MAX,
        hint: visit.words.t(if who.may(Act::ReadContacts) { "work-find-hint-contacts" } else { "work-find-hint" }),
        states: states(&visit, query.stage),
        places: chosen(every_place(&visit), get("place")),
        units: chosen(units(&visit), get("unit")),
        categories: chosen(every_category(&visit), get("category")),
        from: get("from").to_owned(),
        until: get("until").to_owned(),
        are_wrong_days,
        counted: counted::counted_words(visit.words, &params),
        has_conditions: ASKED.iter().skip(1).any(|name| !get(name).is_empty()),
        is_asked,
        rows: items.iter().map(|item| row(&visit, item)).collect(),
        total,
        total_is_more,
        next,
        words: query.words,
    };
    Ok(render(&template))
}

/// What the address asks for; a day of the form that is none asks for nothing, and is told there.
///
/// # Errors
/// The days of a number that opened the list are none: the key of the text that says so.
fn query(params: &Params) -> Result<MatterQuery, &'static str> {
    let get = |name: &str| Some(asked(params, name).trim()).filter(|value| !value.is_empty());
    let day = |name: &str| get(name).and_then(|day| day.parse::<Date>().ok());
    Ok(MatterQuery {
        words: get("q").unwrap_or_default().chars().take(TITLE_CHARS_MAX).collect(),
        stage: get("state").and_then(StageKind::from_key),
        counted: counted::counted(params)?,
        received_from: day("from").map(Millis::from_date),
        received_before: day("until").map(day_ends),
        before: get("before").and_then(MatterId::parse),
        ..counted::narrowed(params)
    })
}

fn row(visit: &Visit, item: &MatterItem) -> (WorkRow, String) {
    (work_row(visit, item, None), date(visit.words, item.received))
}

fn states(visit: &Visit, chosen: Option<StageKind>) -> Vec<Choice> {
    let offered = StageKind::ALL.iter().filter(|kind| **kind != StageKind::Retracted);
    offered.map(|kind| (kind.key().to_owned(), visit.words.word("stage", kind.key()), Some(*kind) == chosen)).collect()
}

fn units(visit: &Visit) -> Vec<(String, String)> {
    visit.hall.units().into_iter().map(|(id, name)| (id.0.clone(), name.to_owned())).collect()
}

fn chosen(choices: Vec<(String, String)>, chosen: &str) -> Vec<Choice> {
    choices.into_iter().map(|(value, words)| (value.clone(), words, value == chosen)).collect()
}

/// The same from the next matter on.
fn next_page(visit: &Visit, params: &Params, before: MatterId) -> String {
    let kept =
        ASKED.iter().chain(&COUNTED).map(|name| (name, asked(params, name))).filter(|(_, value)| !value.is_empty());
    let mut pairs: Vec<String> = kept.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    pairs.push(format!("before={before}"));
    format!("{}?{}", visit.link("/desk/find"), pairs.join("&"))
}
