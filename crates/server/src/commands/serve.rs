//! `mingtong serve`: pages, API, health, metrics on one address.

use crate::speak;
use anyhow::Context;
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::get;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use mingtong_app::{App, Chance, Clock, Store};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

/// How often other processes' writes (an import beside the server, another node) are looked for.
const HEADS_EVERY: Duration = Duration::from_millis(250);
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
    pub async fn run(self, store: Store) -> anyhow::Result<ExitCode> {
        let metrics = PrometheusBuilder::new().install_recorder().context("the metrics cannot be recorded")?;
        let app = App::new(store.clone(), Clock::System, Chance::System);
        let https = self.public_url.starts_with("https://");
        let config = mingtong_web::Config { behind_proxy: self.behind_proxy, https, public_url: self.public_url };
        let vitals = Router::new()
            .route("/healthz", get(async || "ok"))
            .route("/readyz", get(ready))
            .route("/metrics", get(measured))
            .with_state(Vitals { store: store.clone(), metrics: metrics.clone() });
        let router = vitals.merge(mingtong_api::router(app.clone())).merge(mingtong_web::router(app, config));
        let listener = TcpListener::bind(self.listen).await;
        let listener = listener.with_context(|| format!("{} is not free", self.listen))?;
        speak::line(format!("listening on http://{}", listener.local_addr()?));
        let watch = tokio::spawn(watch(store, metrics));
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        let (told, mut is_told) = tokio::sync::watch::channel(false);
        let graceful = axum::serve(listener, service).with_graceful_shutdown(async move {
            told_to_end().await;
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
        watch.abort();
        Ok(ExitCode::SUCCESS)
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

async fn told_to_end() {
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
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
