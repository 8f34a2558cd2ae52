//! How voices become results: published votes, rules of counting, what holds for all votes.

mod assembly;
mod election;
mod given;
mod owner_heads;
mod owners;
mod properties;
mod published;
mod rules;
mod tally;
