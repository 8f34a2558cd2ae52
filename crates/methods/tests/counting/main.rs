//! How voices become results: published votes, rules of counting, what holds for all votes.

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
mod tally;
