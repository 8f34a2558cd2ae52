//! Areas that are absurd beside the others of their file: a day that a spreadsheet wrote as a number (44357), a point
//! in the wrong place. They are taken, and said.

use mingtong_domain::roll::Part;
use std::collections::BTreeMap;

/// How many times more or less than the usual area is doubtful. A point that slipped by one place makes ten times of
/// an area, and flats that are whole floors or single rooms stay within ten times of the flat in the middle.
const TIMES: i64 = 10;
/// Homes of one use that say together what is usual for it; fewer are held against all homes of the file, which are
/// more often larger than they: of those only what is too large is said.
const ENOUGH: usize = 5;

/// For each of these homes the usual area that its own is absurd beside; none where it is not.
pub(super) fn unlike(homes: &[(Part, i64)]) -> Vec<Option<i64>> {
    let mut uses: BTreeMap<Part, Vec<i64>> = BTreeMap::new();
    for (part, area) in homes {
        uses.entry(*part).or_default().push(*area);
    }
    let all = usual(homes.iter().map(|(_, area)| *area).collect());
    let uses: BTreeMap<Part, i64> = uses.into_iter().filter_map(|(part, areas)| Some((part, usual(areas)?))).collect();
    let of = |(part, area): &(Part, i64)| match uses.get(part) {
        Some(usual) => {
            let is_unlike = *area >= usual.saturating_mul(TIMES) || area.saturating_mul(TIMES) <= *usual;
            Some(*usual).filter(|_| is_unlike)
        }
        None => all.filter(|usual| *area >= usual.saturating_mul(TIMES)),
    };
    homes.iter().map(of).collect()
}

/// The one in the middle; none of too few.
fn usual(mut areas: Vec<i64>) -> Option<i64> {
    areas.sort_unstable();
    areas.get(areas.len() / 2).copied().filter(|_| areas.len() >= ENOUGH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_area_is_held_against_those_of_its_use() {
        let flats = |last: (Part, i64)| {
            let mut homes: Vec<(Part, i64)> =
                [80, 95, 60, 120, 400].map(|area| (Part::Dwelling, area * 10_000)).to_vec();
            homes.push(last);
            unlike(&homes).into_iter().map(|usual| usual.map(|usual| usual / 10_000)).collect::<Vec<_>>()
        };
        let none = vec![None; 5];
        for (part, area, usual) in [
            (Part::Dwelling, 443_570_000, Some(120)),
            (Part::Dwelling, 85_000, Some(95)),
            (Part::Dwelling, 300_000, None),
            (Part::Shop, 443_570_000, Some(120)),
            (Part::Garage, 20_000, None),
        ] {
            assert_eq!(flats((part, area)), [none.clone(), vec![usual]].concat(), "{part:?} {area}");
        }
        assert_eq!(
            unlike(&[(Part::Dwelling, 850_000), (Part::Dwelling, 443_570_000)]),
            [None, None],
            "of two nobody knows"
        );
    }
}
