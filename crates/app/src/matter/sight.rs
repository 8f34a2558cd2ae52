//! How far somebody looks behind what is withheld from the public.

use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::matter::{Act, Matter, Showing};

/// How far somebody looks behind what is withheld from the public.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    /// Not at all.
    Public,
    /// What waits to be looked at: they said it themselves, or work on it.
    Waiting,
    /// Everything.
    Desk,
}

impl Sight {
    /// Whether somebody sees what is shown to the public in such a way.
    pub(super) fn sees(self, showing: &Showing) -> bool {
        match showing {
            Showing::AwaitsReview(_) => self != Sight::Public,
            Showing::Masked(_) | Showing::TakenDown => self == Sight::Desk,
        }
    }

    /// How far the same person looks in what goes out of the house: not behind what was masked by hand or taken down.
    pub(super) fn out_of_the_house(self) -> Self {
        match self {
            Sight::Desk => Sight::Waiting,
            Sight::Waiting | Sight::Public => self,
        }
    }
}

/// The desk sees everything; who works on matters, and its raiser, also what waits to be looked at.
pub(super) fn sight(hall: &Hall, who: &Who, matter: &Matter) -> Sight {
    let is_desk = who.may_at(Act::Mask, &hall.register, matter.place.as_ref());
    match (is_desk, who.is_raiser_of(matter.id)) {
        (true, _) => Sight::Desk,
        (false, true) => Sight::Waiting,
        (false, false) => sight_of_lists(who),
    }
}

/// How far titles look in lists and in what is made of them. Never as far as the desk: lists are printed and handed on.
pub(super) fn sight_of_lists(who: &Who) -> Sight {
    if who.may(Act::ReadWork) { Sight::Waiting } else { Sight::Public }
}
