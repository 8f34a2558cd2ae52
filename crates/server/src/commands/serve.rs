//! `mingtong serve`: pages, API, health, metrics on one address.

use crate::{measures, speak};
use anyhow::Context;
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::middleware::from_fn;
use axum::response::IntoResponse;
use axum::routing::get;
use metrics_exporter_prometheus::PrometheusHandle;
use mingtong_app::community::sweep;
use mingtong_app::{App, Store};
use mingtong_words::Words;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::task::JoinHandle;
use tower_http::timeout::RequestBodyTimeoutLayer;

/// How often other processes' writes (an import beside the server, another node) are looked for.
const HEADS_EVERY: Duration = Duration::from_millis(250);
/// How often what was begun and never ended is let go.
const SWEPT_EVERY: Duration = Duration::from_secs(60 * 60);
/// How long nothing may come of a body that was begun: a phone in a cellar, not somebody who holds the room of others.
const SILENCE: Duration = Duration::from_secs(20);
/// How long requests that are being answered may take to end once the server is told to.
const PATIENCE: Duration = Duration::from_secs(10);

/// Serve the pages and the API.
#[derive(Debug, clap::Args)]
pub struct Serve {
    /// The address to listen on.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The address under which people reach the pages, for QR codes: https://…
    #[arg(long, env = "MINGTONG_PUBLIC_URL", default_value = "")]
    public_url: String,
    /// A proxy of ours stands before it and writes X-Forwarded-For.
    #[arg(long)]
    behind_proxy: bool,
}

#[derive(Clone)]
struct Vitals {
    store: Store,
    metrics: PrometheusHandle,
}

impl Serve {
    /// Serves until it is told to end.
    pub async fn run(self, app: App, words: Words) -> anyhow::Result<ExitCode> {
        // Listened for before anybody can know that the server is there.
        let to_end = [signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?];
        let metrics = measures::begin(app.store.engine_name())?;
        let listener = TcpListener::bind(self.listen).await;
        let taken = || speak::text(words, "cli-address-taken", &[("address", self.listen.to_string())]);
        let listener = listener.with_context(taken)?;
        let router = self.router(&app, metrics.clone());
        speak::line(format!("listening on http://{}", listener.local_addr()?));
        let beside = [tokio::spawn(watch(app.store.clone(), metrics)), tokio::spawn(sweeping(app))];
        let served = until_told(listener, router, to_end).await;
        beside.iter().for_each(JoinHandle::abort);
        served.map(|()| ExitCode::SUCCESS)
    }

    fn router(self, app: &App, metrics: PrometheusHandle) -> Router {
        let https = self.public_url.starts_with("https://");
        let api = mingtong_api::Config { behind_proxy: self.behind_proxy };
        let web = mingtong_web::Config { behind_proxy: self.behind_proxy, https, public_url: self.public_url };
        let vitals = Router::new()
            .route("/healthz", get(async || "ok"))
            .route("/readyz", get(ready))
            .route("/metrics", get(measured))
            .with_state(Vitals { store: app.store.clone(), metrics });
        let router = vitals.merge(mingtong_api::router(app.clone(), api)).merge(mingtong_web::router(app.clone(), web));
        router.layer(RequestBodyTimeoutLayer::new(SILENCE)).layer(from_fn(measures::count))
    }
}

/// Serves until a signal says to end, and lets what was begun come to its end.
async fn until_told(listener: TcpListener, router: Router, to_end: [Signal; 2]) -> anyhow::Result<()> {
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let (told, mut is_told) = tokio::sync::watch::channel(false);
    let graceful = axum::serve(listener, service).with_graceful_shutdown(async move {
        told_to_end(to_end).await;
        let _ = told.send(true);
    });
    // A connection that is kept open by the other side shall not keep the server from ending.
    let patience = async {
        let _ = is_told.wait_for(|told| *told).await;
        tokio::time::sleep(PATIENCE).await;
    };
    tokio::select! {
        ended = graceful.into_future() => ended?,
        () = patience => tracing::warn!("server.impatient"),
    }
    Ok(())
}

async fn told_to_end([mut terminate, mut interrupt]: [Signal; 2]) {
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
}

/// Sees what other processes write, and lets old measurements go.
async fn watch(store: Store, metrics: PrometheusHandle) {
    let mut every = tokio::time::interval(HEADS_EVERY);
    every.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        every.tick().await;
        if let Err(error) = store.refresh_heads().await {
            tracing::warn!(%error, "server.heads");
        }
        metrics.run_upkeep();
    }
}

/// Lets go what was begun and never ended.
async fn sweeping(app: App) {
    let mut every = tokio::time::interval(SWEPT_EVERY);
    every.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        every.tick().await;
        if let Err(error) = sweep(&app).await {
            tracing::warn!(%error, "server.sweep");
        }
    }
}

async fn ready(State(vitals): State<Vitals>) -> impl IntoResponse {
    let answers = match vitals.store.read().await {
        Ok(mut reader) => reader.link().ping().await,
        Err(error) => Err(error),
    };
    match answers {
        Ok(()) => (StatusCode::OK, "ready"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer"),
    }
}

async fn measured(State(vitals): State<Vitals>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], vitals.metrics.render())
}
