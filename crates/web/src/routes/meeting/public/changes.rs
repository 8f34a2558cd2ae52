//! Tells open pages that something happened at meetings, so that they look again (server-sent events).

use crate::problem::Problem;
use crate::visit::Visit;
use axum::extract::Path;
use axum::http::header;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use mingtong_app::meeting::view_meeting;
use mingtong_domain::ids::{Area, MeetingId};
use std::convert::Infallible;
use std::time::Duration;

/// What the pages show that look again.
const AREAS: &[Area] = &[Area::Register, Area::Body, Area::Meeting, Area::Presence];
/// After so long a browser asks again: nothing hangs on a server that is to end, or on a browser that is gone.
const LASTS: Duration = Duration::from_secs(10 * 60);

pub(crate) async fn watch(visit: Visit, Path((_, id)): Path<(String, String)>) -> Result<Response, Problem> {
    let (app, hall) = (&visit.site.app, &visit.hall);
    // Who may not see it, or asks for what is not there, hears nothing of it.
    view_meeting(app, hall, &visit.who(), &MeetingId(id)).await.map_err(|fail| visit.problem(fail))?;
    let (store, community) = (app.store.clone(), hall.id);
    let (grown, ends) = (store.grown(), tokio::time::Instant::now() + LASTS);
    let head = store.head_of(community, AREAS);
    let changes = stream::unfold((grown, head), move |(mut grown, head)| {
        let store = store.clone();
        async move {
            loop {
                let waited = tokio::time::timeout_at(ends, grown.changed()).await;
                if !matches!(waited, Ok(Ok(()))) {
                    return None;
                }
                let now = store.head_of(community, AREAS);
                if now != head {
                    let event = Event::default().data(now.unwrap_or_default().to_string());
                    return Some((Ok::<_, Infallible>(event), (grown, now)));
                }
            }
        }
    });
    let sse = Sse::new(changes).keep_alive(KeepAlive::default());
    // A proxy passes on what comes when it comes.
    Ok(([(header::HeaderName::from_static("x-accel-buffering"), "no")], sse).into_response())
}
