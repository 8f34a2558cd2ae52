//! A community of 20,000 places: what it costs to register them one by one over the API, and how long the binary takes,
//! started anew, until it answers a page of that community.

use crate::client::{Client, page, post};
use crate::measured::{Measured, Side, Target, median};
use crate::server::{Server, add_account};
use crate::town;
use mingtong_app::Clock;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;
use tokio::task::JoinSet;

/// As many as a community may have.
const PLACES: usize = 20_000;
/// So many are timed together. The first of them are all that is not a home.
const BLOCK: usize = 1_000;
/// Each lies in one of the level before it.
const LEVELS: [(&str, usize); 4] = [("courtyard", 20), ("building", 200), ("entrance", 780), ("home", PLACES - BLOCK)];
/// Everybody waits for the disk; together they wait once.
const WRITERS: usize = 16;
/// What takes so many times as long as in the beginning is not waited for to the end.
const GIVE_UP: f64 = 5.0;
/// What one place costs shall not depend on how many there are; twice allows for what else the machine does.
const LINEAR: Target = Target::AtMost(2.0);
const STARTS: usize = 5;
/// Whoever restarts the server in the middle of the day is hardly noticed.
const LOAD_MAX_SECONDS: f64 = 1.0;
const KEEPER: (&str, &str) = ("keeper", "dongfeng-xiang-14");

pub async fn measure() -> anyhow::Result<Vec<Measured>> {
    let dir = tempfile::tempdir()?;
    let (app, _) = town::open(dir.path(), Clock::System).await?;
    app.store.close().await;
    add_account(dir.path(), "admin", KEEPER.0, KEEPER.1).await?;
    let mut server = Server::start(dir.path(), &[]).await?;
    let blocks = register_all(server.address).await?;
    server.kill().await?;
    let (first, last) = (blocks[0], blocks[blocks.len() - 1]);
    let mut all = vec![Measured {
        what: format!("a place is registered, with {} there", blocks.len() * BLOCK),
        ours: Side::new(format!("each of the last {BLOCK}"), last, "ms"),
        other: Side::new(format!("each of the first {BLOCK}"), first, "ms"),
        target: LINEAR,
    }];
    // Where it was given up, there is nothing to be loaded, and the target above was missed.
    if blocks.len() * BLOCK == PLACES {
        all.push(load(dir.path()).await?);
    }
    Ok(all)
}

/// Starts the binary anew and asks for the home of the community.
async fn load(dir: &Path) -> anyhow::Result<Measured> {
    let mut loads = Vec::new();
    for _ in 0..STARTS {
        let mut server = Server::start(dir, &[]).await?;
        page(server.address, "/c/town").await?;
        loads.push(server.begun.elapsed().as_secs_f64());
        server.kill().await?;
    }
    Ok(Measured {
        what: format!("from the start of the process to the home of a community with {PLACES} places, the median"),
        ours: Side::new("ours", median(loads), "s"),
        other: Side::new("demanded", LOAD_MAX_SECONDS, "s"),
        target: Target::AtMost(1.0),
    })
}

/// A place that was registered.
struct Registered {
    id: String,
    code: String,
}

/// Registers the levels one below the other; gives the milliseconds of a place in each block.
async fn register_all(address: SocketAddr) -> anyhow::Result<Vec<f64>> {
    let token = sign_in(address).await?;
    let (mut blocks, mut total, mut begun) = (Vec::new(), 0, Instant::now());
    let mut above = Vec::new();
    for (kind, count) in LEVELS {
        let level = Arc::new(Level { address, token: token.clone(), kind, above, next: AtomicUsize::new(0) });
        above = Vec::with_capacity(count);
        while above.len() < count {
            let end = count.min(above.len() + BLOCK);
            total += end - above.len();
            above.extend(register(&level, end).await?);
            if total.is_multiple_of(BLOCK) {
                blocks.push(begun.elapsed().as_secs_f64() * 1_000.0 / BLOCK as f64);
                begun = Instant::now();
            }
            if blocks.last().zip(blocks.first()).is_some_and(|(last, first)| *last > GIVE_UP * first) {
                return Ok(blocks);
            }
        }
    }
    Ok(blocks)
}

async fn sign_in(address: SocketAddr) -> anyhow::Result<String> {
    let mut client = Client::connect(address).await?;
    let body = format!(r#"{{"login":"{}","password":"{}"}}"#, KEEPER.0, KEEPER.1);
    client.ask(&post("/api/v1/communities/town/sessions", "", &body)).await?;
    client.expect(201)?;
    Ok(client.text_field("token")?.to_owned())
}

/// Places of one kind that lie in those of the level above.
struct Level {
    address: SocketAddr,
    token: String,
    kind: &'static str,
    above: Vec<Registered>,
    /// The place of the level whose turn it is.
    next: AtomicUsize,
}

/// Registers the places of the level that are not yet there, up to `end`.
async fn register(level: &Arc<Level>, end: usize) -> anyhow::Result<Vec<Registered>> {
    let mut writers = JoinSet::new();
    for _ in 0..WRITERS {
        let level = level.clone();
        writers.spawn(async move {
            let mut client = Client::connect(level.address).await?;
            let mut registered = Vec::new();
            while let Some(turn) = level.turn(end) {
                registered.push(level.one(&mut client, turn).await?);
            }
            anyhow::Ok(registered)
        });
    }
    let registered = writers.join_all().await.into_iter().collect::<anyhow::Result<Vec<_>>>()?;
    Ok(registered.into_iter().flatten().collect())
}

impl Level {
    fn turn(&self, end: usize) -> Option<usize> {
        self.next.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |turn| (turn < end).then_some(turn + 1)).ok()
    }

    async fn one(&self, client: &mut Client, turn: usize) -> anyhow::Result<Registered> {
        let (parent, ordinal) = match self.above.len() {
            0 => (None, turn),
            above => (Some(&self.above[turn % above]), turn / above),
        };
        let code = format!("{}{ordinal:02}", parent.map_or("", |parent| &parent.code));
        let within = parent.map_or(String::new(), |parent| format!(r#","parent":"{}""#, parent.id));
        let body = format!(r#"{{"name":"{ordinal}号","kind":"{}","code":"{code}"{within}}}"#, self.kind);
        let headers = format!("Authorization: Bearer {}\r\n", self.token);
        client.ask(&post("/api/v1/communities/town/places", &headers, &body)).await?;
        client.expect(201)?;
        Ok(Registered { id: client.text_field("id")?.to_owned(), code })
    }
}
