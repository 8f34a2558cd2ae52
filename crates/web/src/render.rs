//! How a template becomes an answer.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

/// Renders a template.
pub fn render(template: &impl Template) -> Response {
    render_as(StatusCode::OK, template)
}

/// Renders a template with a status.
pub fn render_as(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(html) => (status, Html(html)).into_response(),
        Err(error) => {
            tracing::error!(%error, "web.render");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
