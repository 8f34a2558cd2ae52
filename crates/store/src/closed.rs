//! What of a record says nothing to the public, as far as it is known who and what rests on it.

use mingtong_domain::event::{Event, Recorded};
use mingtong_domain::ids::{FundId, MatterId, PictureId, Stream, TextRef};
use mingtong_domain::matter::{self, Visibility};
use std::collections::{BTreeMap, BTreeSet};

/// What rests on entries that say nothing to the public.
#[derive(Debug, Clone, Default)]
pub struct Closed {
    /// Sealed entries.
    pub sealed: u64,
    /// Entries that say that a text or a picture was erased.
    pub erasures: u64,
    /// The texts that are gone by them: one that stands in two things is told to be gone in one of them.
    pub erased: BTreeSet<TextRef>,
    /// The pictures that are gone by them.
    pub erased_pictures: BTreeSet<PictureId>,
    /// What is sealed of matters.
    matters: BTreeMap<MatterId, SealedOf>,
    /// At which entries, in the open, matters that everybody read were made private.
    made_private: BTreeMap<MatterId, BTreeSet<i64>>,
    /// Into which matters which others were merged.
    absorbed: BTreeMap<MatterId, BTreeSet<MatterId>>,
    /// Funds of which something is sealed.
    pub funds: BTreeSet<FundId>,
    /// Reports of which something is sealed, by number, and how many entries of each are.
    pub reports: BTreeMap<i64, u64>,
}

/// What is sealed of a matter.
#[derive(Debug, Clone, Default)]
struct SealedOf {
    /// Its own entries, by position, with the reference to what each says.
    own: BTreeMap<i64, TextRef>,
    /// Those of them of which it is known that they made it public again.
    opened: BTreeSet<i64>,
    /// Entries of who met the same.
    supports: u64,
}

impl SealedOf {
    fn unknown(&self) -> u64 {
        (self.own.len() - self.opened.len()) as u64
    }

    fn is_any(&self) -> bool {
        self.supports > 0 || self.unknown() > 0
    }
}

/// Sealed entries of a matter since it was made private, of which one made it public again if it is: each by its
/// position, with the reference to what it says.
pub type Stretch = Vec<(i64, TextRef)>;

impl Closed {
    /// Whether something of a matter is sealed, or of one that was merged into it: who met that one counts here, too.
    /// That it was made public again is known where it is shown ([`Closed::opened`]), and hides nothing.
    pub fn holds_of(&self, matter: MatterId) -> bool {
        let from = self.absorbed.get(&matter);
        self.is_any(matter) || from.is_some_and(|from| from.iter().any(|from| self.is_any(*from)))
    }

    /// Whether a matter was merged into one of which something is sealed: what was replied there meanwhile is told
    /// here.
    pub fn holds_beside(&self, matter: MatterId) -> bool {
        let mut into = self.absorbed.iter().filter(|(_, from)| from.contains(&matter));
        into.any(|(into, _)| self.is_any(*into))
    }

    fn is_any(&self, matter: MatterId) -> bool {
        self.matters.get(&matter).is_some_and(SealedOf::is_any)
    }

    /// How many sealed entries of a matter itself may say anything.
    pub fn unknown_of(&self, matter: MatterId) -> u64 {
        self.matters.get(&matter).map_or(0, SealedOf::unknown)
    }

    /// The matters of which sealed entries may say anything.
    pub fn partly(&self) -> Vec<MatterId> {
        self.matters.iter().filter(|(_, of)| of.unknown() > 0).map(|(matter, _)| *matter).collect()
    }

    /// The latest sealed entry of a matter itself that may say anything.
    pub fn latest_unknown_of(&self, matter: MatterId) -> Option<i64> {
        let of = self.matters.get(&matter)?;
        of.own.keys().rev().find(|position| !of.opened.contains(*position)).copied()
    }

    /// Whether a matter was private for a while, or from the beginning on, by what is sealed or told of it.
    pub fn was_private(&self, matter: MatterId) -> bool {
        self.made_private.contains_key(&matter) || self.holds_of(matter)
    }

    /// The stretches of matters that were made private in the open and of which it is not known which entry made them
    /// public again. Only of a public matter that is told in the open, so that between two such entries there is one
    /// that made it public, and one after the last if it is shown.
    pub fn stretches(&self) -> Vec<(MatterId, Vec<Stretch>)> {
        let of = |(matter, made): (&MatterId, &BTreeSet<i64>)| {
            let sealed = self.matters.get(matter)?;
            let ends = made.iter().skip(1).copied().chain([i64::MAX]);
            let within = made.iter().zip(ends).filter_map(|(from, end)| {
                let is_known = sealed.opened.range(*from..end).next().is_some();
                let stretch: Stretch = sealed.own.range(*from..end).map(|(at, text)| (*at, text.clone())).collect();
                (!is_known && !stretch.is_empty()).then_some(stretch)
            });
            let within: Vec<Stretch> = within.collect();
            (!within.is_empty()).then_some((*matter, within))
        };
        self.made_private.iter().filter_map(of).collect()
    }

    /// It is known that an entry made a matter public again: then it says nothing else.
    pub fn opened(&mut self, matter: MatterId, position: i64) {
        if let Some(sealed) = self.matters.get_mut(&matter).filter(|sealed| sealed.own.contains_key(&position)) {
            sealed.opened.insert(position);
        }
    }

    /// Notes that an entry of a matter is sealed.
    pub fn note_sealed(&mut self, matter: MatterId, position: i64, says: TextRef) {
        self.matters.entry(matter).or_default().own.insert(position, says);
    }

    /// Notes what an entry tells of what is sealed, in the open or by being so.
    pub(crate) fn note(&mut self, stream: &Stream, recorded: &Recorded, sealed: Option<TextRef>) {
        let told = match &recorded.event {
            Some(Event::Matter(event)) => Some(event),
            _ => None,
        };
        match (stream, told) {
            (Stream::Matter(into), Some(matter::Event::Absorbed { from, .. })) => {
                self.absorbed.entry(*into).or_default().insert(*from);
            }
            (Stream::Matter(of), Some(matter::Event::VisibilityChanged { visibility: Visibility::Private, .. })) => {
                self.made_private.entry(*of).or_default().insert(recorded.position);
            }
            _ => {}
        }
        let Some(says) = sealed else { return };
        self.sealed += 1;
        match stream {
            Stream::Matter(matter) => self.note_sealed(*matter, recorded.position, says),
            Stream::Support(matter) => self.matters.entry(*matter).or_default().supports += 1,
            Stream::Fund(fund) | Stream::Pledge(fund, _) | Stream::Expense(fund, _) => {
                self.funds.insert(fund.clone());
            }
            Stream::Reporting(report) => *self.reports.entry(report.number()).or_default() += 1,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_domain::Millis;
    use mingtong_domain::role::Role;

    fn recorded(position: i64, event: Option<matter::Event>) -> Recorded {
        Recorded { position, at: Millis(position), person: None, role: Role::Staff, event: event.map(Event::from) }
    }

    #[test]
    fn of_each_stretch_one_entry_made_it_public_again_and_the_others_may_say_anything() {
        let id = MatterId::new(2026, 2).unwrap();
        let (mut closed, stream) = (Closed::default(), Stream::Matter(id));
        let reason = || TextRef("r".to_owned());
        let private = || matter::Event::VisibilityChanged { visibility: Visibility::Private, reason: reason() };
        let sealed = |closed: &mut Closed, at: i64| closed.note(&stream, &recorded(at, None), Some(reason()));
        closed.note(&stream, &recorded(3, Some(private())), None);
        sealed(&mut closed, 4);
        closed.note(&stream, &recorded(7, Some(private())), None);
        sealed(&mut closed, 8);
        sealed(&mut closed, 9);
        let positions = |closed: &Closed| -> Vec<Vec<i64>> {
            let stretches = closed.stretches().into_iter().flat_map(|(_, within)| within);
            stretches.map(|stretch| stretch.into_iter().map(|(at, _)| at).collect()).collect()
        };
        assert_eq!(positions(&closed), [vec![4], vec![8, 9]]);
        closed.opened(id, 4);
        closed.opened(id, 9);
        assert!(positions(&closed).is_empty());
        assert_eq!((closed.unknown_of(id), closed.latest_unknown_of(id)), (1, Some(8)));
        assert_eq!(closed.partly(), [id]);
        assert!(closed.holds_of(id) && closed.was_private(id));
        closed.opened(id, 8);
        assert!(!closed.holds_of(id) && closed.partly().is_empty(), "nothing else is sealed");
    }
}
