//! The clocks of a matter: what was promised until when, and what came of it.

use super::Track;
use crate::context::Context;
use crate::refusal::Refusal;
use crate::rules::RuleId;
use crate::time::{ClockKind, Deadline, Millis};

/// The clock to finish: the 48-hour track for hazards, the ordinary one otherwise.
pub(super) fn to_finish(track: Track, start: Millis, cx: &Context<'_>) -> Result<Deadline, Refusal> {
    let rule = match track {
        Track::Hazard => RuleId::ClockFinishHazard,
        Track::Ordinary => RuleId::ClockFinish,
    };
    cx.deadline(ClockKind::Finish, rule, start)
}

/// A clock of a matter: running, or stopped in time or late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockRun {
    /// From when until when.
    pub deadline: Deadline,
    /// When it was stopped; none while it runs.
    pub stopped: Option<Millis>,
}

impl ClockRun {
    /// Whether it was stopped too late.
    pub fn is_missed(&self) -> bool {
        self.stopped.is_some_and(|stopped| stopped > self.deadline.due)
    }
}

/// The clocks of a matter, the latest run of each kind, and the earlier ones that were missed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clocks {
    runs: Vec<ClockRun>,
    missed: Vec<ClockRun>,
}

impl Clocks {
    /// Every clock, running or stopped.
    pub fn all(&self) -> &[ClockRun] {
        &self.runs
    }

    /// The latest run of a kind.
    pub fn get(&self, kind: ClockKind) -> Option<&ClockRun> {
        self.runs.iter().find(|run| run.deadline.kind == kind)
    }

    /// The run of a kind that counts: the first that was missed, or the latest. What is opened again runs anew, and
    /// what was late stays late.
    pub fn counted(&self, kind: ClockKind) -> Option<&ClockRun> {
        self.missed.iter().find(|run| run.deadline.kind == kind).or_else(|| self.get(kind))
    }

    /// The earlier runs that were missed, in the order in which they ended.
    pub fn missed(&self) -> &[ClockRun] {
        &self.missed
    }

    /// The deadline that comes first among the running clocks.
    pub fn next(&self) -> Option<Deadline> {
        self.runs.iter().filter(|run| run.stopped.is_none()).map(|run| run.deadline).min_by_key(|d| d.due)
    }

    pub(super) fn start(&mut self, deadline: Deadline) {
        self.missed.extend(self.get(deadline.kind).copied().filter(ClockRun::is_missed));
        self.runs.retain(|run| run.deadline.kind != deadline.kind);
        self.runs.push(ClockRun { deadline, stopped: None });
        self.runs.sort_by_key(|run| run.deadline.kind);
    }

    /// Takes over a deadline of another matter, where it comes before the own one or there is none.
    pub(super) fn take_over(&mut self, deadline: Deadline) {
        let is_later = |run: &ClockRun| run.stopped.is_none() && run.deadline.due > deadline.due;
        if self.get(deadline.kind).is_none_or(is_later) {
            self.start(deadline);
        }
    }

    pub(super) fn stop(&mut self, kind: ClockKind, at: Millis) {
        for run in self.runs.iter_mut().filter(|run| run.deadline.kind == kind && run.stopped.is_none()) {
            run.stopped = Some(at);
        }
    }

    pub(super) fn run_on(&mut self, kind: ClockKind) {
        for run in self.runs.iter_mut().filter(|run| run.deadline.kind == kind) {
            run.stopped = None;
        }
    }

    /// Ends what still runs: the time of a clock that is not over lost its meaning, neither kept nor missed; what was
    /// late stays late.
    pub(super) fn end(&mut self, at: Millis) {
        for run in self.runs.iter_mut().filter(|run| run.stopped.is_none() && at > run.deadline.due) {
            run.stopped = Some(at);
        }
        self.runs.retain(|run| run.stopped.is_some());
    }
}
