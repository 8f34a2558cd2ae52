//! What follows from the log, as the server answers strangers, by the same program and at the moment of its clock.

use super::moment::Reckoned;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use mingtong_adapters::outward::NoAnswer;
use mingtong_api::Config;
use mingtong_app::{App, Chance, Fail, Hall};
use mingtong_domain::Millis;
use mingtong_domain::time::Calendar;
use mingtong_store::Replay;
use serde_json::Value;
use std::sync::Arc;
use tower::ServiceExt;

/// The longest answer: the sheet of fifty thousand electors.
pub(super) const ANSWER_BYTES_MAX: usize = 16 * 1024 * 1024;

/// What follows from the log.
pub(super) struct Ours {
    router: Router,
    slug: String,
    reckoned: Reckoned,
}

impl Ours {
    /// As the record is read now: whatever is asked of it is answered as the server answers strangers, by the same
    /// program.
    pub(super) async fn open(
        replay: &Replay,
        (slug, calendar): (&str, &'static Calendar),
        reckoned: &Reckoned,
    ) -> Result<(Self, Arc<Hall>), Fail> {
        let app = App::new(replay.store().clone(), reckoned.clock(), Chance::System).with_calendar(calendar);
        let hall = app.hall(slug).await?;
        let router = mingtong_api::router(app, Config::default());
        Ok((Self { router, slug: slug.to_owned(), reckoned: reckoned.clone() }, hall))
    }

    /// The moment that it is there.
    pub(super) fn now(&self) -> Millis {
        self.reckoned.now()
    }

    pub(super) async fn read(&self, path: &str) -> Result<Option<Value>, NoAnswer> {
        let failed = |why: String| NoAnswer::Unreachable(format!("{path}: {why}"));
        let address = format!("{}/communities/{}{path}", mingtong_api::BASE, self.slug);
        let request = Request::get(address).body(Body::empty()).map_err(|error| failed(error.to_string()))?;
        self.reckoned.go_on();
        let answer = match self.router.clone().oneshot(request).await {
            Ok(answer) => answer,
            Err(never) => match never {},
        };
        let status = answer.status();
        let bytes = to_bytes(answer.into_body(), ANSWER_BYTES_MAX).await.map_err(|error| failed(error.to_string()))?;
        match status {
            StatusCode::OK => Ok(serde_json::from_slice(&bytes).ok()),
            StatusCode::NOT_FOUND | StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => Ok(None),
            status => Err(failed(format!("status {status}"))),
        }
    }
}
