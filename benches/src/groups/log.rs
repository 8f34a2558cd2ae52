//! What the public proof costs: the head of a log of a million events signed again after a thousand more, its tiles
//! against a bare handler of the same bytes, and reports beside a log that is signed all the while against reports in
//! one that is not.

use super::pages::{Address, Asked, against_bare};
use super::reports::reports_per_second;
use crate::crowd::serve;
use crate::measured::{Measured, Side, Target, median};
use crate::town;
use anyhow::Context;
use mingtong_app::community::{LogKeys, publish_checkpoint, sign_log};
use mingtong_app::{App, Clock, Hall};
use mingtong_domain::ids::CommunityId;
use mingtong_proof::SigningKey;
use mingtong_proof::key::Kind;
use mingtong_store::log::leaf_hash;
use mingtong_store::rows::EventRow;
use mingtong_store::{Store, StoreError, Work};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

const EVENTS: i64 = 1_000_000;
/// Events that are written at once.
const BATCH: i64 = 20_000;
/// Heads that are signed, each after so many new events, and in what time.
const SIGNED: usize = 9;
const NEW: i64 = 1_000;
const SIGNED_MS_MAX: f64 = 50.0;
const ROUNDS: usize = 5;
/// A log is signed far less often than this; each time costs the same.
const PAUSE: Duration = Duration::from_millis(250);

pub async fn measure() -> anyhow::Result<Vec<Measured>> {
    let dir = tempfile::tempdir()?;
    let (app, hall) = town::open(&made(dir.path(), "long")?, Clock::System).await?;
    let mut all = vec![signed(&app, &hall).await?];
    all.extend(tiles(app).await?);
    all.push(beside(dir.path()).await?);
    Ok(all)
}

fn made(dir: &Path, name: &str) -> anyhow::Result<std::path::PathBuf> {
    let dir = dir.join(name);
    std::fs::create_dir(&dir)?;
    Ok(dir)
}

fn keys() -> anyhow::Result<LogKeys> {
    let key = SigningKey::from_seed("example.org/c/town/log", Kind::Note, &[1; 32])?;
    Ok(LogKeys::parse(&key.to_secret_text())?)
}

/// Milliseconds until the head is signed again, the median; the first one reads the whole log, and is told.
async fn signed(app: &App, hall: &Hall) -> anyhow::Result<Measured> {
    grow(app, hall, EVENTS).await?;
    let (keys, begun) = (keys()?, Instant::now());
    let mut last = sign_log(app, hall, &keys, None).await?.context("a first head")?.to_string();
    eprintln!("the first head of the log was signed in {:.1} s", begun.elapsed().as_secs_f64());
    let mut took = Vec::with_capacity(SIGNED);
    for nth in 1..=SIGNED {
        grow(app, hall, EVENTS + NEW * i64::try_from(nth)?).await?;
        let begun = Instant::now();
        last = sign_log(app, hall, &keys, Some(&last)).await?.context("a head")?.to_string();
        took.push(begun.elapsed().as_secs_f64() * 1_000.0);
    }
    publish_checkpoint(app, hall, last);
    Ok(Measured {
        what: format!("the head of a log of {EVENTS} events signed after {NEW} more"),
        ours: Side::new("ours", median(took), "ms"),
        other: Side::new("demanded", SIGNED_MS_MAX, "ms"),
        target: Target::AtMost(1.0),
    })
}

/// Writes events until there are so many: entries as any, without what follows from them, which no log asks for.
async fn grow(app: &App, hall: &Hall, until: i64) -> anyhow::Result<()> {
    loop {
        let row = app.store.read().await?.link().community_by_slug(&hall.slug).await?.context("it is there")?;
        if row.head >= until {
            return Ok(());
        }
        let rows: Vec<EventRow> = (row.head..until.min(row.head + BATCH)).map(event).collect();
        append(&app.store, hall.id, rows, row.register_head).await?;
    }
}

async fn append(store: &Store, id: CommunityId, rows: Vec<EventRow>, register_head: i64) -> Result<(), StoreError> {
    let append: Work<(), StoreError> = Box::new(move |tx| {
        Box::pin(async move {
            let head = rows.last().map_or(0, |last| last.position + 1);
            tx.link().append_events(id, &rows).await?;
            tx.link().set_head(id, head, register_head).await
        })
    });
    store.write(Some(id), append).await
}

fn event(position: i64) -> EventRow {
    let stream = format!("matter/2023-{:04}", position % 999_999 + 1);
    let data = format!(r#"{{"text":"{position:064x}"}}"#);
    let canonical = format!(
        r#"{{"actor":null,"at_ms":1672707600000,"community":"town","data":{data},"kind":"matter.noted",{rest}}}"#,
        rest = format_args!(r#""position":{position},"role":"staff","stream":"{stream}","v":1"#),
    );
    let leaf_hash = leaf_hash(&canonical).to_vec();
    EventRow { position, stream, canonical, leaf_hash }
}

/// Tiles, which a mirror asks for one after the other, and bundles of entries, which are read anew each time.
async fn tiles(app: App) -> anyhow::Result<Vec<Measured>> {
    let pages = serve(mingtong_web::router(app, mingtong_web::Config::default())).await?;
    let as_it_is: Address = str::to_owned;
    let asked = [
        ("a tile of the log", "/c/town/log/tile/0/000", Target::AtLeast(0.4)),
        ("an upper tile of the log", "/c/town/log/tile/1/000", Target::Told),
        ("a bundle of its entries", "/c/town/log/tile/entries/000", Target::Told),
    ];
    let mut all = Vec::new();
    for (what, path, target) in asked {
        all.push(against_bare(pages, Asked { what, path: path.to_owned(), address: as_it_is, target }).await?);
    }
    Ok(all)
}

/// Reports of 64 people beside a log that is signed all the while, and in one that nobody signs, in turns.
async fn beside(dir: &Path) -> anyhow::Result<Measured> {
    let (signed, signed_hall) = town::open(&made(dir, "signed")?, Clock::System).await?;
    let (bare, bare_hall) = town::open(&made(dir, "bare")?, Clock::System).await?;
    let (mut with, mut without) = (Vec::new(), Vec::new());
    let mut last = None;
    for _ in 0..ROUNDS {
        let mut signer = JoinSet::new();
        let (app, hall, before) = (signed.clone(), signed_hall.clone(), last.take());
        let (stop, stopped) = tokio::sync::oneshot::channel();
        signer.spawn(async move { sign_until(&app, &hall, before, stopped).await });
        with.push(reports_per_second(&signed, &signed_hall).await?);
        // It may have failed; then that is told.
        let _ = stop.send(());
        last = signer.join_next().await.context("a signer")???;
        without.push(reports_per_second(&bare, &bare_hall).await?);
    }
    signed.store.close().await;
    bare.store.close().await;
    Ok(Measured {
        what: "reports beside a log that is signed four times a second, SQLite".to_owned(),
        ours: Side::new("signed", median(with), "reports/s"),
        other: Side::new("not signed", median(without), "reports/s"),
        target: Target::AtLeast(0.9),
    })
}

/// Signs the log until it is told to stop. Gives what it signed last.
async fn sign_until(
    app: &App,
    hall: &Arc<Hall>,
    mut last: Option<String>,
    mut stopped: tokio::sync::oneshot::Receiver<()>,
) -> anyhow::Result<Option<String>> {
    let keys = keys()?;
    loop {
        if let Some(note) = sign_log(app, hall, &keys, last.as_deref()).await? {
            last = Some(note.to_string());
            publish_checkpoint(app, hall, note.to_string());
        }
        tokio::select! {
            _ = &mut stopped => return Ok(last),
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
}
