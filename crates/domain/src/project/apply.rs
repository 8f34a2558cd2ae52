//! The only place where a project changes: it takes in an event that happened.

use super::event::Event;
use super::keys::StepProgress;
use super::parts::{Account, Change, Dropped, PlannedStep, Quote, Report, Scope, Step};
use super::stage::{Inspection, Stage, Why};
use super::state::{Chosen, Project};
use crate::event::{self, Recorded};
use crate::ids::{PictureId, TextRef};
use jiff::civil::Date;
use std::collections::BTreeSet;

impl Project {
    /// The project of a stream; none when its first event opens none.
    pub fn from_stream<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Option<Project> {
        let mut project: Option<Project> = None;
        for recorded in events {
            let Some(event::Event::Project(event)) = &recorded.event else { continue };
            match &mut project {
                None => project = begin(event, recorded),
                Some(project) => project.apply(event, recorded),
            }
        }
        project
    }

    /// Takes in an event.
    pub fn apply(&mut self, event: &Event, recorded: &Recorded) {
        self.events += 1;
        self.latest = recorded.position;
        self.changed = recorded.at;
        match event.clone() {
            // It begins once.
            Event::Opened { .. } | Event::TextErased { .. } | Event::PictureErased { .. } => {}
            Event::StepAdded { step, plan, reason } => self.steps.push(new_step(step, plan, Some(reason))),
            Event::StepAltered { step, plan, reason } => self.altered(step, plan, reason, recorded),
            Event::StepDropped { step, reason } => self.dropped(step, reason, recorded),
            Event::Progressed { step, progress, phase, pictures, text } => {
                let report = Report { text, phase, pictures, progress, by: (recorded.role, recorded.at) };
                self.progressed(step, report, recorded);
            }
            Event::Quoted { number, unit, name, amount, terms, pictures } => {
                let at = recorded.at;
                self.quotes.push(Quote { number, unit, name, amount, terms, pictures, at, struck: None });
            }
            Event::QuoteStruck { number, reason } => {
                if let Some(quote) = self.quotes.iter_mut().find(|quote| quote.number == number) {
                    quote.struck = Some(reason);
                }
            }
            Event::ContractorChosen { quote, reason, without, guarantee_days } => {
                self.chosen = Some(Chosen { quote, reason, without, at: recorded.at });
                self.guarantee_days = guarantee_days;
                self.approved.extend(recorded.person.clone());
                self.works(Why::Begun, recorded);
            }
            Event::Begun { .. } => {
                self.approved.extend(recorded.person.clone());
                self.works(Why::Begun, recorded);
            }
            Event::ScopeChanged { text, reason, amount_fen } => {
                self.approved.extend(recorded.person.clone());
                let by = (recorded.person.clone(), recorded.role, recorded.at);
                self.scopes.push(Scope { text, reason, amount_fen, by });
                // What was published is no longer what it cost.
                self.earlier_accounts.extend(self.account.take());
                if let Stage::Published { .. } = self.stage {
                    self.stage = Stage::Accepted { at: recorded.at };
                }
            }
            Event::DoneReported { text, pictures } => {
                self.did.extend(recorded.person.clone());
                self.stage = Stage::Done { at: recorded.at, text, pictures, inspections: vec![] };
            }
            Event::Inspected { text, pictures } => self.inspected(text, pictures, recorded),
            Event::Accepted { guarantee_until } => self.accepted(guarantee_until, recorded),
            Event::SentBack { reason, pictures } => self.works(Why::SentBack(reason, pictures), recorded),
            Event::FaultFound { text, pictures } => self.works(Why::Fault(text, pictures), recorded),
            Event::AccountPublished { notice, income, spent, text } => {
                self.stage = Stage::Published { since: recorded.at, notice: notice.clone() };
                let account = Account { notice, income, spent, text, at: recorded.at };
                self.earlier_accounts.extend(self.account.replace(account));
            }
            Event::Archived {} => self.stage = Stage::Archived { at: recorded.at },
            Event::CalledOff { reason } => self.stage = Stage::CalledOff { at: recorded.at, reason },
        }
    }

    fn dropped(&mut self, step: u32, reason: TextRef, recorded: &Recorded) {
        if let Some(step) = self.step_mut(step) {
            step.dropped = Some(Dropped { reason, at: recorded.at });
        }
    }

    fn progressed(&mut self, step: u32, report: Report, recorded: &Recorded) {
        self.did.extend(recorded.person.clone());
        if let Some(step) = self.step_mut(step) {
            step.progress = report.progress;
            step.reports.push(report);
        }
    }

    fn step_mut(&mut self, number: u32) -> Option<&mut Step> {
        self.steps.iter_mut().find(|step| step.number == number)
    }

    fn works(&mut self, why: Why, recorded: &Recorded) {
        self.stage = Stage::Working { since: recorded.at, why };
    }

    fn altered(&mut self, step: u32, plan: PlannedStep, reason: TextRef, recorded: &Recorded) {
        if let Some(step) = self.step_mut(step) {
            let before = std::mem::replace(&mut step.plan, plan);
            step.changes.push(Change { before, reason, by: (recorded.role, recorded.at) });
        }
    }

    fn inspected(&mut self, text: TextRef, pictures: Vec<PictureId>, recorded: &Recorded) {
        self.accepters.extend(recorded.person.clone());
        if let Stage::Done { inspections, .. } = &mut self.stage {
            let (person, by) = (recorded.person.clone(), (recorded.role, recorded.at));
            inspections.push(Inspection { person, by, text, pictures });
        }
    }

    /// An account that was published before a fault still tells what it cost.
    fn accepted(&mut self, guarantee_until: Option<Date>, recorded: &Recorded) {
        if let Stage::Done { inspections, .. } = &mut self.stage {
            self.accepted_by = std::mem::take(inspections);
        }
        self.accepted = self.accepted.or(Some(recorded.at));
        self.guarantee_until = guarantee_until;
        self.stage = match &self.account {
            Some(account) => Stage::Published { since: recorded.at, notice: account.notice.clone() },
            None => Stage::Accepted { at: recorded.at },
        };
    }
}

fn new_step(number: u32, plan: PlannedStep, added: Option<TextRef>) -> Step {
    let progress = StepProgress::Planned;
    Step { number, plan, added, changes: vec![], reports: vec![], progress, dropped: None }
}

fn begin(event: &Event, recorded: &Recorded) -> Option<Project> {
    let Event::Opened { project, origin, title, text, place, by, matters, steps } = event.clone() else { return None };
    Some(Project {
        id: project,
        origin,
        title,
        text,
        place,
        by,
        matters,
        steps: steps.into_iter().zip(1_u32..).map(|(plan, number)| new_step(number, plan, None)).collect(),
        quotes: vec![],
        chosen: None,
        guarantee_days: None,
        scopes: vec![],
        accepted_by: vec![],
        accepted: None,
        guarantee_until: None,
        account: None,
        earlier_accounts: vec![],
        stage: Stage::Planned,
        did: BTreeSet::new(),
        approved: BTreeSet::new(),
        accepters: BTreeSet::new(),
        opened: recorded.at,
        changed: recorded.at,
        latest: recorded.position,
        events: 1,
    })
}
