//! The real binary: how much is fetched of it, how long until it listens, and what memory it holds once it has
//! answered a few pages.

use crate::measured::{Measured, Side, Target, median};
use crate::server::{Server, binary};
use crate::{client, town};
use flate2::Compression;
use flate2::read::GzEncoder;
use mingtong_app::matter::raise_matter;
use mingtong_app::{Clock, Who};
use std::path::Path;

/// What a line of 4 Mbit/s brings in a minute.
const FETCHED_MAX_MIB: f64 = 28.6;
const STARTS: usize = 5;
const START_MAX_SECONDS: f64 = 0.3;
/// Of its own: the mapped program is the machine's to take back, and is told beside it.
const MEMORY_MAX_MIB: f64 = 40.0;
const MATTERS: usize = 20;

pub async fn measure() -> anyhow::Result<Vec<Measured>> {
    let dir = tempfile::tempdir()?;
    let paths = found(dir.path()).await?;
    let (mut starts, mut own, mut resident) = (Vec::new(), 0.0_f64, 0.0_f64);
    for _ in 0..STARTS {
        let mut server = Server::start(dir.path(), &[]).await?;
        starts.push(server.started_in.as_secs_f64());
        for path in &paths {
            client::page(server.address, path).await?;
        }
        own = own.max(server.own_mib()?);
        resident = resident.max(server.resident_mib()?);
        server.kill().await?;
    }
    let demanded = |what: &str, ours, most, unit| Measured {
        what: what.to_owned(),
        ours: Side::new("ours", ours, unit),
        other: Side::new("demanded", most, unit),
        target: Target::AtMost(1.0),
    };
    let told = |what: &str, ours, other| Measured { what: what.to_owned(), ours, other, target: Target::Told };
    let mib = |bytes: u64| bytes as f64 / f64::from(1 << 20);
    let fetched = mib(compressed()?);
    let on_disk = Side::new("on disk", mib(std::fs::metadata(binary()?)?.len()), "MiB");
    let with_program = Side::new("with the mapped program", resident, "MiB");
    Ok(vec![
        demanded("the binary, compressed as it is fetched", fetched, FETCHED_MAX_MIB, "MiB"),
        demanded("from the start of the process until it listens, the median", median(starts), START_MAX_SECONDS, "s"),
        demanded("memory of its own at rest after some pages, the largest", own, MEMORY_MAX_MIB, "MiB"),
        told("the binary, compressed", Side::new("fetched", fetched, "MiB"), on_disk),
        told("memory at rest", Side::new("of its own", own, "MiB"), with_program),
    ])
}

/// Founds a community with some matters; gives the pages that are looked at.
async fn found(dir: &Path) -> anyhow::Result<Vec<String>> {
    let (app, hall) = town::open(dir, Clock::System).await?;
    let mut paths: Vec<String> = ["", "/matters", "/numbers", "/about"].map(|page| format!("/c/town{page}")).into();
    for turn in 0..MATTERS {
        let receipt = raise_matter(&app, &hall, &Who::public(None), town::report(turn)).await?;
        paths.push(format!("/c/town/matters/{}", receipt.matter));
    }
    app.store.close().await;
    Ok(paths)
}

/// Bytes of the binary once it was compressed, as releases are.
fn compressed() -> anyhow::Result<u64> {
    let mut encoder = GzEncoder::new(std::fs::File::open(binary()?)?, Compression::best());
    Ok(std::io::copy(&mut encoder, &mut std::io::sink())?)
}
