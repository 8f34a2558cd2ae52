//! The real binary: how large it is, how long until it listens, and what memory it holds once it has answered a few
//! pages.

use crate::measured::{Measured, Side, Target, median};
use crate::server::{Server, binary};
use crate::{client, town};
use mingtong_app::matter::raise_matter;
use mingtong_app::{Clock, Who};
use std::path::Path;

/// What a small machine on a slow line fetches in a minute or two.
const SIZE_MAX_MIB: f64 = 40.0;
const STARTS: usize = 5;
const START_MAX_SECONDS: f64 = 0.3;
const MEMORY_MAX_MIB: f64 = 40.0;
const MATTERS: usize = 20;

pub async fn measure() -> anyhow::Result<Vec<Measured>> {
    let dir = tempfile::tempdir()?;
    let paths = found(dir.path()).await?;
    let (mut starts, mut memory) = (Vec::new(), 0.0_f64);
    for _ in 0..STARTS {
        let mut server = Server::start(dir.path(), &[]).await?;
        starts.push(server.started_in.as_secs_f64());
        for path in &paths {
            client::page(server.address, path).await?;
        }
        memory = memory.max(server.resident_mib()?);
        server.kill().await?;
    }
    let demanded = |what: &str, ours, most, unit| Measured {
        what: what.to_owned(),
        ours: Side::new("ours", ours, unit),
        other: Side::new("demanded", most, unit),
        target: Target::AtMost(1.0),
    };
    let size_mib = std::fs::metadata(binary()?)?.len() as f64 / f64::from(1 << 20);
    Ok(vec![
        demanded("the binary", size_mib, SIZE_MAX_MIB, "MiB"),
        demanded("from the start of the process until it listens, the median", median(starts), START_MAX_SECONDS, "s"),
        demanded("memory at rest after some pages, the largest", memory, MEMORY_MAX_MIB, "MiB"),
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
