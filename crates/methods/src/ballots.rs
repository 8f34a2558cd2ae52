//! From single ballots to the tallies by heads and by area: the states of a ballot stay apart (未送达, 已送达未回收, 废票,
//! 未选, and the choices), and a voice with several ballots is one head.

use std::collections::BTreeMap;

use crate::amount::{Area, Heads};
use crate::cast::{Cast, Choice};
use crate::owner_heads::total;
use crate::tally::Tally;

/// What became of one ballot. A voice stands where the furthest of its ballots does: one that says something is
/// further than one that came back blank, that than a void one, and that than one that did not come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// 未送达: nobody was given it.
    NotDelivered,
    /// 已送达未回收: it was given to them and did not come back.
    NotReturned,
    /// It came back and says this.
    Returned(Choice),
}

/// One ballot of the electorate, returned or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ballot {
    /// Whose voice it is part of.
    pub voice: u32,
    /// The area that it speaks for; `None` is unknown, never nought.
    pub area: Option<Area>,
    /// What became of it.
    pub standing: Standing,
}

/// A voice says different things on its ballots: no source tells what its head is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("voice {voice} says different things")]
pub struct Differs {
    /// Which.
    pub voice: u32,
}

/// The tallies of an electorate. Areas always add; the order of the ballots makes no difference.
///
/// # Errors
/// [`Differs`]: of several voices that do, the one of the smallest number.
pub fn tallies(ballots: &[Ballot]) -> Result<(Tally<Heads>, Tally<Area>), Differs> {
    let mut voices: BTreeMap<u32, Standing> = BTreeMap::new();
    let mut differing: Option<u32> = None;
    for Ballot { voice, standing, .. } in ballots {
        let before = voices.entry(*voice).or_insert(*standing);
        let is_other = *before != *standing;
        if is_other && rank(*before) == SAYS && rank(*standing) == SAYS {
            differing = Some(differing.map_or(*voice, |least| least.min(*voice)));
        } else if rank(*standing) > rank(*before) {
            *before = *standing;
        }
    }
    match differing {
        Some(voice) => Err(Differs { voice }),
        None => Ok((heads(&voices), area(ballots))),
    }
}

/// The rank of a ballot that says something.
const SAYS: u8 = 4;

fn rank(standing: Standing) -> u8 {
    match standing {
        Standing::NotDelivered => 0,
        Standing::NotReturned => 1,
        Standing::Returned(Choice::Void) => 2,
        Standing::Returned(Choice::Blank) => 3,
        Standing::Returned(Choice::Agree | Choice::Oppose | Choice::Abstain | Choice::WithMajority) => SAYS,
    }
}

fn heads(voices: &BTreeMap<u32, Standing>) -> Tally<Heads> {
    let of = |standing| Some(Heads::of_len(voices.values().filter(|one| **one == standing).count()));
    Tally {
        electorate: Some(Heads::of_len(voices.len())),
        cast: Cast::by(|choice| of(Standing::Returned(choice))),
        took_part: None,
        not_returned: of(Standing::NotReturned),
        not_delivered: of(Standing::NotDelivered),
    }
}

fn area(ballots: &[Ballot]) -> Tally<Area> {
    // More than can be counted is unknown.
    let sum = |is_in: &dyn Fn(Standing) -> bool| {
        total(ballots.iter().filter(|ballot| is_in(ballot.standing)).map(|ballot| ballot.area)).unwrap_or_default()
    };
    let of = |standing| sum(&|one| one == standing);
    Tally {
        electorate: sum(&|_| true),
        cast: Cast::by(|choice| of(Standing::Returned(choice))),
        took_part: None,
        not_returned: of(Standing::NotReturned),
        not_delivered: of(Standing::NotDelivered),
    }
}
