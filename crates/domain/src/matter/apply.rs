//! The only place where a matter changes: it takes in an event that happened. Total: an event that does not fit, which
//! no decision produces, leaves the matter as it was but for the count.

use super::{
    BeforeMerge, Binding, Change, ClosedBy, Event, Handler, Matter, Outcome, PersonalData, Piece, ReturnedTo, Stage,
    Track,
};
use crate::event::{self, Recorded};
use crate::ids::{MatterId, PersonId, UnitId};
use crate::time::{ClockKind, Deadline, Millis};

impl Matter {
    /// The matter of a stream; none when its first event was erased or is not the raising of a matter.
    pub fn from_stream<'a>(events: impl IntoIterator<Item = &'a Recorded>) -> Option<Matter> {
        let mut matter: Option<Matter> = None;
        for recorded in events {
            match &mut matter {
                None => matter = Matter::begin(recorded),
                Some(matter) => matter.apply(recorded),
            }
        }
        matter
    }

    fn begin(recorded: &Recorded) -> Option<Matter> {
        let Some(event::Event::Matter(Event::Raised {
            matter,
            channel,
            place,
            title,
            text,
            raiser,
            visibility,
            track,
            pictures,
            reception,
            body,
            personal_data,
            received,
            clocks,
            letter,
            held_back,
            ..
        })) = recorded.event.clone()
        else {
            return None;
        };
        let mut begun = Matter {
            place,
            text,
            raiser,
            visibility,
            track,
            pictures,
            reception,
            body,
            letter,
            personal_data: if personal_data { PersonalData::Pending } else { PersonalData::None },
            latest: (recorded.position, recorded.at),
            ..Matter::untouched(matter, channel, title, received)
        };
        begun.start(&clocks, recorded.at);
        begun.hold_back_report(held_back);
        Some(begun)
    }

    /// Takes in an event that happened after those before.
    pub fn apply(&mut self, recorded: &Recorded) {
        // What happens after the date of a deferral happens in the state that came back.
        self.stage = self.stage_at(recorded.at).clone();
        self.events += 1;
        self.latest = (recorded.position, recorded.at);
        let Some(event::Event::Matter(event)) = &recorded.event else { return };
        self.take_in(event, recorded.at, recorded.person.as_ref());
    }

    fn take_in(&mut self, event: &Event, at: Millis, person: Option<&PersonId>) {
        match event {
            Event::Accepted { track, clocks } => self.accepted(*track, clocks, at),
            Event::Declined {} => self.end(Stage::Declined, at),
            Event::Merged { into } => self.merged(*into, at),
            Event::Unmerged { .. } => self.unmerged(),
            Event::Absorbed { from, clocks } => self.absorbed(*from, clocks, at),
            Event::Released { matter, .. } => self.released(*matter, at),
            Event::Assigned { unit, binding, .. } => self.assigned(unit, *binding),
            Event::LeftToCommunity { .. } => self.left_to_community(),
            Event::OpenedForClaim { .. } => self.without_unit(Stage::OpenForClaim),
            Event::Claimed { unit, .. } => self.claimed(unit),
            Event::Returned { unit, to, .. } => self.returned(unit.as_ref(), *to),
            Event::Deferred { until, finish, .. } => self.deferred(*until, *finish, at),
            Event::Resumed { finish } => self.resumed(*finish, at),
            Event::Escalated { .. } => self.without_unit(Stage::Escalated),
            Event::TakenToBody { body, .. } => self.without_unit(Stage::Deliberating { body: body.clone() }),
            Event::HandedBack { .. } => self.without_unit(Stage::Accepted),
            Event::Resolved { unit, clocks, .. } => self.resolved(unit.as_ref(), clocks, at),
            Event::ResolutionVoided { taken_back: true, .. } => self.without_unit(Stage::Accepted),
            Event::Replied { unit, given, personal_data, .. } => {
                self.replied(unit.as_ref(), *given, *personal_data, at);
            }
            Event::Done { .. } => self.reported_done(event, at, person),
            Event::Verified { clocks, .. } => self.verified(clocks, at),
            Event::FoundNotDone { .. } => self.found_not_done(at),
            Event::Closed { outcome, by } => self.closed_with(*outcome, *by, at),
            Event::Rated { level, of, .. } => self.rated(*level, of.unwrap_or(self.id)),
            Event::Reopened { clocks, .. } => self.reopened(clocks, at),
            Event::Corrected { .. } => self.corrected(event, at),
            Event::Withdrawn { .. } => self.end(Stage::Withdrawn, at),
            Event::ImportUndone { .. } => self.end(Stage::Retracted, at),
            Event::PersonalDataFound {} => self.found_personal_data(),
            Event::PersonalDataReviewed { keep_masked } => self.reviewed(*keep_masked),
            Event::PictureErased { picture } => self.pictures.retain(|known| known != picture),
            Event::HeldBack { pieces } => self.publication.hold_back(pieces.iter().cloned()),
            Event::Published {} => self.publication.publish(),
            Event::Masked { what, shown } => self.publication.mask(what, shown),
            Event::TakenDown { what, .. } => self.publication.take_down(what),
            Event::ShownAgain { what, .. } => self.publication.show_again(what),
            Event::VisibilityChanged { visibility, .. } => self.visibility = *visibility,
            // Who asks again while somebody waits for an answer waits no shorter.
            Event::AskedBack { .. } => self.asked_back = self.asked_back.or(Some(at)),
            Event::WordsAdded { .. } => self.added(at),
            Event::FollowedUp { .. } => self.pace.followed_up(person, at),
            Event::Urged { .. } => self.urged(at),
            Event::InCharge { person, .. } => self.in_charge = person.clone(),
            Event::Categorised { category } => self.category.clone_from(category),
            // These change nothing: words, who met the same (counted apart), what was voided (somebody decides).
            Event::Noted { .. }
            | Event::CodeReissued {}
            | Event::Progressed { .. }
            | Event::ResolutionVoided { .. }
            | Event::Split { .. }
            | Event::TextErased { .. }
            | Event::Supported { .. }
            | Event::Raised { .. } => {}
        }
    }

    fn reviewed(&mut self, keep_masked: bool) {
        self.personal_data = if keep_masked { PersonalData::Masked } else { PersonalData::Cleared };
    }

    fn urged(&mut self, at: Millis) {
        self.urgings += 1;
        self.pace.urged(at);
    }

    fn corrected(&mut self, event: &Event, at: Millis) {
        let Event::Corrected { title, place, track, channel, clocks, .. } = event else { return };
        put_right(&mut self.title, title.as_ref());
        put_right(&mut self.place, place.as_ref());
        put_right(&mut self.track, track.as_ref());
        put_right(&mut self.channel, channel.as_ref());
        self.start(clocks, at);
    }

    fn merged(&mut self, into: MatterId, at: Millis) {
        self.before_merge = Some(BeforeMerge { stage: self.stage.clone(), clocks: self.clocks.clone() });
        self.end(Stage::Merged { into }, at);
    }

    /// What was promised runs on as if nothing had been in between.
    fn unmerged(&mut self) {
        if let Some(before) = self.before_merge.take() {
            self.stage = before.stage;
            self.clocks = before.clocks;
        }
    }

    fn absorbed(&mut self, from: MatterId, clocks: &[Deadline], at: Millis) {
        clocks.iter().for_each(|clock| self.clocks.take_over(from, *clock, at));
    }

    /// What was promised to the people of `matter` is promised there again, and here no more.
    fn released(&mut self, matter: MatterId, at: Millis) {
        self.clocks.release(matter, at);
        if let Some(before) = &mut self.before_merge {
            before.clocks.release(matter, at);
        }
    }

    fn rated(&mut self, level: u8, of: MatterId) {
        self.rating = Some(self.rating.map_or(level, |other| other.min(level)));
        self.rated_by.push(of);
        self.rated_before = None;
    }

    fn added(&mut self, at: Millis) {
        self.asked_back = None;
        self.pace.added(at);
    }

    fn start(&mut self, clocks: &[Deadline], at: Millis) {
        for clock in clocks {
            self.clocks.start(*clock, at);
        }
    }

    fn hold_back_report(&mut self, held_back: bool) {
        if !held_back {
            return;
        }
        let texts = std::iter::once(&self.title).chain(&self.text).cloned().map(Piece::Text);
        let pictures = self.pictures.iter().cloned().map(Piece::Picture);
        self.publication.hold_back(texts.chain(pictures));
    }

    fn accepted(&mut self, track: Track, clocks: &[Deadline], at: Millis) {
        self.track = track;
        self.clocks.stop(ClockKind::Accept, at);
        self.start(clocks, at);
        self.stage = Stage::Accepted;
    }

    fn assigned(&mut self, unit: &UnitId, binding: Binding) {
        self.unit = Some(unit.clone());
        // What another did before is no fault of theirs.
        self.sent_back = 0;
        self.binding = binding;
        self.stage = Stage::Assigned { unit: unit.clone(), binding };
    }

    /// Whoever works on it already goes on.
    fn resolved(&mut self, unit: Option<&UnitId>, clocks: &[Deadline], at: Millis) {
        self.start(clocks, at);
        match (unit, &self.stage) {
            (Some(unit), Stage::InProgress { unit: now, .. }) if unit == now => {}
            (Some(unit), _) => self.assigned(unit, Binding::Returnable),
            (None, _) => self.without_unit(Stage::Accepted),
        }
    }

    fn without_unit(&mut self, stage: Stage) {
        self.unit = None;
        self.sent_back = 0;
        self.binding = Binding::Returnable;
        self.stage = stage;
    }

    fn left_to_community(&mut self) {
        self.without_unit(Stage::Accepted);
        self.binding = Binding::Binding;
    }

    fn returned(&mut self, by: Option<&UnitId>, to: ReturnedTo) {
        // What the street office hands back is not counted.
        self.returns += u32::from(by.is_some());
        self.without_unit(match to {
            ReturnedTo::Desk => Stage::Accepted,
            ReturnedTo::Arbiter => Stage::Disputed,
        });
    }

    fn deferred(&mut self, until: Millis, finish: Option<Deadline>, at: Millis) {
        self.clocks.put_off(finish, at);
        self.deferred_ms = self.deferred_ms.saturating_add(until.0.saturating_sub(at.0));
        self.stage = Stage::Deferred { until, back: Box::new(self.stage.clone()) };
    }

    fn resumed(&mut self, finish: Option<Deadline>, at: Millis) {
        self.start(finish.as_slice(), at);
        if let Stage::Deferred { until, back } = &self.stage {
            self.deferred_ms = self.deferred_ms.saturating_sub(until.0.saturating_sub(at.0));
            self.stage = *back.clone();
        }
    }

    fn reported_done(&mut self, event: &Event, at: Millis, person: Option<&PersonId>) {
        let Event::Done { outcome, handler, clocks, review, .. } = event else { return };
        self.done_by = person.cloned();
        self.outcome = Some(*outcome);
        self.review = *review;
        self.sent_back = 0;
        self.clocks.stop(ClockKind::Finish, at);
        self.clocks.stop(ClockKind::Accept, at);
        self.start(clocks, at);
        self.asked_back = None;
        self.stage = Stage::Done { handler: handler.clone(), outcome: *outcome };
    }

    fn verified(&mut self, clocks: &[Deadline], at: Millis) {
        self.clocks.stop(ClockKind::Verify, at);
        self.start(clocks, at);
        if let Stage::Done { handler, outcome } = &self.stage {
            self.stage = Stage::Verified { handler: handler.clone(), outcome: *outcome };
        }
    }

    fn closed_with(&mut self, outcome: Outcome, by: ClosedBy, at: Millis) {
        self.clocks.stop(ClockKind::Close, at);
        self.outcome = Some(outcome);
        self.closed = Some(at);
        self.end(Stage::Closed { outcome, at, by }, at);
        let review = self.review.map(|due| Deadline { kind: ClockKind::Review, start: at, due });
        self.start(review.as_slice(), at);
    }

    fn claimed(&mut self, unit: &UnitId) {
        if self.stage == Stage::OpenForClaim {
            self.binding = Binding::Returnable;
        }
        self.unit = Some(unit.clone());
        self.stage = Stage::InProgress { unit: unit.clone(), binding: self.binding };
    }

    fn replied(&mut self, by: Option<&UnitId>, given: Option<Millis>, personal_data: bool, at: Millis) {
        // Who answered a letter had it: the file says no more, and people look for it under that unit.
        if self.letter.is_some() && self.unit.is_none() {
            self.unit = by.cloned();
        }
        self.replies += 1;
        if self.replies == 1 {
            self.first_replied = given;
        }
        self.clocks.stop(ClockKind::FirstReply, at);
        if personal_data {
            self.found_personal_data();
        }
    }

    /// Somebody decided about the texts of then, not about this one.
    fn found_personal_data(&mut self) {
        if matches!(self.personal_data, PersonalData::None | PersonalData::Cleared) {
            self.personal_data = PersonalData::Pending;
        }
    }

    fn found_not_done(&mut self, at: Millis) {
        self.clocks.stop(ClockKind::Verify, at);
        self.clocks.run_on(ClockKind::Finish, at);
        self.outcome = None;
        self.review = None;
        self.sent_back += 1;
        if let Stage::Done { handler, .. } = &self.stage {
            self.stage = match handler {
                Handler::Unit(unit) => Stage::InProgress { unit: unit.clone(), binding: self.binding },
                // A body reports nothing as done.
                Handler::Community | Handler::Body(_) => Stage::Accepted,
                Handler::Street => Stage::Escalated,
            };
        }
    }

    fn reopened(&mut self, clocks: &[Deadline], at: Millis) {
        self.reopenings += 1;
        self.returns = 0;
        self.deferred_ms = 0;
        self.outcome = None;
        self.review = None;
        self.clocks.stop(ClockKind::Review, at);
        self.closed = None;
        // The judgement that reopened it stays to be seen; the next closing is judged anew.
        self.unit = None;
        self.binding = Binding::Returnable;
        self.start(clocks, at);
        self.stage = Stage::Accepted;
    }

    fn end(&mut self, stage: Stage, at: Millis) {
        match stage {
            // An ending stops what it answers: a decline or a merge is an acceptance decision too.
            Stage::Declined | Stage::Merged { .. } | Stage::Closed { .. } => self.clocks.stop(ClockKind::Accept, at),
            _ => {}
        }
        self.clocks.end(at);
        self.asked_back = None;
        if matches!(stage, Stage::Closed { .. }) {
            self.rated_before = self.rating.take().or(self.rated_before);
            self.rated_by.clear();
        }
        self.stage = stage;
    }
}

fn put_right<T: Clone>(value: &mut T, change: Option<&Change<T>>) {
    if let Some(change) = change {
        *value = change.to.clone();
    }
}
