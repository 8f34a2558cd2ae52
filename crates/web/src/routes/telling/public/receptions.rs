//! The receptions for the calendar of a telephone: it asks again by itself.

use crate::parts::erased::or_erased;
use crate::problem::Problem;
use crate::visit::Visit;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use mingtong_app::reception::{ReceptionView, list_receptions};
use mingtong_office::calendar::{Day, Entry, Status, calendar};

const KEEP: &str = "public, max-age=3600";

pub(crate) async fn show(visit: Visit) -> Result<Response, Problem> {
    let found = list_receptions(&visit.site.app, &visit.hall, 0).await.map_err(|fail| visit.problem(fail))?;
    let entries: Vec<Entry> = found.iter().map(|reception| entry(&visit, reception)).collect();
    let text = calendar(visit.words.t("receptions-title"), visit.site.app.now().0, &entries);
    Ok(([(header::CONTENT_TYPE, "text/calendar; charset=utf-8"), (header::CACHE_CONTROL, KEEP)], text).into_response())
}

fn entry(visit: &Visit, reception: &ReceptionView) -> Entry {
    Entry {
        uid: format!("{}@{}", reception.id.0, visit.hall.slug),
        title: or_erased(visit.words, &reception.title),
        place: reception.place.clone().unwrap_or_default(),
        when: Day::From(reception.starts.0, Some(reception.ends.0)),
        about: visit.words.word("notice", &reception.notice),
        address: visit.outside_link(&format!("/receptions/{}", reception.id.0)),
        status: Status::Confirmed,
    }
}
