//! What homes are together: homes, heads, area and residents, each with what is unknown of it. Every page, file and
//! vote takes these numbers from here.

use super::home::Voice;
use super::{Handover, Home, Part};
use crate::ids::HomeNo;
use mingtong_methods::owner_heads::{self, Flat};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What some homes are together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// How many.
    pub homes: u32,
    /// How many heads: an owner of several is one, co-owners are one, all that was not handed over is one.
    pub heads: u32,
    /// The area of those whose area is known, in cm².
    pub area: i64,
    /// How many have an unknown area.
    pub areas_unknown: u32,
    /// Residents of eighteen years or more, where somebody counted them.
    pub adults: u32,
    /// How many homes nobody counted residents of.
    pub adults_unknown: u32,
    /// How many were not handed over.
    pub not_handed_over: u32,
    /// How many were handed over to somebody whom the roll does not name; each is a head of its own.
    pub owners_unknown: u32,
}

/// The numbers of a roll.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbers {
    /// Of all homes.
    pub all: Count,
    /// Of the homes of each building, in the order in which people count them. The heads of several buildings do not
    /// add: somebody may own homes in two.
    pub buildings: Vec<(String, Count)>,
    /// Of the homes of each use that there is.
    pub parts: Vec<(Part, Count)>,
}

impl Numbers {
    /// The numbers of homes, whatever their order. Of one number there is one home.
    pub fn of<'h>(homes: impl IntoIterator<Item = &'h Home>) -> Self {
        let homes: Vec<&Home> = homes.into_iter().collect();
        let (mut buildings, mut parts) = (BTreeMap::<String, Vec<&Home>>::new(), BTreeMap::<Part, Vec<&Home>>::new());
        for home in &homes {
            buildings.entry(HomeNo::from(home.no.building()).order()).or_default().push(home);
            parts.entry(home.part).or_default().push(home);
        }
        let named = |homes: Vec<&Home>| Some((homes.first()?.no.building().to_owned(), Count::of(&homes)));
        Self {
            all: Count::of(&homes),
            buildings: buildings.into_values().filter_map(named).collect(),
            parts: parts.into_iter().map(|(part, homes)| (part, Count::of(&homes))).collect(),
        }
    }
}

impl Count {
    fn of(homes: &[&Home]) -> Self {
        let mut count = Count { homes: number(homes.len()), heads: heads(homes), ..Count::default() };
        for home in homes {
            match home.area {
                Some(area) => count.area = count.area.saturating_add(area),
                None => count.areas_unknown += 1,
            }
            match home.adults {
                Some(adults) => count.adults = count.adults.saturating_add(adults),
                None => count.adults_unknown += 1,
            }
            match home.handover {
                Handover::NotHandedOver => count.not_handed_over += 1,
                Handover::HandedOver => count.owners_unknown += u32::from(home.owners.is_empty()),
            }
        }
        count
    }
}

fn number(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

/// How many heads homes are, by the one definition of a head.
fn heads(homes: &[&Home]) -> u32 {
    // A number stands once in a roll, so that there is no fault to speak of.
    let roll = owner_heads::Roll::new(homes.iter().map(|home| flat(home)));
    roll.map_or(0, |roll| u32::try_from(roll.heads().count()).unwrap_or(u32::MAX))
}

fn flat(home: &Home) -> Flat<&HomeNo, Voice> {
    let handover = match home.handover {
        Handover::HandedOver => owner_heads::Handover::HandedOver,
        Handover::NotHandedOver => owner_heads::Handover::NotHandedOver,
    };
    Flat { flat: &home.no, owner: home.voice(), area: None, handover }
}
