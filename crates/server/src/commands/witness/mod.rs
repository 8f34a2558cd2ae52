//! `mingtong witness`: cosigns the checkpoints of logs of others (C2SP tlog-witness), each only if it continues the one
//! before. Knows no database; what it cosigned last of each log lies in a directory of its own (docs/adr/0044).

mod evidence;

use super::file;
use super::serve::until_told;
use crate::http::connections::{Answers, HEAD, Limits};
use crate::http::paced::paced;
use crate::speak;
use anyhow::{Context, ensure};
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{StatusCode, header};
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use clap::Subcommand;
use evidence::Evidence;
use mingtong_adapters::kept::{Kept, add_secret, read_secret};
use mingtong_app::{Chance, Clock};
use mingtong_proof::key::Kind;
use mingtong_proof::witness::{Answer, REQUEST_BYTES_MAX, Request, answer};
use mingtong_proof::{Note, SigningKey, VerifierKey};
use mingtong_words::Words;
use std::collections::HashMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::Semaphore;

/// Bytes of the file that names the logs: some hundreds of keys.
const LOGS_BYTES_MAX: usize = 64 * 1024;
/// A log asks once every some seconds; so many connections are more than a street has logs.
const CONNECTIONS: Limits = Limits { per_address: Some(16), in_all: 256, head: HEAD };
/// Requests that are answered at once; further ones are told to come again.
const AT_ONCE: usize = 16;

/// A witness of logs of others.
#[derive(Debug, Subcommand)]
pub enum Witness {
    /// Make the key of a witness; print what others check its cosignatures with.
    Init {
        /// What the witness is called for ever.
        #[arg(long)]
        name: String,
        /// The file of the key, which is not there yet.
        #[arg(long)]
        key: PathBuf,
    },
    /// Answer logs that ask for a cosignature.
    Serve {
        /// The file of the key.
        #[arg(long)]
        key: PathBuf,
        /// The file that names the keys of the logs, one a line.
        #[arg(long)]
        logs: PathBuf,
        /// The directory of what was cosigned last.
        #[arg(long)]
        state: PathBuf,
        /// Where it listens.
        #[arg(long, default_value = "127.0.0.1:8090")]
        listen: SocketAddr,
    },
}

impl Witness {
    /// Does it.
    pub async fn run(self, words: Words) -> anyhow::Result<ExitCode> {
        match self {
            Witness::Init { name, key } => init(&name, &key, words),
            Witness::Serve { key, logs, state, listen } => {
                let witness = Cosigner::new(&key, &logs, &state, words)?;
                serve(witness, listen, words).await
            }
        }
    }
}

fn init(name: &str, key: &Path, words: Words) -> anyhow::Result<ExitCode> {
    ensure!(!key.exists(), words.t("cli-witness-has-a-key"));
    let made = SigningKey::from_seed(name, Kind::Cosignature, &Chance::System.bytes());
    let made = made.context(words.t("cli-witness-name-unread"))?;
    add_secret(key, &made.to_secret_text()).map_err(|error| file::unwritten(key, &error, words))?;
    speak::line(made.public().to_string());
    Ok(ExitCode::SUCCESS)
}

async fn serve(witness: Cosigner, listen: SocketAddr, words: Words) -> anyhow::Result<ExitCode> {
    let to_end = [signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?];
    let taken = || speak::text(words, "cli-address-taken", &[("address", listen.to_string())]);
    let listener = TcpListener::bind(listen).await.with_context(taken)?;
    speak::line(format!("listening on http://{}", listener.local_addr()?));
    let served = Router::new()
        .route("/", get(public_key))
        .route("/evidence", get(shown_evidence))
        .route("/add-checkpoint", post(add_checkpoint))
        .layer(DefaultBodyLimit::max(REQUEST_BYTES_MAX))
        .layer(from_fn(paced))
        .with_state(Arc::new(witness));
    let told = Router::new().fallback(async || StatusCode::SERVICE_UNAVAILABLE);
    until_told(listener, Answers { served, told }, CONNECTIONS, to_end).await;
    Ok(ExitCode::SUCCESS)
}

/// Whoever cosigns.
struct Cosigner {
    key: SigningKey,
    logs: HashMap<String, Log>,
    evidence: Evidence,
    at_once: Semaphore,
}

/// A log that is known: one is looked at by one request at a time.
struct Log {
    keys: Vec<VerifierKey>,
    kept: Mutex<Kept>,
}

impl Cosigner {
    fn new(key: &Path, logs: &Path, state: &Path, words: Words) -> anyhow::Result<Self> {
        let text = read_secret(key).map_err(|error| file::unread(key, &error, words))?;
        let key = SigningKey::from_secret_text(&text).context(words.t("cli-witness-no-key"))?;
        ensure!(key.public().kind() == Kind::Cosignature, words.t("cli-witness-no-key"));
        let mut found: HashMap<String, Log> = HashMap::new();
        for log in known(logs, words)? {
            let origin = log.name().to_owned();
            if let Some(same) = found.get_mut(&origin) {
                same.keys.push(log);
                continue;
            }
            let path = state.join(format!("{}.checkpoint", evidence::file_name(&origin)));
            let kept = Kept::hold(&path).map_err(|error| file::unwritten(&path, &error, words))?;
            let kept = Mutex::new(kept.context(words.t("cli-witness-held"))?);
            found.insert(origin, Log { keys: vec![log], kept });
        }
        let evidence = Evidence::new(state.to_owned());
        Ok(Self { key, logs: found, evidence, at_once: Semaphore::new(AT_ONCE) })
    }

    /// Answers one request. What is cosigned stands on the disk before the answer goes out.
    fn answer(&self, request: &Request, log: &Log) -> anyhow::Result<Answer> {
        // Nothing is kept in memory that a thread which failed could have left half changed.
        let kept = log.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let last = kept.read()?;
        let before = last.as_deref().map(str::parse::<Note>).transpose()?;
        let at_s = u64::try_from(Clock::System.now_ms() / 1000)?;
        let answer = answer(request, &log.keys, before.as_ref(), &self.key, at_s)?;
        match &answer {
            Answer::Cosigned { kept: new, .. } => {
                ensure!(
                    kept.swap(last.as_deref(), &new.to_string())?,
                    "something else stands where the last one is kept"
                );
            }
            Answer::Forked { size, offered } => {
                self.evidence.keep_fork(request.origin(), *size, last.as_deref(), offered)?;
                tracing::error!(log = request.origin(), size, "witness.fork");
            }
            Answer::NotProved { offered } => {
                self.evidence.keep_unproved(request.origin(), last.as_deref(), offered)?;
                tracing::warn!(log = request.origin(), "witness.unproved");
            }
            Answer::NotSigned | Answer::Stale { .. } => {}
        }
        Ok(answer)
    }
}

fn known(logs: &Path, words: Words) -> anyhow::Result<Vec<VerifierKey>> {
    let bytes = file::read(logs, LOGS_BYTES_MAX, words)?;
    let read = || {
        let text = str::from_utf8(&bytes).ok().filter(|text| text.len() <= LOGS_BYTES_MAX)?;
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let keys: Vec<VerifierKey> = lines.map(|line| line.parse().ok()).collect::<Option<_>>()?;
        let are_logs = !keys.is_empty() && keys.iter().all(|key| key.kind() == Kind::Note);
        are_logs.then_some(keys)
    };
    read().context(words.t("cli-witness-no-logs"))
}

async fn public_key(State(witness): State<Arc<Cosigner>>) -> String {
    format!("{}\n", witness.key.public())
}

async fn shown_evidence(State(witness): State<Arc<Cosigner>>) -> Response {
    let Ok(_place) = witness.at_once.try_acquire() else { return StatusCode::SERVICE_UNAVAILABLE.into_response() };
    let asked = witness.clone();
    let read = tokio::task::spawn_blocking(move || asked.evidence.text().map_err(anyhow::Error::from));
    match read.await.map_err(anyhow::Error::from).flatten() {
        Ok(text) => text.into_response(),
        Err(error) => failed(&error),
    }
}

fn failed(error: &anyhow::Error) -> Response {
    tracing::error!(%error, "witness.failed");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

async fn add_checkpoint(State(witness): State<Arc<Cosigner>>, body: String) -> Response {
    let Ok(request) = body.parse::<Request>() else { return StatusCode::BAD_REQUEST.into_response() };
    if !witness.logs.contains_key(request.origin()) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let Ok(_place) = witness.at_once.try_acquire() else { return StatusCode::SERVICE_UNAVAILABLE.into_response() };
    let asked = witness.clone();
    let answered = tokio::task::spawn_blocking(move || {
        let log = asked.logs.get(request.origin()).context("the log is known")?;
        asked.answer(&request, log)
    });
    match answered.await.map_err(anyhow::Error::from).flatten() {
        Ok(answer) => response(answer),
        Err(error) => failed(&error),
    }
}

fn response(answer: Answer) -> Response {
    match answer {
        Answer::Cosigned { line, .. } => line.into_response(),
        Answer::NotSigned => StatusCode::FORBIDDEN.into_response(),
        Answer::Stale { size } | Answer::Forked { size, .. } => {
            let kind = [(header::CONTENT_TYPE, "text/x.tlog.size")];
            (StatusCode::CONFLICT, kind, format!("{size}\n")).into_response()
        }
        Answer::NotProved { .. } => StatusCode::UNPROCESSABLE_ENTITY.into_response(),
    }
}
