//! What was promised and what became of it, told by the events and their dates alone.

use mingtong_domain::event::{self, Recorded};
use mingtong_domain::ids::MatterId;
use mingtong_domain::matter::Event;
use mingtong_domain::time::{ClockKind, Deadline, Millis};

/// What somebody was promised.
#[derive(Clone)]
struct Promise {
    deadline: Deadline,
    /// The matter that ended in this one and handed it on.
    from: Option<MatterId>,
    /// Something else was promised earlier; whoever is late with that is late.
    covered: bool,
    /// When it was answered.
    answered: Option<Millis>,
    /// It holds no more: another came in its place, or the matter ended.
    gone: bool,
    missed: bool,
}

/// All promises of a matter.
#[derive(Default)]
pub struct Told {
    promises: Vec<Promise>,
    /// How everything stood when it was merged into another.
    before_merge: Option<Vec<Promise>>,
    review: Option<Millis>,
}

impl Told {
    pub fn of(stream: &[Recorded]) -> Self {
        let mut told = Self::default();
        for recorded in stream {
            if let Some(event::Event::Matter(event)) = &recorded.event {
                told.hear(event, recorded.at);
            }
        }
        told
    }

    /// Whether a promise of a kind was ever broken, or is being broken at that moment.
    pub fn is_late(&self, kind: ClockKind, now: Millis) -> bool {
        self.promises
            .iter()
            .filter(|promise| promise.deadline.kind == kind)
            .any(|promise| promise.missed || (!promise.gone && promise.answered.unwrap_or(now) > promise.deadline.due))
    }

    /// The matter's own promises that were broken: kind and beginning.
    pub fn own_missed(&self) -> impl Iterator<Item = (ClockKind, Millis)> + '_ {
        let missed =
            self.promises.iter().filter(|promise| promise.missed && promise.from.is_none() && !promise.covered);
        missed.map(|promise| (promise.deadline.kind, promise.deadline.start))
    }

    fn hear(&mut self, event: &Event, at: Millis) {
        use ClockKind::*;
        self.hear_of_merges(event, at);
        match event {
            Event::Raised { clocks, .. } => self.promised(clocks, at),
            Event::Accepted { clocks, .. } => {
                self.answer(Accept, at);
                self.promised_here(clocks, at);
            }
            Event::Corrected { clocks, .. } => self.promised_here(clocks, at),
            // What is put off holds later for everybody.
            Event::Deferred { finish, .. } => self.promised(finish.as_slice(), at),
            Event::Resumed { finish: Some(finish) } => {
                self.promised_here(std::slice::from_ref(finish), at);
            }
            Event::Replied { .. } => self.answer(FirstReply, at),
            Event::Done { clocks, review, .. } => {
                self.review = *review;
                self.answer(Accept, at);
                self.answer(Finish, at);
                self.promised(clocks, at);
            }
            Event::Verified { clocks, .. } => {
                self.answer(Verify, at);
                self.promised(clocks, at);
            }
            Event::FoundNotDone { .. } => {
                self.review = None;
                self.answer(Verify, at);
                self.unanswered(Finish);
            }
            Event::Closed { .. } => {
                self.answer(Accept, at);
                self.answer(Close, at);
                self.ended(at);
                let review = self.review.map(|due| Deadline { kind: Review, start: at, due });
                self.promised(review.as_slice(), at);
            }
            Event::Reopened { clocks, .. } => {
                self.review = None;
                self.answer(Review, at);
                self.promised(clocks, at);
            }
            Event::Declined {} | Event::Merged { .. } => {
                self.answer(Accept, at);
                self.ended(at);
            }
            Event::Withdrawn { .. } | Event::ImportUndone { .. } => self.ended(at),
            _ => {}
        }
    }

    fn hear_of_merges(&mut self, event: &Event, at: Millis) {
        match event {
            Event::Merged { .. } => self.before_merge = Some(self.promises.clone()),
            Event::Unmerged { .. } => {
                if let Some(promises) = self.before_merge.take() {
                    self.promises = promises;
                }
            }
            Event::Absorbed { from, clocks } => clocks.iter().for_each(|clock| self.handed_on(*from, *clock)),
            Event::Released { matter, .. } => {
                given_back(&mut self.promises, *matter, at);
                self.before_merge.iter_mut().for_each(|promises| given_back(promises, *matter, at));
            }
            _ => {}
        }
    }

    fn promise(&mut self, deadline: Deadline, from: Option<MatterId>) {
        let is_sooner =
            |other: &Promise| other.deadline.kind == deadline.kind && !other.gone && other.deadline.due < deadline.due;
        let covered = from.is_none() && self.promises.iter().any(is_sooner);
        self.promises.push(Promise { deadline, from, covered, answered: None, gone: false, missed: false });
    }

    /// What is promised here leaves alone what was promised to others.
    fn promised_here(&mut self, clocks: &[Deadline], at: Millis) {
        for clock in clocks {
            self.replace(clock.kind, at, |promise| promise.from.is_none());
            self.promise(*clock, None);
        }
    }

    fn promised(&mut self, clocks: &[Deadline], at: Millis) {
        for clock in clocks {
            self.replace(clock.kind, at, |_| true);
            self.promise(*clock, None);
        }
    }

    /// Where the same was answered here already, the matter that ended says itself how late it was.
    fn handed_on(&mut self, from: MatterId, deadline: Deadline) {
        let same = |promise: &&Promise| promise.deadline.kind == deadline.kind && !promise.gone;
        let is_answered = self.promises.iter().filter(same).any(|promise| promise.answered.is_some());
        for promise in self.promises.iter_mut().filter(|promise| same(&&**promise)) {
            promise.covered |= deadline.due < promise.deadline.due;
        }
        self.promise(deadline, Some(from));
        if let Some(promise) = self.promises.last_mut().filter(|_| is_answered) {
            promise.answered = Some(deadline.due);
        }
    }

    fn answer(&mut self, kind: ClockKind, at: Millis) {
        let standing = |promise: &&mut Promise| promise.deadline.kind == kind && !promise.gone;
        for promise in self.promises.iter_mut().filter(standing) {
            promise.answered.get_or_insert(at);
        }
    }

    fn unanswered(&mut self, kind: ClockKind) {
        let standing = |promise: &&mut Promise| promise.deadline.kind == kind && !promise.gone;
        for promise in self.promises.iter_mut().filter(standing) {
            promise.missed |= promise.answered.is_some_and(|answered| answered > promise.deadline.due);
            promise.answered = None;
        }
    }

    /// Another comes in the place of some of a kind.
    fn replace(&mut self, kind: ClockKind, at: Millis, which: impl Fn(&Promise) -> bool) {
        let standing = |promise: &&mut Promise| promise.deadline.kind == kind && !promise.gone && which(promise);
        for promise in self.promises.iter_mut().filter(standing) {
            promise.missed |= promise.answered.unwrap_or(at) > promise.deadline.due;
            promise.gone = true;
        }
    }

    fn ended(&mut self, at: Millis) {
        for promise in self.promises.iter_mut().filter(|promise| !promise.gone) {
            promise.missed |= promise.answered.unwrap_or(at) > promise.deadline.due;
            promise.gone = promise.answered.is_none();
        }
    }
}

/// The matter that handed something on keeps it itself. It holds here no more, unless nothing else does.
fn given_back(promises: &mut [Promise], from: MatterId, at: Millis) {
    for kind in ClockKind::ALL.iter().copied() {
        let of_kind = |promise: &&Promise| promise.deadline.kind == kind && !promise.gone;
        let is_alone = !promises.iter().filter(of_kind).any(|promise| promise.from != Some(from));
        let theirs = |promise: &&mut Promise| of_kind(&&**promise) && promise.from == Some(from);
        for promise in promises.iter_mut().filter(theirs) {
            if is_alone {
                promise.from = None;
            } else {
                promise.missed |= promise.answered.unwrap_or(at) > promise.deadline.due;
                promise.gone = true;
            }
        }
    }
}
