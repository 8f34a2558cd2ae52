//! How far somebody looks behind what is withheld from the public.

use crate::hall::Hall;
use crate::who::Who;
use mingtong_domain::ids::{PlaceId, UnitId};
use mingtong_domain::matter::{Act, Matter, Showing, StageKind};

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

/// The desk sees everything; a raiser also what waits to be looked at; everybody else what the row of a list shows.
pub(super) fn sight(hall: &Hall, who: &Who, matter: &Matter) -> Sight {
    if who.may_at(Act::Mask, &hall.register, matter.place.as_ref()) {
        Sight::Desk
    } else if who.is_raiser_of(matter.id) {
        Sight::Waiting
    } else {
        sight_of_row(hall, who, matter.stage.kind(), matter.place.as_ref(), matter.unit.as_ref())
    }
}

/// How far the title of a matter in a state, at a place and with a unit looks in lists and in what is made of them.
/// What waits is seen by those who read private matters there, and by whoever has the work: its unit, the body that
/// deliberates, a witness of what was done. Another unit, or somebody who only works elsewhere in the community, is
/// the public here. Never as far as the desk: lists are printed and handed on.
pub(super) fn sight_of_row(
    hall: &Hall,
    who: &Who,
    stage: StageKind,
    place: Option<&PlaceId>,
    unit: Option<&UnitId>,
) -> Sight {
    let may = |act: Act| who.may_at(act, &hall.register, place);
    let has_the_work = || match stage {
        StageKind::Deliberating => may(Act::HandBack),
        StageKind::Done => may(Act::Verify),
        _ => false,
    };
    if may(Act::ReadPrivate) || who.acts_for(unit) || has_the_work() { Sight::Waiting } else { Sight::Public }
}
