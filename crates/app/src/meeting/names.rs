//! The names and words behind what a meeting refers to, as somebody reads them.

use crate::fail::Fail;
use crate::hall::Hall;
use crate::texts::{names_behind, words_behind};
use crate::who::Who;
use mingtong_domain::ids::{PersonId, TextRef};
use mingtong_domain::meeting::Gathering;
use mingtong_domain::references::References;
use mingtong_domain::role::Role;
use mingtong_store::Link;
use mingtong_text::personal;
use std::collections::{BTreeSet, HashMap};

/// A person with the name by which they are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Who.
    pub id: PersonId,
    /// The name; empty when it was erased, or is not for whoever reads.
    pub name: String,
}

/// Names and words at hand.
pub(super) struct Names {
    persons: HashMap<PersonId, String>,
    words: HashMap<TextRef, String>,
    /// Who is named to everybody: those who sit or sat in the body, lead, write and count or did so, or were
    /// named in an election.
    public: BTreeSet<PersonId>,
    /// Whether whoever reads is somebody of the community.
    sees_all: bool,
}

impl Names {
    /// The names and words of all that happened at a meeting. The public reads the names of the body's members and of
    /// those who lead, write and count, and of whoever was named in an election; of guests and whoever looks on only
    /// how many they are. Personal data in what was written are masked for it.
    pub(super) async fn of(
        link: &mut Link<'_>,
        hall: &Hall,
        who: &Who,
        it: &Gathering<'_>,
        refers: &References,
    ) -> Result<Self, Fail> {
        let of_presence = persons_of(it);
        let seats = it.body.seats.iter().map(|seat| &seat.person);
        let officers = it.meeting.officers.iter();
        let officers = officers.flat_map(|it| [&it.chair, &it.recorder].into_iter().chain(&it.tellers));
        let named = it.meeting.elections.iter().flat_map(|it| it.votes.iter().map(|votes| &votes.person));
        let counted = it.meeting.decisions.iter().flat_map(|it| &it.counted_by);
        let counted = counted.chain(it.meeting.elections.iter().flat_map(|it| &it.counted_by));
        let public: BTreeSet<PersonId> = seats.chain(officers).chain(counted).chain(named).cloned().collect();
        let all: BTreeSet<&PersonId> = of_presence.into_iter().chain(&refers.persons).chain(&public).collect();
        let persons = names_behind(link, hall.id, all).await?;
        let excused = it.presence.excused.iter().filter_map(|excuse| excuse.reason.clone());
        let reasons = excused.chain(it.floor.speeches.iter().filter_map(|speech| speech.out_of_turn.clone()));
        let words = words_behind(link, hall.id, refers.texts.iter().cloned().chain(reasons)).await?;
        let sees_all = !matches!(who.actor.role, Role::Public | Role::Raiser);
        Ok(Self { persons, words, public, sees_all })
    }

    /// The same as the public reads them: what becomes public is not written with more.
    #[must_use]
    pub(super) fn for_everybody(self) -> Self {
        Self { sees_all: false, ..self }
    }

    /// Whether everybody reads who somebody is.
    pub(super) fn is_public(&self, person: &PersonId) -> bool {
        self.public.contains(person)
    }

    /// Somebody with their name.
    pub(super) fn named(&self, person: &PersonId) -> Named {
        Named { id: person.clone(), name: self.name(person) }
    }

    pub(super) fn all_named<'a>(&self, persons: impl IntoIterator<Item = &'a PersonId>) -> Vec<Named> {
        persons.into_iter().map(|person| self.named(person)).collect()
    }

    /// The name of somebody.
    pub(super) fn name(&self, person: &PersonId) -> String {
        let is_shown = self.sees_all || self.public.contains(person);
        self.persons.get(person).filter(|_| is_shown).cloned().unwrap_or_default()
    }

    /// The words behind a reference; empty where they were erased.
    pub(super) fn said(&self, text: &TextRef) -> String {
        let words = self.words.get(text).map_or("", String::as_str);
        if self.sees_all { words.to_owned() } else { personal::mask(words) }
    }

    /// Whether there are words behind a reference.
    pub(super) fn knows(&self, text: &TextRef) -> bool {
        self.words.contains_key(text)
    }

    pub(super) fn maybe_said(&self, text: Option<&TextRef>) -> Option<String> {
        text.map(|text| self.said(text))
    }

    /// Whether whoever reads is somebody of the community.
    pub(super) fn sees_all(&self) -> bool {
        self.sees_all
    }
}

/// Whoever came, is excused or speaks.
fn persons_of<'a>(it: &Gathering<'a>) -> Vec<&'a PersonId> {
    let there = it.presence.intervals.iter().map(|interval| &interval.person);
    let excused = it.presence.excused.iter().map(|excuse| &excuse.person);
    there.chain(excused).chain(it.floor.speeches.iter().map(|speech| &speech.person)).collect()
}
