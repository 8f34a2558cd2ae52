//! A crowd writes about 500 events a second into one area of a community ("me too" to one matter); pages that do not
//! show that area stay in the cache.
//!
//! What is counted are answers, not requests a second. Two cores are shared by the crowd, the server and whoever asks,
//! so fewer requests would say something of the cores. And a page that every event spoils is made anew 500 times a
//! second and serves thousands from the cache in between, so as many requests would not say that it was kept. A reader
//! who comes back with the ETag from before the crowd came does say it: 304 each time, or the page was not kept. That
//! it was not made anew with the same result says the time it takes, beside that of the same page made anew. Between
//! any two requests lie several events.

use crate::client::{Client, get, post, uncached};
use crate::measured::{Measured, Side, Target, median};
use crate::server::Server;
use crate::town;
use anyhow::Context;
use mingtong_app::matter::raise_matter;
use mingtong_app::person::add_person;
use mingtong_app::reception::{Announcement, open_reception};
use mingtong_app::register::change_role;
use mingtong_app::{App, Clock, Hall, Who};
use mingtong_domain::Millis;
use mingtong_domain::reception::{DelegateKind, DelegateSeat};
use mingtong_domain::register::RoleChange;
use mingtong_domain::role::{Role, Scope};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;
use tokio::time::interval;

const EVENTS_PER_SECOND: u32 = 500;
/// The crowd has to be there: what is asked of a slower one says less. A twentieth is left to the disk.
const CROWD: Target = Target::AtLeast(0.95);
const WRITERS: u32 = 20;
/// Supports from one address; a courtyard behind one address may come 40 times at once.
const FROM_ONE_ADDRESS: u32 = 20;
const LASTS: Duration = Duration::from_secs(15);
/// Time for a dozen events, also where some of them share a slow commit.
const BETWEEN: Duration = Duration::from_millis(25);
const RECEPTIONS: i64 = 12;
const HOUR_MS: i64 = 3_600_000;
/// Pages without the area that the crowd writes to.
const QUIET: [(&str, &str); 2] = [("the list of receptions", "/c/town/receptions"), ("the rules", "/c/town/about")];
/// Not one reader gets again what has not changed.
const UNCHANGED: Target = Target::AtLeast(1.0);
/// A page that is not kept is made anew: then both take the same time.
const KEPT: Target = Target::AtMost(0.75);

pub async fn measure() -> anyhow::Result<Vec<Measured>> {
    let dir = tempfile::tempdir()?;
    let matter = found(dir.path()).await?;
    // As behind a proxy, so that the crowd comes from many addresses.
    let server = Server::start(dir.path(), &["--behind-proxy"]).await?;
    let loud = format!("/c/town/matters/{matter}");
    let mut readers = Vec::new();
    for (what, path) in QUIET {
        readers.push(Reader::begin(server.address, what, path).await?);
    }
    let mut witness = Reader::begin(server.address, "the matter itself", &loud).await?;
    let crowd = Crowd::begin(server.address, &matter);
    let begun = Instant::now();
    while begun.elapsed() < LASTS {
        for reader in &mut readers {
            reader.come_back().await?;
        }
    }
    let events_per_second = f64::from(crowd.end().await?) / begun.elapsed().as_secs_f64();
    witness.come_back().await?;
    anyhow::ensure!(witness.unchanged == 0, "the page of the matter does not show the crowd");
    let mut all = vec![Measured {
        what: "events of one area, while its neighbours are read".to_owned(),
        ours: Side::new("written", events_per_second, "events/s"),
        other: Side::new("demanded", f64::from(EVENTS_PER_SECOND), "events/s"),
        target: CROWD,
    }];
    all.extend(readers.into_iter().flat_map(Reader::measured));
    Ok(all)
}

/// A community with receptions, and the matter that the crowd will find.
async fn found(dir: &Path) -> anyhow::Result<String> {
    let (app, hall) = town::open(dir, Clock::System).await?;
    let matter = raise_matter(&app, &hall, &Who::public(None), town::report(1)).await?.matter;
    open_receptions(&app, &hall).await?;
    app.store.close().await;
    Ok(matter.to_string())
}

async fn open_receptions(app: &App, hall: &Hall) -> anyhow::Result<()> {
    let keeper = Who::keeper();
    let mut delegates = Vec::new();
    for name in ["王芳", "李强"] {
        let person = add_person(app, hall, &keeper, name).await?;
        let (role, scope) = (Role::Delegate, Scope::Community);
        change_role(app, hall, &keeper, person.clone(), role, scope, RoleChange::Grant).await?;
        delegates.push(DelegateSeat { person, kind: DelegateKind::PeoplesCongress });
    }
    for turn in 1..=RECEPTIONS {
        let starts = Millis(app.now().0 + turn * 24 * HOUR_MS);
        let (ends, title) = (Millis(starts.0 + 2 * HOUR_MS), format!("第{turn}次代表接访"));
        let delegates = delegates.clone();
        let announcement = Announcement { place: None, title, starts, ends, delegates };
        open_reception(app, hall, &Who::desk(), announcement).await?;
    }
    Ok(())
}

/// Somebody who has seen a page and comes back to it.
struct Reader {
    what: &'static str,
    path: String,
    client: Client,
    /// The ETag from before the crowd came.
    etag: String,
    unchanged: u32,
    /// Milliseconds of the page at its own address.
    again: Vec<f64>,
    /// Milliseconds of the same page at an address that nobody has asked for.
    anew: Vec<f64>,
}

impl Reader {
    async fn begin(address: SocketAddr, what: &'static str, path: &str) -> anyhow::Result<Self> {
        let mut client = Client::connect(address).await?;
        client.ask(&get(path, "")).await?;
        client.expect(200)?;
        let etag = client.header("etag").context("a public page has an ETag")?.to_owned();
        let (again, anew) = (Vec::new(), Vec::new());
        Ok(Self { what, path: path.to_owned(), client, etag, unchanged: 0, again, anew })
    }

    /// Asks whether the page has changed, for the page, and for the same page anew.
    async fn come_back(&mut self) -> anyhow::Result<()> {
        let headers = format!("If-None-Match: {}\r\n", self.etag);
        self.ask(&get(&self.path, &headers)).await?;
        self.unchanged += u32::from(self.client.status()? == 304);
        let again = self.ask(&get(&self.path, "")).await?;
        self.client.expect(200)?;
        self.again.push(again);
        let anew = self.ask(&get(&uncached(&self.path), "")).await?;
        self.client.expect(200)?;
        self.anew.push(anew);
        Ok(())
    }

    async fn ask(&mut self, request: &str) -> anyhow::Result<f64> {
        tokio::time::sleep(BETWEEN).await;
        let begun = Instant::now();
        self.client.ask(request).await?;
        Ok(begun.elapsed().as_secs_f64() * 1_000.0)
    }

    fn measured(self) -> [Measured; 2] {
        let asked = self.again.len() as f64;
        [
            Measured {
                what: format!("{}, asked again with its ETag", self.what),
                ours: Side::new("unchanged", f64::from(self.unchanged), "answers"),
                other: Side::new("all", asked, "answers"),
                target: UNCHANGED,
            },
            Measured {
                what: format!("{}, asked again", self.what),
                ours: Side::new("ours", median(self.again), "ms"),
                other: Side::new("made anew", median(self.anew), "ms"),
                target: KEPT,
            },
        ]
    }
}

/// People who say "me too", each for the first time.
struct Crowd {
    writers: JoinSet<anyhow::Result<()>>,
    written: Arc<AtomicU32>,
}

impl Crowd {
    fn begin(address: SocketAddr, matter: &str) -> Self {
        let (mut writers, written) = (JoinSet::new(), Arc::new(AtomicU32::new(0)));
        let path = format!("/api/v1/communities/town/matters/{matter}/support");
        for writer in 0..WRITERS {
            writers.spawn(say_me_too(address, path.clone(), writer, written.clone()));
        }
        Self { writers, written }
    }

    /// How many have said it until now. Those who are just saying it are not waited for.
    async fn end(mut self) -> anyhow::Result<u32> {
        let written = self.written.load(Ordering::Relaxed);
        while let Some(ended) = self.writers.try_join_next() {
            // A writer goes on until it is stopped: one that has ended was refused.
            ended??;
        }
        self.writers.shutdown().await;
        Ok(written)
    }
}

/// One of the writers: at its own times, whatever the answers take.
async fn say_me_too(address: SocketAddr, path: String, writer: u32, written: Arc<AtomicU32>) -> anyhow::Result<()> {
    let mut client = Client::connect(address).await?;
    let every = Duration::from_secs(1) * WRITERS / EVENTS_PER_SECOND;
    tokio::time::sleep(every * writer / WRITERS).await;
    let mut every = interval(every);
    for turn in 0_u32.. {
        every.tick().await;
        let person = Ipv4Addr::from_bits((10 << 24) + (writer << 16) + turn / FROM_ONE_ADDRESS);
        client.ask(&post(&path, &format!("X-Forwarded-For: {person}\r\n"), "{}")).await?;
        client.expect(204)?;
        written.fetch_add(1, Ordering::Relaxed);
    }
    Ok(())
}
