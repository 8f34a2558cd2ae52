//! The log and the statistics.

use super::wire_record::{EventBody, LogBody, LogFields, StatisticsBody};
use crate::caller::InHall;
use crate::extract::Fields;
use crate::paging::limit;
use crate::problem::{Problem, ProblemBody};
use crate::route::routes;
use axum::extract::State;
use axum::{Extension, Json};
use mingtong_app::App;
use mingtong_app::community::{names_actors, public_log, rates};
use mingtong_domain::community::Act;
use mingtong_domain::limits::LOG_ROWS_MAX;
use mingtong_words::Words;

routes! {
    read_statistics: Act::ReadPublic;
    read_log: Act::ReadPublic;
}

/// The statistics of the public matters.
#[utoipa::path(
    get,
    path = "/communities/{c}/statistics",
    tag = "record",
    params(("c" = String, Path, description = "The community")),
    responses((status = 200, body = StatisticsBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn read_statistics(
    State(app): State<App>,
    InHall(hall): InHall,
) -> Result<Json<StatisticsBody>, Problem> {
    Ok(Json(rates(&app, &hall).await?.into()))
}

/// The public events in order, with the bytes that were hashed; of what happens to ballots only the hash, until their
/// vote is published.
#[utoipa::path(
    get,
    path = "/communities/{c}/log",
    tag = "record",
    params(("c" = String, Path, description = "The community"), LogFields),
    responses((status = 200, body = LogBody), (status = "default", body = ProblemBody))
)]
pub(crate) async fn read_log(
    State(app): State<App>,
    Extension(words): Extension<Words>,
    InHall(hall): InHall,
    Fields(fields): Fields<LogFields>,
) -> Result<Json<LogBody>, Problem> {
    let limit = limit(fields.limit, LOG_ROWS_MAX, LOG_ROWS_MAX)?;
    let from = fields.from.unwrap_or(0);
    if from < 0 {
        return Err(Problem::malformed("from: 0 or more"));
    }
    let entries = public_log(&app, &hall, from, limit).await?;
    let is_full = entries.len() >= limit as usize;
    let next = entries.last().filter(|_| is_full).map(|entry| entry.position + 1);
    let warning = names_actors(&app, &hall).await?.then(|| words.t("record-names-actors").to_owned());
    Ok(Json(LogBody { items: entries.into_iter().map(EventBody::from).collect(), next, warning }))
}
