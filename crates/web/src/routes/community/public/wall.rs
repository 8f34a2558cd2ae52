//! What hangs on a wall: large, without anything to press, made anew by itself. No title of a matter stands there,
//! because nobody chooses what passers-by read of it.

use crate::assets;
use crate::format;
use crate::params::{Params, asked};
use crate::parts::counted::Cell;
use crate::problem::Problem;
use crate::render::render;
use crate::routes::community::numbers::asked::{enter, period_words};
use crate::routes::community::public::overview::{Yard, month_figures, others, yard};
use crate::visit::Visit;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use mingtong_app::community::numbers::{Courtyard, Period, courtyards, longest_waiting};
use mingtong_app::{Fail, Who};
use mingtong_words::Words;
use std::cmp::Reverse;

/// Seconds after which it is made anew.
const REFRESH_S: u32 = 60;
/// Courtyards that are large enough to be read from afar.
const YARDS: usize = 24;
/// Matters that wait longest.
const LONGEST: u32 = 5;

#[derive(Template)]
#[template(path = "community/public/wall.html")]
struct WallPage {
    words: Words,
    community: String,
    month: String,
    figures: Vec<(String, Cell)>,
    /// Number, place, how long.
    longest: Vec<(String, String, String)>,
    yards: Vec<Yard>,
    /// How many courtyards are not shown.
    others: Option<String>,
    at: String,
    /// Seconds until it is made anew; none where it is asked to stand still.
    refresh_s: Option<u32>,
    still: String,
    overview: String,
    /// Of the style sheet.
    version: &'static str,
}

pub(crate) async fn show(visit: Visit, Query(params): Query<Params>) -> Result<Response, Problem> {
    let _pass = enter(&visit).await?;
    let page = read(&visit, asked(&params, "still").is_empty()).await.map_err(|fail| visit.problem(fail))?;
    Ok(render(&page))
}

async fn read(visit: &Visit, is_moving: bool) -> Result<WallPage, Fail> {
    let (app, hall, everybody) = (&visit.site.app, &visit.hall, Who::public(None));
    let (now, words) = (app.now(), visit.words);
    let month = Period::month_of(now);
    let mut all = courtyards(app, hall, &everybody).await?;
    // Where something waits comes first; among those alike it stays by name.
    all.sort_by_key(|courtyard: &Courtyard| Reverse(courtyard.level()));
    let left = all.len().saturating_sub(YARDS);
    let longest = longest_waiting(app, hall, &everybody, LONGEST).await?;
    let waits = longest.into_iter().map(|item| {
        let waits = format::span(words, now.0 - item.received.0);
        (item.number, item.place.unwrap_or_default(), waits)
    });
    Ok(WallPage {
        words,
        community: hall.name.clone(),
        month: period_words(words, month),
        figures: month_figures(visit, month).await?,
        longest: waits.collect(),
        yards: all.iter().take(YARDS).map(|it| yard(visit, it)).collect(),
        others: others(visit, left),
        at: format::moment(words, now),
        refresh_s: is_moving.then_some(REFRESH_S),
        still: visit.link("/wall?still=1"),
        overview: visit.link("/overview"),
        version: &assets::VERSION,
    })
}
