//! How voices become results and costs become shares: published cases, rules, what holds for all of them.

mod approval;
mod assembly;
mod ballots;
mod election;
mod given;
mod owner_heads;
mod owners;
mod properties;
mod published;
mod rules;
mod split;
mod tally;
