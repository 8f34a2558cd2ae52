//! Speed, as ratios measured in one run on one machine: `make bench`. Absolute numbers say more about the machine than
//! about the program; both sides of every ratio are printed. `mingtong-benches pages` measures only the pages.
#![expect(clippy::print_stdout, reason = "its output is its purpose")]
#![expect(clippy::disallowed_methods, reason = "a benchmark measures time")]

mod city;
mod client;
mod import;
mod measured;
mod pages;
mod process;
mod reports;
mod scale;
mod town;
mod voices;

use measured::Measured;
use std::process::ExitCode;

/// What can be measured, by name.
const GROUPS: &[&str] = &["pages", "reports", "scale", "import", "process"];

async fn measure(group: &str) -> anyhow::Result<Vec<Measured>> {
    match group {
        "pages" => pages::measure().await,
        "reports" => reports::measure().await,
        "scale" => scale::measure().await,
        "import" => import::measure().await,
        "process" => process::measure().await,
        _ => anyhow::bail!("there is no {group}; what can be measured: {}", GROUPS.join(", ")),
    }
}

/// Measures the groups that are named, all when none is, and fails if a target is not met.
#[tokio::main]
async fn main() -> anyhow::Result<ExitCode> {
    let named: Vec<String> = std::env::args().skip(1).collect();
    let groups: Vec<&str> = if named.is_empty() { GROUPS.to_vec() } else { named.iter().map(String::as_str).collect() };
    let mut code = ExitCode::SUCCESS;
    for group in groups {
        for measured in Box::pin(measure(group)).await? {
            println!("{}", measured.text());
            if !measured.is_met() {
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
}
