//! `mingtong admin …`: what whoever keeps the installation does at its command line.

pub(super) mod logs;
mod matters;
pub(super) mod named;
mod people;
mod places;
mod register;
mod rules;

use clap::Subcommand;
use mingtong_app::App;
use mingtong_words::Words;
use std::process::ExitCode;

/// Keep communities, places, units, people, rules.
#[derive(Debug, Subcommand)]
pub enum Admin {
    /// Communities of this installation.
    #[command(subcommand)]
    Community(register::Community),
    /// Places of a community.
    #[command(subcommand)]
    Place(places::Place),
    /// Units that can be given work.
    #[command(subcommand)]
    Unit(register::Unit),
    /// Deliberating bodies.
    #[command(subcommand)]
    Body(register::Body),
    /// People who hold roles, and their accounts.
    #[command(subcommand)]
    Person(people::Person),
    /// What the public reads of a matter: published, masked, taken down, shown again, staff-only.
    #[command(subcommand)]
    Matter(matters::Matters),
    /// The log and its keys.
    #[command(subcommand)]
    Log(logs::Logs),
    /// The rule book: every number with its basis and the dates between which it holds.
    #[command(subcommand)]
    Rule(rules::Rules),
}

impl Admin {
    /// Whether it begins a record where there is none: whoever only reads, or adds to a community, has named the wrong
    /// place.
    pub fn begins(&self) -> bool {
        matches!(self, Admin::Community(register::Community::Add { .. }))
    }

    /// Does it.
    pub async fn run(self, app: &App, words: Words) -> anyhow::Result<ExitCode> {
        match self {
            Admin::Community(command) => command.run(app, words).await?,
            Admin::Place(command) => return command.run(app, words).await,
            Admin::Unit(command) => command.run(app, words).await?,
            Admin::Body(command) => command.run(app, words).await?,
            Admin::Person(command) => command.run(app, words).await?,
            Admin::Matter(command) => command.run(app, words).await?,
            Admin::Log(command) => command.run(app, words).await?,
            Admin::Rule(command) => command.run(app, words).await?,
        }
        Ok(ExitCode::SUCCESS)
    }
}
