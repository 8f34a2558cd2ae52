//! The homes of a building as it stands: a grid of floors and units for each entrance, where the numbers of its rooms
//! tell them; what they do not tell stands in a row below.

use super::at::At;
use super::standing::HomeStanding;
use crate::params::encoded;
use crate::visit::Visit;
use mingtong_app::vote::DoorLine;
use mingtong_domain::ids::VoteId;
use mingtong_words::Words;
use std::collections::{BTreeMap, BTreeSet};

/// So many units beside each other are drawn as a grid.
const UNITS_MAX: usize = 24;

/// A home on the floor.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub(super) no: u32,
    pub(super) home: String,
    pub(super) room: String,
    pub(super) paper: String,
    pub(super) href: String,
    pub(super) standing: HomeStanding,
    pub(super) letter: String,
    pub(super) word: String,
    pub(super) visits: usize,
    /// Whether it is among those that are asked for.
    pub(super) is_shown: bool,
    pub(super) is_ticked: bool,
}

/// A floor of an entrance: a cell for each of its units, in their order.
pub(super) struct Level {
    pub(super) floor: u32,
    pub(super) cells: Vec<Option<Cell>>,
}

/// An entrance.
pub(super) struct Entrance {
    /// Its name; empty where there is but one.
    pub(super) name: String,
    /// Its units from left to right, as the numbers of rooms end.
    pub(super) units: Vec<String>,
    /// Its floors, the highest first.
    pub(super) levels: Vec<Level>,
    /// Homes of which the number tells no floor.
    pub(super) others: Vec<Cell>,
}

impl Cell {
    /// A home, for whoever stands `at`.
    pub(super) fn of(visit: &Visit, id: &VoteId, at: &At, line: &DoorLine, ticked: &[String]) -> Self {
        let (words, no, home) = (visit.words, line.elector.no, &line.elector.home);
        let standing = HomeStanding::of(&line.ballot);
        let entrance = at.entrance.as_ref().map(|it| format!("?entrance={}", encoded(it))).unwrap_or_default();
        let is_shown = at.shown.holds(standing);
        Self {
            no,
            home: home.0.clone(),
            room: home.room().to_owned(),
            paper: line.paper.to_string(),
            href: visit.link(&format!("/desk/votes/{id}/electors/{no}{entrance}")),
            standing,
            letter: words.word("floor-letter", standing.key()),
            word: words.word("floor", standing.key()),
            visits: line.ballot.visits,
            is_shown,
            is_ticked: is_shown && ticked.contains(&no.to_string()),
        }
    }

    /// What a reader hears who sees no grid.
    pub(super) fn in_words(&self) -> String {
        format!("{} {}", self.home, self.word)
    }
}

impl Entrance {
    pub(super) fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.levels.iter().flat_map(|level| level.cells.iter().flatten()).chain(&self.others)
    }

    pub(super) fn cells_mut(&mut self) -> impl Iterator<Item = &mut Cell> {
        self.levels.iter_mut().flat_map(|level| level.cells.iter_mut().flatten()).chain(&mut self.others)
    }

    /// How many homes it has.
    pub(super) fn len(&self) -> usize {
        self.cells().count()
    }
}

/// The entrances of these homes, in their order.
pub(super) fn entrances(cells: Vec<(DoorLine, Cell)>) -> Vec<Entrance> {
    let mut found: Vec<(String, Vec<(DoorLine, Cell)>)> = vec![];
    for (line, cell) in cells {
        let name = line.elector.home.parts().1.to_owned();
        match found.iter_mut().find(|(known, _)| *known == name) {
            Some((_, homes)) => homes.push((line, cell)),
            None => found.push((name, vec![(line, cell)])),
        }
    }
    found.into_iter().map(|(name, homes)| entrance(name, homes)).collect()
}

fn entrance(name: String, homes: Vec<(DoorLine, Cell)>) -> Entrance {
    let (mut levels, mut others): (BTreeMap<u32, BTreeMap<String, Cell>>, Vec<Cell>) = Default::default();
    for (line, cell) in homes {
        match line.elector.home.floor().zip(unit(&cell.room)) {
            Some((floor, unit)) if !levels.get(&floor).is_some_and(|level| level.contains_key(&unit)) => {
                levels.entry(floor).or_default().insert(unit, cell);
            }
            _ => others.push(cell),
        }
    }
    let units: BTreeSet<String> = levels.values().flat_map(|level| level.keys().cloned()).collect();
    if units.len() > UNITS_MAX {
        let told = std::mem::take(&mut levels).into_values().flat_map(BTreeMap::into_values);
        others = told.chain(others).collect();
        others.sort_by_key(|cell| cell.no);
    }
    let level = |(floor, mut level): (u32, BTreeMap<String, Cell>)| {
        let cells = units.iter().map(|unit| level.remove(unit)).collect();
        Level { floor, cells }
    };
    let levels: Vec<Level> = levels.into_iter().rev().map(level).collect();
    let units = if levels.is_empty() { vec![] } else { units.into_iter().collect() };
    Entrance { name, units, levels, others }
}

/// What stands behind the floor in the number of a room: 01 of 501.
fn unit(room: &str) -> Option<String> {
    /// Digits of a unit.
    const DIGITS: usize = 2;
    let end = room.find(|c: char| !c.is_ascii_digit()).unwrap_or(room.len());
    let at = end.checked_sub(DIGITS)?;
    room.get(at..).map(str::to_owned)
}

/// A standing with how many homes are so far, for the legend.
pub(super) struct Legend {
    pub(super) key: &'static str,
    pub(super) letter: String,
    pub(super) word: String,
    pub(super) count: usize,
}

/// What the letters and colours of these homes mean.
pub(super) fn legend<'c>(words: Words, cells: impl Iterator<Item = &'c Cell> + Clone) -> Vec<Legend> {
    let of = |standing: HomeStanding| Legend {
        key: standing.key(),
        letter: words.word("floor-letter", standing.key()),
        word: words.word("floor", standing.key()),
        count: cells.clone().filter(|cell| cell.standing == standing).count(),
    };
    HomeStanding::ALL.into_iter().map(of).filter(|it| it.count > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_room_tells_its_unit() {
        for (room, told) in [("501", Some("01")), ("1204", Some("04")), ("501A", Some("01A")), ("5", None)] {
            assert_eq!(unit(room).as_deref(), told, "{room}");
        }
    }
}
