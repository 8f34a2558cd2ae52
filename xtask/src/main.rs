//! Checks of this repository that are not about behaviour: `cargo xtask tidy`.

mod tidy;

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

fn main() -> anyhow::Result<ExitCode> {
    match std::env::args().nth(1).as_deref() {
        Some("tidy") => run_tidy(),
        _ => {
            eprintln!("usage: cargo xtask tidy");
            Ok(ExitCode::from(2))
        }
    }
}

/// Prints every finding and exits with 1 if there is one.
fn run_tidy() -> anyhow::Result<ExitCode> {
    let tree = tidy::tree::Tree::read(repository())?;
    let findings = tidy::check(&tree)?;
    let mut out = std::io::stdout().lock();
    for finding in &findings {
        writeln!(out, "{finding}")?;
    }
    let verdict = if findings.is_empty() { "tidy" } else { "not tidy" };
    writeln!(out, "{verdict}: {} findings in {} files", findings.len(), tree.files.len())?;
    Ok(if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The root of the repository: the directory above this crate.
fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask stands inside the repository")
}
