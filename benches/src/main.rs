//! Speed, as ratios measured in one run on one machine: `make bench`. Absolute numbers say more about the machine than
//! about the program; both sides of every ratio are printed. `mingtong-benches pages stream` measures only these
//! groups; `mingtong-benches suggestions LETTERS.csv` tells how good suggestions are on the letters of a file.
//!
//! `groups/` holds what is measured, one group a file; the files beside it are the tools: the clients, the servers, and
//! the communities that are measured with.
#![expect(clippy::print_stdout, reason = "its output is its purpose")]
#![expect(clippy::disallowed_methods, reason = "a benchmark measures time")]

mod bare;
mod city;
mod client;
mod crowd;
mod evaluation;
mod groups;
mod life;
mod measured;
mod rendering;
mod server;
mod town;
mod voices;

use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

/// The one of the binary that is measured.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Measures the groups that are named, all when none is, and fails if a target is not met.
#[tokio::main]
async fn main() -> anyhow::Result<ExitCode> {
    let named: Vec<String> = std::env::args().skip(1).collect();
    if let [first, letters] = named.as_slice()
        && first == "suggestions"
    {
        evaluation::tell(Path::new(letters)).await?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut code = ExitCode::SUCCESS;
    for (group, measure) in groups::named(&named)? {
        let begun = Instant::now();
        // A group that cannot be measured says so; the others are measured all the same.
        match measure().await {
            Ok(all) => {
                for measured in all {
                    println!("{}", measured.text());
                    if !measured.is_met() {
                        code = ExitCode::FAILURE;
                    }
                }
            }
            Err(error) => {
                println!("{group} could not be measured: {error:#}");
                code = ExitCode::FAILURE;
            }
        }
        eprintln!("{group} took {:.0} s", begun.elapsed().as_secs_f64());
    }
    Ok(code)
}
