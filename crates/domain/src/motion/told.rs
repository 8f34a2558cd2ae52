//! How a vote was counted: the numbers that are told apart, and the settings. Whoever shows a result shows these, so
//! that nobody can hide behind a setting (R07, V8).

use super::count::{Answer, RestsOn};
use super::decided_by::DecidedBy;
use super::question::{Question, Silent};
use crate::rules::Whole;
use mingtong_methods::Heads;

/// One thing that is told: its key, and the number in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// What is told.
    pub key: &'static str,
    /// How many.
    pub n: Option<Heads>,
}

impl Question {
    /// How it was counted, in the order in which it is told.
    pub fn told(&self, answer: &Answer) -> Vec<Told> {
        let is_owners = self.rule == DecidedBy::Owners;
        let numbers = [
            ("due", self.due),
            ("present", self.present),
            ("proxies", self.proxies),
            ("took_part", self.heads.took_part.filter(|_| !is_owners)),
            ("not_returned", self.heads.silent(self.void()).filter(|_| is_owners)),
        ];
        let settings = [
            self.proxies.map(|_| if self.proxies_count { "proxies_count" } else { "proxies_do_not_count" }),
            is_owners.then_some(match self.silent {
                Silent::NotTakingPart => "silent_not_taking_part",
                Silent::WithMajority => "silent_with_majority",
                Silent::Abstain => "silent_abstain",
            }),
            (!self.void_takes_part).then_some("void_set_aside"),
            self.charter.base.map(|base| match base {
                Whole::All => "base_all",
                Whole::Present => "base_present",
            }),
            (answer.rests_on == RestsOn::LessThanTheLaw).then_some("below_law"),
            self.date.is_none().then_some("undated"),
        ];
        let numbers = numbers.into_iter().filter_map(|(key, n)| n.map(|n| Told { key, n: Some(n) }));
        numbers.chain(settings.into_iter().flatten().map(|key| Told { key, n: None })).collect()
    }
}
