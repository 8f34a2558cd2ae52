//! What a head is, among owners (Interpretation on ownership of buildings 9): an owner of several parts is one head,
//! and all parts that the developer has not handed over are one head together. Areas always add.
//!
//! Each part is voted on a ballot of its own. The area follows the part, the head counts once. No source says what a
//! head means whose owner votes differently for two parts: such a ballot is refused, and the owner is asked to unify
//! them.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, DefaultHasher, Hash};

use crate::amount::{Area, Heads, Measure};
use crate::cast::{Cast, Choice};
use crate::tally::Tally;

/// Whether a part is its buyer's already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Handover {
    /// 已交付.
    HandedOver,
    /// 未售, or sold and 未交付: the developer votes.
    NotHandedOver,
}

/// One exclusive part (专有部分) that votes on the matter at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flat<F, O> {
    /// Which part.
    pub flat: F,
    /// Whose it is. Co-owners of a part are one owner: they have one voice.
    pub owner: O,
    /// Its area by register, survey or contract; `None` is unknown, never nought.
    pub area: Option<Area>,
    /// Whether it was handed over.
    pub handover: Handover,
}

impl<F, O> Flat<F, O> {
    /// Who votes for it; `None` is the developer, who is one head for everything that was not handed over.
    fn voice(&self) -> Option<&O> {
        match self.handover {
            Handover::HandedOver => Some(&self.owner),
            Handover::NotHandedOver => None,
        }
    }
}

/// Why there can be no such roll.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RollFault<F> {
    /// A part stands on it twice.
    #[error("{flat:?} stands on the roll twice")]
    FlatTwice {
        /// Which.
        flat: F,
    },
    /// The areas are together more than [`Area::MAX`].
    #[error("the roll is more than can be counted")]
    TooLarge,
}

/// Why a ballot is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BallotFault<F, O> {
    /// The part has no vote on this matter.
    #[error("{flat:?} does not stand on the roll")]
    NotOnRoll {
        /// Which.
        flat: F,
    },
    /// The part has voted already.
    #[error("{flat:?} has voted already")]
    FlatTwice {
        /// Which.
        flat: F,
    },
    /// The owner has voted differently for another part, and is one head.
    #[error("{owner:?} votes differently for {flat:?} than before")]
    OwnerDiffers {
        /// For which part the second, different ballot is.
        flat: F,
        /// Who is to unify them.
        owner: O,
    },
}

/// The parts that vote on a matter, and how many heads they are. It does not change: a vote that has begun is counted
/// by the roll that it began with.
#[derive(Debug, Clone)]
pub struct Roll<F, O> {
    flats: Vec<Flat<F, O>>,
    /// Where each part stands in `flats`.
    places: Numbers<F>,
    /// For each part the number of the head that votes for it, below `heads`.
    voices: Vec<usize>,
    heads: usize,
    area: Option<Area>,
}

/// Numbers by key. Without the random seed of the standard map: nothing here depends on chance, not even the time it
/// takes; keys are ids that the program gave.
type Numbers<K> = HashMap<K, usize, BuildHasherDefault<DefaultHasher>>;

impl<F: Eq + Hash + Clone, O: Eq + Hash + Clone> Roll<F, O> {
    /// The roll of these parts; their order makes no difference to any count.
    ///
    /// # Errors
    /// [`RollFault`]; of several parts that stand there twice the first.
    pub fn new(flats: impl IntoIterator<Item = Flat<F, O>>) -> Result<Roll<F, O>, RollFault<F>> {
        let flats: Vec<Flat<F, O>> = flats.into_iter().collect();
        let mut places = Numbers::with_capacity_and_hasher(flats.len(), Default::default());
        for (at, entry) in flats.iter().enumerate() {
            if places.insert(entry.flat.clone(), at).is_some() {
                return Err(RollFault::FlatTwice { flat: entry.flat.clone() });
            }
        }
        let area = total(flats.iter().map(|flat| flat.area)).map_err(|TooLarge| RollFault::TooLarge)?;
        let (voices, heads) = voices(&flats);
        Ok(Roll { flats, places, voices, heads, area })
    }

    /// How many heads all parts are.
    pub fn heads(&self) -> Heads {
        Heads::of_len(self.heads)
    }

    /// The area of all parts; `None` if that of one of them is unknown.
    pub fn area(&self) -> Option<Area> {
        self.area
    }

    /// A box for the ballots, empty.
    pub fn ballot_box(&self) -> BallotBox<'_, F, O> {
        BallotBox { roll: self, by_flat: vec![None; self.flats.len()], by_voice: vec![None; self.heads] }
    }
}

/// The ballots that came back so far.
#[derive(Debug, Clone)]
pub struct BallotBox<'roll, F, O> {
    roll: &'roll Roll<F, O>,
    /// What the ballot of each part says, in the order of the roll.
    by_flat: Vec<Option<Choice>>,
    /// What each head says.
    by_voice: Vec<Option<Choice>>,
}

impl<F: Eq + Hash + Clone, O: Eq + Hash + Clone> BallotBox<'_, F, O> {
    /// Puts in the ballot of a part.
    ///
    /// # Errors
    /// [`BallotFault`]; the box is unchanged.
    pub fn put(&mut self, flat: &F, choice: Choice) -> Result<(), BallotFault<F, O>> {
        let place = self.roll.places.get(flat);
        let at = *place.ok_or_else(|| BallotFault::NotOnRoll { flat: flat.clone() })?;
        if self.by_flat[at].is_some() {
            return Err(BallotFault::FlatTwice { flat: flat.clone() });
        }
        let voice = &mut self.by_voice[self.roll.voices[at]];
        if voice.is_some_and(|before| before != choice) {
            let owner = self.roll.flats[at].owner.clone();
            return Err(BallotFault::OwnerDiffers { flat: flat.clone(), owner });
        }
        *voice = Some(choice);
        self.by_flat[at] = Some(choice);
        Ok(())
    }

    /// The count by heads. Whoever has voted for one of several parts has taken part.
    pub fn heads(&self) -> Tally<Heads> {
        let says = |choice| self.by_voice.iter().filter(move |voice| **voice == Some(choice)).count();
        let cast = Cast::by(|choice| Some(Heads::of_len(says(choice))));
        Tally { electorate: Some(self.roll.heads()), cast, ..Tally::default() }
    }

    /// The count by area. Unknown is what a part of unknown area belongs to.
    pub fn area(&self) -> Tally<Area> {
        let ballots = || self.by_flat.iter().zip(&self.roll.flats);
        let of = |choice| ballots().filter(move |(says, _)| **says == Some(choice)).map(|(_, flat)| flat.area);
        // More than can be counted is possible only where the roll has a part of unknown area: then it is unknown too.
        let cast = Cast::by(|choice| total(of(choice)).unwrap_or_default());
        Tally { electorate: self.roll.area, cast, ..Tally::default() }
    }
}

/// For each part the number of its head, and how many heads there are.
fn voices<F, O: Eq + Hash>(flats: &[Flat<F, O>]) -> (Vec<usize>, usize) {
    let mut numbers: Numbers<Option<&O>> = Numbers::with_capacity_and_hasher(flats.len(), Default::default());
    let mut voices = Vec::with_capacity(flats.len());
    for flat in flats {
        let next = numbers.len();
        voices.push(*numbers.entry(flat.voice()).or_insert(next));
    }
    (voices, numbers.len())
}

/// The sum is more than [`Area::MAX`].
pub(crate) struct TooLarge;

/// The areas together; `None` if one of them is unknown.
pub(crate) fn total(areas: impl Iterator<Item = Option<Area>>) -> Result<Option<Area>, TooLarge> {
    let together: Option<u128> = areas.map(|area| area.map(|area| u128::from(area.units()))).sum();
    let area = |units| u64::try_from(units).ok().and_then(|units| Area::of_units(units).ok());
    together.map(|units| area(units).ok_or(TooLarge)).transpose()
}
