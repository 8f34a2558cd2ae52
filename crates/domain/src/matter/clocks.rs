//! The clocks of a matter: what was promised until when, and what came of it.

use super::Track;
use crate::context::Context;
use crate::ids::MatterId;
use crate::refusal::Refusal;
use crate::rules::RuleId;
use crate::time::{ClockKind, Deadline, Millis};

/// The clock to be accepted or declined.
pub(super) fn to_accept(track: Track, start: Millis, cx: &Context<'_>) -> Result<Deadline, Refusal> {
    let rule = match track {
        Track::Ordinary => RuleId::ClockAccept,
        Track::Hazard => RuleId::ClockAcceptHazard,
    };
    cx.deadline(ClockKind::Accept, rule, start)
}

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
    /// What was last promised here itself, of each kind.
    own: Vec<Deadline>,
    /// What was promised to the people of matters that ended in this one, since it was last put off, with the matter
    /// that handed it on.
    taken_over: Vec<(MatterId, Deadline)>,
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

    /// The run of a kind that counts: the first that was missed, or the latest. What is opened again, accepted as
    /// something else or put off runs anew, and what was late stays late.
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

    /// The earliest deadline of a kind that other matters handed on since this one was last put off.
    pub(super) fn taken_over(&self, kind: ClockKind) -> Option<Deadline> {
        let of_others = self.taken_over.iter().map(|(_, deadline)| *deadline);
        of_others.filter(|deadline| deadline.kind == kind).min_by_key(|deadline| deadline.due)
    }

    /// The deadline of a kind that was promised here itself.
    pub(super) fn own(&self, kind: ClockKind) -> Option<Deadline> {
        self.own.iter().find(|deadline| deadline.kind == kind).copied()
    }

    /// The earliest deadline of a kind that holds here, whoever promised it.
    fn promised(&self, kind: ClockKind) -> Option<Deadline> {
        self.own(kind).into_iter().chain(self.taken_over(kind)).min_by_key(|deadline| deadline.due)
    }

    /// Another deadline is promised here from `at` on. An earlier one that was promised to others still holds.
    pub(super) fn start(&mut self, deadline: Deadline, at: Millis) {
        self.own.retain(|own| own.kind != deadline.kind);
        self.own.push(deadline);
        self.run(self.promised(deadline.kind).unwrap_or(deadline), at);
    }

    /// Another deadline holds from `at` on. If the time of the one before was over by then, that is remembered.
    fn run(&mut self, deadline: Deadline, at: Millis) {
        let before = self.get(deadline.kind).copied();
        if before.is_some_and(|run| run.stopped.is_none() && run.deadline == deadline) {
            return;
        }
        if let Some(run) = before {
            self.remember(ClockRun { stopped: run.stopped.or(Some(at)), ..run });
        }
        self.runs.retain(|run| run.deadline.kind != deadline.kind);
        self.runs.push(ClockRun { deadline, stopped: None });
        self.runs.sort_by_key(|run| run.deadline.kind);
    }

    /// Keeps a run that was missed. A deadline that is moved keeps its start: it is missed once, however often it is
    /// moved afterwards.
    fn remember(&mut self, run: ClockRun) {
        let is_same =
            |other: &ClockRun| (other.deadline.kind, other.deadline.start) == (run.deadline.kind, run.deadline.start);
        if run.is_missed() && !self.missed.iter().any(is_same) {
            self.missed.push(run);
        }
    }

    /// The deadline to finish is moved, with whatever was promised to others.
    pub(super) fn put_off(&mut self, deadline: Option<Deadline>, at: Millis) {
        self.taken_over.retain(|(_, others)| others.kind != ClockKind::Finish);
        deadline.into_iter().for_each(|deadline| self.start(deadline, at));
    }

    /// Takes over a deadline of another matter, where it comes before the own one or there is none.
    pub(super) fn take_over(&mut self, from: MatterId, deadline: Deadline, at: Millis) {
        self.taken_over.push((from, deadline));
        match self.get(deadline.kind) {
            Some(run) if run.stopped.is_some() || run.deadline.due <= deadline.due => {}
            _ => self.run(deadline, at),
        }
    }

    /// A matter that had ended here goes on by itself: what it handed on holds there. Where nothing else was promised
    /// here, it holds here as well: nothing that is under way is without its clock.
    pub(super) fn release(&mut self, from: MatterId, at: Millis) {
        let (released, kept) = self.taken_over.iter().copied().partition::<Vec<_>, _>(|(matter, _)| *matter == from);
        self.taken_over = kept;
        for (_, deadline) in released {
            match self.promised(deadline.kind) {
                None => self.own.push(deadline),
                Some(promised) => {
                    let runs = |run: &&ClockRun| run.stopped.is_none() && run.deadline == deadline;
                    if self.get(deadline.kind).filter(runs).is_some() {
                        self.run(promised, at);
                    }
                }
            }
        }
    }

    pub(super) fn stop(&mut self, kind: ClockKind, at: Millis) {
        for run in self.runs.iter_mut().filter(|run| run.deadline.kind == kind && run.stopped.is_none()) {
            run.stopped = Some(at);
        }
    }

    /// What was stopped turns out not to be done: the clock runs as if it had never stopped, up to what was promised to
    /// others meanwhile.
    pub(super) fn run_on(&mut self, kind: ClockKind, at: Millis) {
        let (run, promised) = (self.get(kind).copied(), self.promised(kind));
        let is_released = run.zip(promised).is_some_and(|(run, promised)| promised.due > run.deadline.due);
        if !is_released {
            for run in self.runs.iter_mut().filter(|run| run.deadline.kind == kind) {
                run.stopped = None;
            }
        }
        promised.into_iter().for_each(|promised| self.run(promised, at));
    }

    /// Ends what still runs: the time of a clock that is not over lost its meaning, neither kept nor missed; what was
    /// late stays late.
    pub(super) fn end(&mut self, at: Millis) {
        for run in self.runs.iter_mut().filter(|run| run.stopped.is_none() && at > run.deadline.due) {
            run.stopped = Some(at);
        }
        self.runs.retain(|run| run.stopped.is_some());
        self.own.clear();
        self.taken_over.clear();
    }
}
