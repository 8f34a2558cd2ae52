//! How often something is said about one matter in a day: so often that nobody who has something to say is kept from
//! it, and not so often that others cannot find what was said.

use crate::ids::PersonId;
use crate::time::Millis;
use jiff::civil::Date;

/// What was said about a matter on the latest day on which anything was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pace {
    day: Option<Date>,
    /// Who asked how it stands, once for each time; none for somebody whom the record does not tell apart.
    follow_ups: Vec<Option<PersonId>>,
    /// Times that something was added to it.
    added: i64,
    /// Times that the unit that has it was urged on.
    urged: i64,
}

impl Pace {
    pub(super) fn followed_up(&mut self, person: Option<&PersonId>, at: Millis) {
        self.on(at).follow_ups.push(person.cloned());
    }

    pub(super) fn added(&mut self, at: Millis) {
        self.on(at).added += 1;
    }

    pub(super) fn urged(&mut self, at: Millis) {
        self.on(at).urged += 1;
    }

    /// Times that this person asked how it stands on the day of `now`. Whom the record does not tell apart may be them.
    pub(super) fn follow_ups(&self, person: Option<&PersonId>, now: Millis) -> i64 {
        let may_be_them = |other: &&Option<PersonId>| other.is_none() || other.as_ref() == person;
        let asked = self.follow_ups.iter().filter(|_| self.day == Some(now.date())).filter(may_be_them).count();
        i64::try_from(asked).unwrap_or(i64::MAX)
    }

    /// Times that something was added on the day of `now`.
    pub(super) fn additions(&self, now: Millis) -> i64 {
        if self.day == Some(now.date()) { self.added } else { 0 }
    }

    /// Times that a unit was urged on on the day of `now`.
    pub(super) fn urgings(&self, now: Millis) -> i64 {
        if self.day == Some(now.date()) { self.urged } else { 0 }
    }

    /// The same on that day: of another day nothing is kept.
    fn on(&mut self, at: Millis) -> &mut Self {
        if self.day != Some(at.date()) {
            *self = Self { day: Some(at.date()), ..Self::default() };
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::limits::{STREAM_EVENTS_KEPT_FOR_ACTS, STREAM_EVENTS_MAX};
    use crate::matter::{Command, StageKind, Track, Verdict};
    use crate::refusal::Code;
    use crate::role::{Actor, Role, Scope};

    fn delegate(person: &str) -> Actor {
        actor(Role::Delegate, person, Scope::Community)
    }

    fn follow_up() -> Command {
        Command::FollowUp { text: "t".into() }
    }

    #[test]
    fn one_person_asks_a_few_times_a_day_and_keeps_nobody_else_from_it() {
        let mut story = Story::accepted();
        while story.by(delegate("a"), follow_up()).is_ok() {}
        let asked = story.now().events;
        assert_eq!(story.by(delegate("a"), follow_up()).unwrap_err().code, Code::TooManyToday);
        story.by(delegate("b"), follow_up()).unwrap();
        assert_eq!(story.now().events, asked + 1);
        story.later_by_hours(24);
        story.by(delegate("a"), follow_up()).unwrap();
    }

    #[test]
    fn a_matter_is_added_to_so_many_times_a_day() {
        let add = || Command::AddWords { text: "t".into(), pictures: vec![] };
        let mut story = Story::accepted();
        while story.by(raiser(), add()).is_ok() {}
        assert_eq!(story.by(raiser(), add()).unwrap_err().code, Code::TooManyToday);
        story.later_by_hours(24);
        story.by(raiser(), add()).unwrap();
    }

    #[test]
    fn a_danger_about_which_is_asked_without_end_is_still_brought_to_its_end() {
        let mut story = Story::raised(Track::Hazard);
        let mut refused = None;
        for nth in 0..STREAM_EVENTS_MAX {
            refused = story.by(delegate(&format!("d{nth}")), follow_up()).err().or(refused);
        }
        assert_eq!(refused.map(|refusal| refusal.code), Some(Code::RecordTooLong));
        assert_eq!(story.now().events, STREAM_EVENTS_MAX - STREAM_EVENTS_KEPT_FOR_ACTS);
        // Replies, and everything that goes round, until nothing of it fits.
        while story.by(staff(), Command::Reply { text: "t".into() }).is_ok() {}
        story.by(staff(), Command::Accept { track: None, unit: None, note: None }).unwrap();
        story.by(staff(), done()).unwrap();
        let check = |verdict| Command::Verify { verdict, text: "t".into(), pictures: vec![] };
        assert_eq!(story.by(secretary(), check(Verdict::NotDone)).unwrap_err().code, Code::RecordTooLong);
        story.by(secretary(), check(Verdict::Confirmed)).unwrap();
        story.by(staff(), Command::Close {}).unwrap();
        assert_eq!(story.kind(), StageKind::Closed);
    }
}
