//! How a template becomes an answer.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

/// What the most pages need: a page that outgrows its room is copied each time that it does.
const ROOM_BYTES: usize = 32 * 1024;

/// Renders a template.
pub fn render(template: &impl Template) -> Response {
    render_as(StatusCode::OK, template)
}

/// Renders a template with a status.
pub fn render_as(status: StatusCode, template: &impl Template) -> Response {
    let mut html = String::with_capacity(ROOM_BYTES);
    match template.render_into(&mut html) {
        Ok(()) => (status, Html(html)).into_response(),
        Err(error) => {
            tracing::error!(%error, "web.render");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
