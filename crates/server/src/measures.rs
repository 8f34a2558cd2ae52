//! What the server counts of itself, for Prometheus at `/metrics`. The use cases count what they do beside it.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use metrics::{counter, describe_counter, describe_histogram, gauge, histogram};
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};
use tokio::time::Instant;

const INFO: &str = "mingtong_info";
const ANSWERS: &str = "mingtong_answers_total";
const SECONDS: &str = "mingtong_answer_seconds";
/// From a page that was kept to somebody who waits for a database that is gone.
const BUCKETS_S: [f64; 6] = [0.005, 0.025, 0.1, 0.5, 2.5, 10.0];

/// Begins to count.
///
/// # Errors
/// Something else in this process counts already.
pub fn begin(engine: &'static str) -> Result<PrometheusHandle, BuildError> {
    let seconds = Matcher::Full(SECONDS.to_owned());
    let handle = PrometheusBuilder::new().set_buckets_for_metric(seconds, &BUCKETS_S)?.install_recorder()?;
    describe_counter!(ANSWERS, "Requests that were answered, by status.");
    describe_histogram!(SECONDS, "How long it took to answer.");
    // There is something to see before anything was counted: the process lives.
    gauge!(INFO, "version" => env!("CARGO_PKG_VERSION"), "engine" => engine).set(1.0);
    Ok(handle)
}

/// Counts an answer.
pub async fn count(request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let response = next.run(request).await;
    histogram!(SECONDS).record(begun.elapsed().as_secs_f64());
    counter!(ANSWERS, "status" => response.status().as_str().to_owned()).increment(1);
    response
}
