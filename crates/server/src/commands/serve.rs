//! `mingtong serve`: pages, API, health, metrics on one address.

use crate::http::connections::{self, Answers, HEAD, HEAD_OF_PROXY, IN_ALL, Limits};
use crate::http::doors::PER_ADDRESS;
use crate::http::paced::paced;
use crate::signing::Signing;
use crate::telling::{Crier, Postman, Telling};
use crate::vouching::Vouching;
use crate::{measures, setup, speak};
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
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::task::JoinHandle;

/// How often other processes' writes (an import beside the server, another node) are looked for.
const HEADS_EVERY: Duration = Duration::from_millis(250);
/// How often what was begun and never ended is let go.
const SWEPT_EVERY: Duration = Duration::from_secs(60 * 60);
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
    /// Connections of one address at a time; not counted behind a proxy, where all come from one.
    #[arg(long, env = "MINGTONG_CONNECTIONS_PER_ADDRESS", default_value_t = PER_ADDRESS)]
    connections_per_address: usize,
    /// Connections in all at a time; fewer where the system allows fewer open files.
    #[arg(long, env = "MINGTONG_CONNECTIONS", default_value_t = IN_ALL)]
    connections: usize,
    #[command(flatten)]
    telling: Telling,
    #[command(flatten)]
    signing: Signing,
    #[command(flatten)]
    vouching: Vouching,
}

#[derive(Clone)]
struct Vitals {
    store: Store,
    metrics: PrometheusHandle,
}

impl Serve {
    /// Whether it was said by which keys the logs are signed.
    pub fn signs(&self) -> bool {
        self.signing.is_named()
    }

    /// The same with the file of the keys by which the logs are signed, and the directory of what was signed last.
    pub fn signing_by(self, keys: PathBuf, state: PathBuf) -> Self {
        Self { signing: self.signing.by(keys, state), ..self }
    }

    /// Serves until it is told to end. Where there is no community yet, says with which code one is founded, and keeps
    /// that in a file meanwhile.
    pub async fn run(self, app: App, setup_file: Option<PathBuf>, words: Words) -> anyhow::Result<ExitCode> {
        // Listened for before anybody can know that the server is there.
        let to_end = [signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?];
        let metrics = measures::begin(app.store.engine_name())?;
        let listener = TcpListener::bind(self.listen).await;
        let taken = || speak::text(words, "cli-address-taken", &[("address", self.listen.to_string())]);
        let listener = listener.with_context(taken)?;
        let limits = Limits {
            per_address: (!self.behind_proxy).then_some(self.connections_per_address),
            in_all: self.connections,
            head: if self.behind_proxy { HEAD_OF_PROXY } else { HEAD },
        };
        let told = mingtong_api::crowded().merge(mingtong_web::crowded());
        let (mailer, signer) = (self.telling.mailer(words)?, self.signing.signer(words).await?);
        let app = if mailer.is_some() { app.with_mail() } else { app };
        let app = if self.telling.allows_private() { app.with_hooks_to_private() } else { app };
        let app = match self.vouching.provider(words, &self.public_url)? {
            Some(provider) => app.with_provider(provider),
            None => app,
        };
        let (app, waiting) = setup::begin(app, setup_file, words).await?;
        let (outward, public_url) = (self.telling.outward()?, self.public_url.clone());
        let crier = Crier { app: app.clone(), outward, public_url };
        let postman = mailer.map(|mailer| Postman { app: app.clone(), mailer, public_url: self.public_url.clone() });
        let reached = self.public_url.clone();
        let answers = Answers { served: self.router(&app, metrics.clone()), told };
        let here = format!("http://{}", listener.local_addr()?);
        speak::line(format!("listening on {here}"));
        let mut beside = vec![tokio::spawn(watch(app.store.clone(), metrics)), tokio::spawn(sweeping(app.clone()))];
        if let Some(waiting) = waiting {
            waiting.say(if reached.is_empty() { &here } else { &reached }, words);
            beside.push(tokio::spawn(waiting.forget(app.clone())));
        }
        beside.push(tokio::spawn(crier.serve()));
        beside.extend(signer.map(|signer| tokio::spawn(signer.serve(app))));
        beside.extend(postman.map(|postman| tokio::spawn(postman.serve())));
        until_told(listener, answers, limits, to_end).await;
        beside.iter().for_each(JoinHandle::abort);
        Ok(ExitCode::SUCCESS)
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
        router.layer(from_fn(paced)).layer(from_fn(measures::count))
    }
}

/// Serves until a signal says to end, and lets what was begun come to its end.
pub(super) async fn until_told(listener: TcpListener, answers: Answers, limits: Limits, to_end: [Signal; 2]) {
    let (tell, told) = tokio::sync::watch::channel(false);
    // A connection that is kept open by the other side shall not keep the server from ending.
    let patience = async {
        told_to_end(to_end).await;
        let _ = tell.send(true);
        tokio::time::sleep(PATIENCE).await;
    };
    tokio::select! {
        () = connections::serve(listener, answers, limits, told) => {}
        () = patience => tracing::warn!("server.impatient"),
    }
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
