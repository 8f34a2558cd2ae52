//! `mingtong admin …`: what whoever keeps the installation does at its command line.

mod people;
mod register;
mod rules;

use anyhow::Context;
use clap::Subcommand;
use mingtong_app::{App, Hall};
use mingtong_domain::ids::{BodyId, PlaceId, UnitId};
use mingtong_domain::role::Scope;
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
    Place(register::Place),
    /// Units that can be given work.
    #[command(subcommand)]
    Unit(register::Unit),
    /// Deliberating bodies.
    #[command(subcommand)]
    Body(register::Body),
    /// People who hold roles, and their accounts.
    #[command(subcommand)]
    Person(people::Person),
    /// The rule book: every number with its basis and the dates between which it holds.
    #[command(subcommand)]
    Rule(rules::Rules),
}

impl Admin {
    /// Does it.
    pub async fn run(self, app: &App, words: Words) -> anyhow::Result<ExitCode> {
        match self {
            Admin::Community(command) => command.run(app, words).await?,
            Admin::Place(command) => command.run(app, words).await?,
            Admin::Unit(command) => command.run(app, words).await?,
            Admin::Body(command) => command.run(app, words).await?,
            Admin::Person(command) => command.run(app, words).await?,
            Admin::Rule(command) => command.run(app, words).await?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// A place by its id, its code, or its full name.
fn place(hall: &Hall, named: &str) -> anyhow::Result<PlaceId> {
    let is_it = |id: &PlaceId| {
        let code = hall.register.places.get(id).map_or("", |place| place.code());
        id.as_str() == named || code == named || hall.place_name(id) == named
    };
    hall.register.places.keys().find(|id| is_it(id)).cloned().with_context(|| format!("place? {named}"))
}

/// A unit by its id or its name.
fn unit(hall: &Hall, named: &str) -> anyhow::Result<UnitId> {
    let by_id = hall.register.units.keys().find(|id| id.as_str() == named);
    by_id.or_else(|| hall.unit_by_name(named)).cloned().with_context(|| format!("unit? {named}"))
}

/// A body by its id or its name.
fn body(hall: &Hall, named: &str) -> anyhow::Result<BodyId> {
    let is_it = |id: &BodyId| id.as_str() == named || hall.body_name(id) == named;
    hall.register.bodies.keys().find(|id| is_it(id)).cloned().with_context(|| format!("body? {named}"))
}

/// `community`, `place:…`, `body:…`, `unit:…`, each by id, code or name.
fn scope(hall: &Hall, text: &str) -> anyhow::Result<Scope> {
    let (kind, named) = text.split_once(':').unwrap_or((text, ""));
    Ok(match kind {
        "place" => Scope::Place(place(hall, named)?),
        "body" => Scope::Body(body(hall, named)?),
        "unit" => Scope::Unit(unit(hall, named)?),
        _ => Scope::from_parts(kind, named).with_context(|| format!("scope? {text}"))?,
    })
}
