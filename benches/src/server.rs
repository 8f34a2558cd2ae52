//! The real binary as a process of its own. `MINGTONG_BIN` names it.

use anyhow::Context;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// A running server, killed when this is dropped.
pub struct Server {
    child: Child,
    pub address: SocketAddr,
    /// When its process was started.
    pub begun: Instant,
    /// From then until it listened.
    pub started_in: Duration,
}

/// The release binary.
pub fn binary() -> anyhow::Result<PathBuf> {
    Ok(std::env::var_os("MINGTONG_BIN").context("MINGTONG_BIN has to name the release binary")?.into())
}

fn mingtong(dir: &Path) -> anyhow::Result<Command> {
    let mut command = Command::new(binary()?);
    // Only why it ends shall be said beside the measurements.
    command.arg("--data").arg(dir).env("MINGTONG_LOG", "error").kill_on_drop(true);
    Ok(command)
}

/// Adds a person with a role and an account to the community `town`, as its keeper does it.
pub async fn add_account(dir: &Path, role: &str, login: &str, password: &str) -> anyhow::Result<()> {
    let mut command = mingtong(dir)?;
    command.args(["admin", "person", "add", login, "--community", "town", "--role", role, "--login", login]);
    let output = command.env("MINGTONG_PASSWORD", password).output().await?;
    anyhow::ensure!(output.status.success(), "no account: {}", String::from_utf8_lossy(&output.stderr));
    Ok(())
}

impl Server {
    /// Starts it on a free port, with more arguments of `serve`.
    pub async fn start(dir: &Path, more: &[&str]) -> anyhow::Result<Self> {
        let mut command = mingtong(dir)?;
        command.args(["serve", "--listen", "127.0.0.1:0"]).args(more).stdout(Stdio::piped());
        let begun = Instant::now();
        let mut child = command.spawn().context("the binary does not start")?;
        let mut lines = BufReader::new(child.stdout.take().context("its output is piped")?).lines();
        while let Some(line) = lines.next_line().await? {
            if let Some(address) = line.strip_prefix("listening on http://") {
                return Ok(Self { child, address: address.parse()?, begun, started_in: begun.elapsed() });
            }
        }
        anyhow::bail!("the server ended before it listened")
    }

    /// Ends it at once.
    pub async fn kill(&mut self) -> anyhow::Result<()> {
        Ok(self.child.kill().await?)
    }

    /// What it holds in memory of its own: what the machine takes back of the mapped program whenever it needs it is
    /// left out.
    pub fn own_mib(&self) -> anyhow::Result<f64> {
        self.counted_mib("RssAnon:")
    }

    /// What it holds in memory together with what is mapped of the program.
    pub fn resident_mib(&self) -> anyhow::Result<f64> {
        self.counted_mib("VmRSS:")
    }

    fn counted_mib(&self, name: &str) -> anyhow::Result<f64> {
        counted_mib(&self.child.id().context("the server has ended")?.to_string(), name)
    }
}

/// A line of what Linux counts of the memory of a process, of which `process` is the number or `self`.
pub fn counted_mib(process: &str, name: &str) -> anyhow::Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"))?;
    let counted = status.lines().find_map(|line| line.strip_prefix(name)?.trim().strip_suffix(" kB"));
    Ok(counted.context("the system tells what memory a process holds")?.trim().parse::<f64>()? / 1024.0)
}
