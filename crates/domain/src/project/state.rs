//! What a project is.

use super::keys::WithoutQuotes;
use super::origin::Origin;
use super::parts::{Account, Quote, Scope, Step};
use super::stage::{Guarantee, Inspection, Stage};
use crate::ids::{MatterId, PersonId, PlaceId, ProjectId, TextRef, UnitId};
use crate::resolution::Doer;
use crate::time::Millis;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// That a contractor was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// The number of the quote.
    pub quote: u32,
    /// Why this one.
    pub reason: TextRef,
    /// Why fewer quotes were compared than the rule asks, where they were.
    pub without: Option<WithoutQuotes>,
    /// When.
    pub at: Millis,
}

/// A project as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// Its number.
    pub id: ProjectId,
    /// What it comes from.
    pub origin: Origin,
    /// What it is called.
    pub title: TextRef,
    /// What is done.
    pub text: TextRef,
    /// Where; none for the whole community.
    pub place: Option<PlaceId>,
    /// Who has it.
    pub by: Doer,
    /// The matters behind it: the one it comes from, or those of its resolution.
    pub matters: Vec<MatterId>,
    /// Its steps, by their numbers.
    pub steps: Vec<Step>,
    /// The quotes, by their numbers.
    pub quotes: Vec<Quote>,
    /// How its contractor was chosen; none where there is none, or none yet.
    pub chosen: Option<Chosen>,
    /// Days of the guarantee that were agreed; none where the rule says how many.
    pub guarantee_days: Option<u32>,
    /// Changes of its scope, the oldest first.
    pub scopes: Vec<Scope>,
    /// Who accepted it, at the latest acceptance.
    pub accepted_by: Vec<Inspection>,
    /// When it was first accepted.
    pub accepted: Option<Millis>,
    /// The last day of its guarantee, once it was accepted and where there is one.
    pub guarantee_until: Option<Date>,
    /// Its final account; none where its scope changed since.
    pub account: Option<Account>,
    /// Accounts that were published before.
    pub earlier_accounts: Vec<Account>,
    /// Where it is in its life.
    pub stage: Stage,
    /// People who told how the work goes, or that it is done.
    pub did: BTreeSet<PersonId>,
    /// People who chose the contractor, let work begin, or changed the scope.
    pub approved: BTreeSet<PersonId>,
    /// People who ever found the work good, also where it went back to work since: none of them approves its money
    /// or changes what it costs.
    pub accepters: BTreeSet<PersonId>,
    /// When it was opened.
    pub opened: Millis,
    /// When the latest event happened.
    pub changed: Millis,
    /// The position of the latest event.
    pub latest: i64,
    /// Events so far.
    pub events: usize,
}

impl Project {
    /// A step by its number.
    pub fn step(&self, number: u32) -> Option<&Step> {
        self.steps.iter().find(|step| step.number == number)
    }

    /// The steps that somebody still has to do, the one that is due first before the others.
    pub fn open_steps(&self) -> Vec<&Step> {
        let mut open: Vec<&Step> = self.steps.iter().filter(|step| step.is_open()).collect();
        open.sort_by_key(|step| (step.plan.until, step.number));
        open
    }

    /// The last day of the plan.
    pub fn until(&self) -> Option<Date> {
        let planned = self.steps.iter().filter(|step| step.dropped.is_none());
        planned.map(|step| step.plan.until).max()
    }

    /// A quote by its number.
    pub fn quote(&self, number: u32) -> Option<&Quote> {
        self.quotes.iter().find(|quote| quote.number == number)
    }

    /// The quotes that stand.
    pub fn standing_quotes(&self) -> impl Iterator<Item = &Quote> {
        self.quotes.iter().filter(|quote| quote.struck.is_none())
    }

    /// The quote of the contractor.
    pub fn contractor(&self) -> Option<&Quote> {
        self.quote(self.chosen.as_ref()?.quote)
    }

    /// Who found it good: at the latest acceptance, or so far.
    pub fn found_good(&self) -> &[Inspection] {
        match &self.stage {
            Stage::Done { inspections, .. } => inspections.as_slice(),
            Stage::Accepted { .. } | Stage::Published { .. } | Stage::Archived { .. } => self.accepted_by.as_slice(),
            Stage::Planned | Stage::Working { .. } | Stage::CalledOff { .. } => &[],
        }
    }

    /// The units that have it or do the work.
    pub fn units(&self) -> impl Iterator<Item = &UnitId> {
        let has = match &self.by {
            Doer::Unit(unit) => Some(unit),
            Doer::Community | Doer::Body(_) => None,
        };
        has.into_iter().chain(self.contractor().and_then(|quote| quote.unit.as_ref()))
    }

    /// What was agreed to be paid, in fen: to the contractor, with every change of the scope.
    pub fn agreed_fen(&self) -> i64 {
        let of_contractor = self.contractor().map_or(0, |quote| quote.amount.get());
        self.scopes.iter().fold(of_contractor, |sum, scope| sum.saturating_add(scope.amount_fen))
    }

    /// How its guarantee stands.
    pub fn guarantee_at(&self, now: Millis) -> Guarantee {
        Guarantee::at(self.guarantee_until, now)
    }
}
