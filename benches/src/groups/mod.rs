//! What can be measured, by name: one group a file.

mod accounts;
mod attack;
mod count;
mod entries;
mod import;
mod log;
mod million;
mod pages;
mod places;
mod process;
mod record;
mod reports;
mod scale;
mod split;
mod stream;
mod verify;
mod votes;

use crate::measured::Measured;
use std::pin::Pin;

/// A measurement on its way.
type Measuring = Pin<Box<dyn Future<Output = anyhow::Result<Vec<Measured>>>>>;

/// A group, and how it is measured.
pub type Group = (&'static str, fn() -> Measuring);

/// Every group, in the order in which they are measured.
const GROUPS: &[Group] = &[
    ("pages", || Box::pin(pages::measure())),
    ("reports", || Box::pin(reports::measure())),
    ("scale", || Box::pin(scale::measure())),
    ("million", || Box::pin(million::measure())),
    ("import", || Box::pin(import::measure())),
    ("record", || Box::pin(record::measure())),
    ("attack", || Box::pin(attack::measure())),
    ("process", || Box::pin(process::measure())),
    ("stream", || Box::pin(stream::measure())),
    ("log", || Box::pin(log::measure())),
    ("verify", || Box::pin(verify::measure())),
    ("places", || Box::pin(places::measure())),
    ("votes", || Box::pin(votes::measure())),
    ("count", || Box::pin(count::measure())),
    ("accounts", || Box::pin(accounts::measure())),
    ("entries", || Box::pin(entries::measure())),
    ("split", || Box::pin(split::measure())),
];

/// The groups of these names; all when none is named.
pub fn named(names: &[String]) -> anyhow::Result<Vec<Group>> {
    if names.is_empty() {
        return Ok(GROUPS.to_vec());
    }
    names.iter().map(|name| group(name)).collect()
}

fn group(name: &str) -> anyhow::Result<Group> {
    let known = || GROUPS.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    let found = GROUPS.iter().find(|(other, _)| *other == name).copied();
    found.ok_or_else(|| anyhow::anyhow!("there is no {name}; what can be measured: {}", known()))
}
