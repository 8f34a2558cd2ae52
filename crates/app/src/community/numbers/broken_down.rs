//! Figures by place with what lies inside it, by unit, by channel, by track, by category: each row opens the list of
//! what it counts.

use super::tally::Tally;
use crate::hall::Hall;
use mingtong_domain::ids::{CategoryId, PlaceId, UnitId};
use mingtong_domain::matter::{Channel, Track};
use mingtong_store::rows::FiguresRow;
use std::collections::{BTreeSet, HashMap};

/// Places or units in one table, the most.
pub const ROWS_MAX: usize = 300;

/// What a row of figures is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// A place and everything inside it.
    Place(PlaceId),
    /// No place that anybody named.
    Nowhere,
    /// The unit that has or last had them.
    Unit(UnitId),
    /// No unit so far.
    Nobody,
    /// A channel.
    Channel(Channel),
    /// A track.
    Track(Track),
    /// A category with what stands under it.
    Category(CategoryId),
    /// Nothing that anybody has said.
    Uncategorised,
}

/// Figures of one place, unit, channel, track or category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is about.
    pub about: About,
    /// Its figures.
    pub tally: Tally,
}

/// By place: the courtyards and public places in which something was heard, or what lies directly in `chosen`, each
/// with everything inside it. By name, because this is no ranking.
pub(super) fn by_place(hall: &Hall, chosen: Option<&PlaceId>, rows: &[FiguresRow]) -> Vec<Line> {
    let own: HashMap<&str, &FiguresRow> = rows.iter().map(|row| (row.key.as_str(), row)).collect();
    let shown: BTreeSet<PlaceId> = match chosen {
        Some(chosen) => hall.register.directly_inside(chosen).cloned().collect(),
        None => own.keys().filter(|key| !key.is_empty()).map(|key| hall.courtyard(&PlaceId::from(*key))).collect(),
    };
    // A public place within a courtyard that has a row is told there: what stands side by side can be summed.
    let is_told_around =
        |place: &PlaceId| hall.register.outwards(place).skip(1).any(|around| shown.contains(&around.id));
    let line = |place: PlaceId| {
        let inside = hall.register.inside(&place);
        let tally = Tally::sum(inside.iter().filter_map(|id| own.get(id.as_str()).copied()));
        Line { about: About::Place(place), tally }
    };
    let apart = shown.iter().filter(|place| !is_told_around(place)).cloned();
    let mut lines: Vec<Line> = apart.map(line).filter(|line| !line.tally.is_empty()).collect();
    lines.sort_by_cached_key(|line| match &line.about {
        About::Place(place) => hall.place_name(place),
        _ => String::new(),
    });
    lines.truncate(ROWS_MAX);
    lines.extend(own.get("").map(|row| Line { about: About::Nowhere, tally: Tally::sum([*row]) }));
    lines
}

/// By the unit that has or last had it, by name.
pub(super) fn by_unit(hall: &Hall, rows: &[FiguresRow]) -> Vec<Line> {
    let (with_nobody, units): (Vec<&FiguresRow>, Vec<&FiguresRow>) = rows.iter().partition(|row| row.key.is_empty());
    let mut units: Vec<(String, Line)> = units
        .into_iter()
        .map(|row| {
            let unit = UnitId::from(row.key.as_str());
            (hall.unit_name(&unit).to_owned(), Line { about: About::Unit(unit), tally: Tally::sum([row]) })
        })
        .collect();
    units.sort_by(|(a, _), (b, _)| a.cmp(b));
    units.truncate(ROWS_MAX);
    let with_nobody = with_nobody.into_iter().map(|row| Line { about: About::Nobody, tally: Tally::sum([row]) });
    units.into_iter().map(|(_, line)| line).chain(with_nobody).collect()
}

/// By channel, in the order of the channels.
pub(super) fn by_channel(rows: &[FiguresRow]) -> Vec<Line> {
    let line = |channel: &Channel| {
        let row = rows.iter().find(|row| row.key == channel.key())?;
        Some(Line { about: About::Channel(*channel), tally: Tally::sum([row]) })
    };
    Channel::ALL.iter().filter_map(line).collect()
}

/// By track, in the order of the tracks.
pub(super) fn by_track(rows: &[FiguresRow]) -> Vec<Line> {
    let line = |track: &Track| {
        let row = rows.iter().find(|row| row.key == track.key())?;
        Some(Line { about: About::Track(*track), tally: Tally::sum([row]) })
    };
    Track::ALL.iter().filter_map(line).collect()
}

/// By what they are about: the major categories, each with what stands under it; or the minor ones of `chosen`. In the
/// order of the list, those that were retired among them: what was counted
/// under them stays.
pub(super) fn by_category(hall: &Hall, chosen: Option<&CategoryId>, rows: &[FiguresRow]) -> Vec<Line> {
    let register = &hall.register;
    let own: HashMap<&str, &FiguresRow> = rows.iter().map(|row| (row.key.as_str(), row)).collect();
    let sum = |ids: &[CategoryId]| Tally::sum(ids.iter().filter_map(|id| own.get(id.as_str()).copied()));
    let line = |id: &CategoryId, tally: Tally| Line { about: About::Category(id.clone()), tally };
    let mut lines: Vec<Line> = match chosen.and_then(|id| register.major_of(id)) {
        Some(major) => {
            let minors = register.minor_categories(major).into_iter();
            let minors = minors.map(|it| line(&it.id, sum(std::slice::from_ref(&it.id))));
            minors.collect()
        }
        None => {
            let majors = register.major_categories().into_iter();
            majors.map(|it| line(&it.id, sum(&register.within_category(&it.id)))).collect()
        }
    };
    lines.extend(own.get("").map(|row| Line { about: About::Uncategorised, tally: Tally::sum([*row]) }));
    lines.retain(|line| !line.tally.is_empty());
    lines
}
