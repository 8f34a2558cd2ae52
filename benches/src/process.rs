//! The real binary: how long until it listens, and what memory it holds once it has answered a few pages.

use crate::measured::{Measured, Side, Target, median};
use crate::{client, town};
use anyhow::Context;
use mingtong_app::matters::raise_matter;
use mingtong_app::{Clock, Who};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

const STARTS: usize = 5;
const START_MAX_SECONDS: f64 = 0.3;
const MEMORY_MAX_MIB: f64 = 60.0;
const MATTERS: usize = 20;

pub async fn measure() -> anyhow::Result<Vec<Measured>> {
    let binary = std::env::var_os("MINGTONG_BIN").context("MINGTONG_BIN has to name the release binary")?;
    let binary = PathBuf::from(binary);
    let dir = tempfile::tempdir()?;
    let paths = found(dir.path()).await?;
    let (mut starts, mut memory) = (Vec::new(), 0.0_f64);
    for _ in 0..STARTS {
        let mut server = Server::start(&binary, dir.path()).await?;
        starts.push(server.started_in.as_secs_f64());
        for path in &paths {
            client::page(server.address, path).await?;
        }
        memory = memory.max(server.resident_mib()?);
        server.child.kill().await?;
    }
    let demanded = |what: &str, ours, most, unit| Measured {
        what: what.to_owned(),
        ours: Side::new("ours", ours, unit),
        other: Side::new("demanded", most, unit),
        target: Target::AtMost(1.0),
    };
    Ok(vec![
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

/// A running server, killed when this is dropped.
struct Server {
    child: Child,
    address: SocketAddr,
    started_in: Duration,
}

impl Server {
    async fn start(binary: &Path, dir: &Path) -> anyhow::Result<Self> {
        let mut command = Command::new(binary);
        command.arg("--data").arg(dir).args(["serve", "--listen", "127.0.0.1:0"]);
        // Only why it ends shall be said beside the measurements.
        command.env("MINGTONG_LOG", "error").stdout(Stdio::piped()).kill_on_drop(true);
        let begun = Instant::now();
        let mut child = command.spawn().with_context(|| binary.display().to_string())?;
        let mut lines = BufReader::new(child.stdout.take().context("its output is piped")?).lines();
        while let Some(line) = lines.next_line().await? {
            if let Some(address) = line.strip_prefix("listening on http://") {
                return Ok(Self { child, address: address.parse()?, started_in: begun.elapsed() });
            }
        }
        anyhow::bail!("the server ended before it listened")
    }

    /// Resident memory, as Linux counts it.
    fn resident_mib(&self) -> anyhow::Result<f64> {
        let process = self.child.id().context("the server has ended")?;
        let status = std::fs::read_to_string(format!("/proc/{process}/status"))?;
        let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:")?.trim().strip_suffix(" kB"));
        Ok(resident.context("the system tells what memory a process holds")?.trim().parse::<f64>()? / 1024.0)
    }
}
