//! What others wait for while somebody asks for the heaviest things as fast as they are answered: the slowest twentieth
//! of other pages, beside the same in quiet. The attackers come from another address each time, so that no limit of one
//! address helps: what is measured is what is left to the others by the gates, the rooms and the doors.
//!
//! What is refused, and in which words, is tested; here are only the times.

mod attackers;
mod quarry;

use crate::measured::{Measured, Side, Target};
use crate::server::{self, Server};
use attackers::{Attack, idle, trickling};
use quarry::Quarry;
use std::time::Duration;

const P95_MAX_MS: f64 = 100.0;
const MEMORY_MAX_MIB: f64 = 60.0;
const ATTACKERS: [usize; 2] = [2, 16];
/// How long others ask for pages beside each attack.
const LASTS: Duration = Duration::from_secs(3);
const TRICKLING: usize = 64;
const IDLE: usize = 1_000;
const GUESSES: usize = 100;

pub async fn measure() -> anyhow::Result<Vec<Measured>> {
    let dir = tempfile::tempdir()?;
    let quarry = Quarry::raise(dir.path()).await?;
    server::add_account(dir.path(), "staff", "staff", quarry::PASSWORD).await?;
    let server = Server::start(dir.path(), &["--behind-proxy"]).await?;
    let quiet = quarry.others_p95_ms(server.address, LASTS).await?;
    let mut all = vec![waited("other pages in quiet", quiet)];
    let targets = quarry.targets(server.address).await?;
    for (what, requests) in &targets {
        for attackers in ATTACKERS {
            let attack = Attack::begin(server.address, requests.clone(), attackers);
            let waiting = quarry.others_p95_ms(server.address, LASTS).await?;
            let answered = attack.end().await?;
            let per_second = answered as f64 / LASTS.as_secs_f64();
            all.push(waited(&format!("other pages while {attackers} ask for {what} ({per_second:.0}/s)"), waiting));
        }
    }
    let trickle = trickling(server.address, TRICKLING).await?;
    let connections = idle(server.address, IDLE).await?;
    let waiting = quarry.others_p95_ms(server.address, LASTS).await?;
    all.push(waited(&format!("other pages beside {TRICKLING} trickling uploads and {IDLE} idle connections"), waiting));
    drop((trickle, connections));
    for (what, path) in &quarry.long {
        all.push(waited(what, quarry.p95_ms(server.address, std::slice::from_ref(path), LASTS).await?));
    }
    drop(server);
    all.push(memory_after_guesses(dir.path()).await?);
    Ok(all)
}

fn waited(what: &str, p95_ms: f64) -> Measured {
    Measured {
        what: what.to_owned(),
        ours: Side::new("ours, the slowest twentieth from", p95_ms, "ms"),
        other: Side::new("demanded", P95_MAX_MS, "ms"),
        target: Target::AtMost(1.0),
    }
}

async fn memory_after_guesses(dir: &std::path::Path) -> anyhow::Result<Measured> {
    let server = Server::start(dir, &["--behind-proxy"]).await?;
    attackers::guess(server.address, GUESSES).await?;
    Ok(Measured {
        what: format!("memory after {GUESSES} wrong sign-ins"),
        ours: Side::new("ours", server.own_mib()?, "MiB"),
        other: Side::new("demanded", MEMORY_MAX_MIB, "MiB"),
        target: Target::AtMost(1.0),
    })
}
