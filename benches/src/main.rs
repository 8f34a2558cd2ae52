//! Speed, as ratios measured in one run on one machine: `make bench`. Absolute numbers say more about the machine than
//! about the program; both sides of every ratio are printed.
#![expect(clippy::print_stdout, reason = "its output is its purpose")]
#![expect(clippy::disallowed_methods, reason = "a benchmark measures time")]

mod pages;
mod reports;
mod town;

use std::process::ExitCode;

/// A ratio with its target.
struct Measured {
    what: &'static str,
    ours: String,
    other: String,
    ratio: f64,
    target: f64,
}

impl Measured {
    fn is_met(&self) -> bool {
        self.ratio >= self.target
    }

    fn print(&self) {
        let Measured { what, ours, other, ratio, target } = self;
        let met = if self.is_met() { "met" } else { "NOT MET" };
        println!("{what}\n    ours {ours} | other {other} | ratio {ratio:.2} (target ≥ {target}) {met}");
    }
}

#[tokio::main]
async fn main() -> anyhow::Result<ExitCode> {
    let mut all = pages::measure().await?;
    all.push(reports::measure().await?);
    all.iter().for_each(Measured::print);
    Ok(if all.iter().all(Measured::is_met) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
