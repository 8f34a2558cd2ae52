//! Who reads a matter, and whether what they read stays in the house or goes out of it.

use super::sight::{Sight, sight};
use super::story::Legibility;
use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::matter::{Act, Matter};

/// Whether what is read stays in the house.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Goes {
    /// It is shown to whoever asks, and masked there as soon as somebody masks it.
    Nowhere,
    /// It goes out on paper or in a file, where nothing can be masked any more: nobody reads it as the desk does.
    Outside,
}

/// Somebody who reads, and where what they read goes.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) hall: &'a Hall,
    pub(super) who: &'a Who,
    goes: Goes,
}

impl<'a> Reader<'a> {
    /// Somebody who reads here, on a page or by the API.
    pub(super) fn here(hall: &'a Hall, who: &'a Who) -> Self {
        Self { hall, who, goes: Goes::Nowhere }
    }

    /// Somebody who reads what goes out of the house.
    pub(super) fn outside(hall: &'a Hall, who: &'a Who) -> Self {
        Self { hall, who, goes: Goes::Outside }
    }

    /// Whether they read what is for the desk alone, and everything whole.
    pub(super) fn is_desk(&self, matter: &Matter) -> bool {
        self.goes == Goes::Nowhere && self.may(Act::ReadContacts, matter)
    }

    /// How far they look behind what is withheld from the public.
    pub(super) fn sight(&self, matter: &Matter) -> Sight {
        match self.goes {
            Goes::Nowhere => sight(self.hall, self.who, matter),
            Goes::Outside => sight(self.hall, self.who, matter).out_of_the_house(),
        }
    }

    /// Notes hold addresses and telephone numbers: they are for the desk, and for the unit that needs them to do the
    /// work.
    pub(super) fn notes(&self, matter: &Matter) -> Legibility {
        let is_whole = self.who.acts_for_its_unit(matter) || self.is_desk(matter);
        match (is_whole, self.may(Act::ReadPrivate, matter)) {
            (true, _) => Legibility::Whole,
            (false, true) => Legibility::Masked,
            (false, false) => Legibility::Not,
        }
    }

    fn may(&self, act: Act, matter: &Matter) -> bool {
        self.who.may_at(act, &self.hall.register, matter.place.as_ref())
    }
}
