//! The communities in which somebody works, beside one another 街道总览: what each has reported upward, what waits for an
//! arbiter, what is overdue, was returned too often or stands still, and on what it is stuck. Each is read as whoever
//! they are there, in the role worn there; nothing is read across communities, and nothing is ranked.

use crate::app::App;
use crate::fail::Fail;
use crate::hall::Hall;
use crate::matter::{MatterItem, Shown, WorkQuery, by_unit, stillest, worklist_counts};
use crate::person::Workplace;
use crate::who::Who;
use mingtong_domain::ids::UnitId;
use mingtong_domain::matter::Act;
use mingtong_domain::rules::RuleId;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The lists of a community's worklist that are counted, in the order in which they are shown.
pub const STREET_LISTS: [Shown; 5] =
    [Shown::ToArbitrate, Shown::Escalated, Shown::Overdue, Shown::Returned, Shown::Still];

/// Those of them that are counted for each unit.
const OF_UNITS: [Shown; 2] = [Shown::Overdue, Shown::Still];

/// How much a community needs whoever looks. It is no rank: within one of them, communities stand by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Needs {
    /// Something waits for the street office itself.
    Decision,
    /// Something is overdue, was returned too often or stands still.
    Attention,
    /// Nothing of that.
    Nothing,
}

impl Needs {
    /// Its key in texts and in the interface for machines.
    pub fn key(self) -> &'static str {
        match self {
            Self::Decision => "decision",
            Self::Attention => "attention",
            Self::Nothing => "nothing",
        }
    }

    fn of(counts: &[(Shown, i64)]) -> Self {
        let is_there = |lists: &[Shown]| counts.iter().any(|(shown, count)| lists.contains(shown) && *count > 0);
        if is_there(&[Shown::ToArbitrate, Shown::Escalated]) {
            Self::Decision
        } else if is_there(&STREET_LISTS) {
            Self::Attention
        } else {
            Self::Nothing
        }
    }
}

/// What a unit of a community has overdue, and what stands still with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitStands {
    /// The unit.
    pub unit: UnitId,
    /// Its name.
    pub name: String,
    /// Matters with a clock that is over.
    pub overdue: i64,
    /// Matters that stand still.
    pub still: i64,
}

/// A community as whoever looks may see it.
#[derive(Debug, Clone)]
pub struct CommunityStands {
    /// The community.
    pub hall: Arc<Hall>,
    /// Who they are there, in the role worn there.
    pub who: Who,
    /// How much it needs them.
    pub needs: Needs,
    /// How many matters each of [`STREET_LISTS`] has, counted up to 10,000.
    pub counts: Vec<(Shown, i64)>,
    /// Units with something overdue or standing still, by name.
    pub units: Vec<UnitStands>,
    /// The open matter in which nothing has happened longest.
    pub stuck: Option<MatterItem>,
    /// Days without a step from which on a matter stands still there, by its rule book.
    pub still_days: Option<i64>,
    /// Times returned from which on is too often there, by its rule book.
    pub returns: Option<i64>,
}

/// Every community of somebody in which their role reads the work, those first that need them.
///
/// # Errors
/// Too many look for much now, or the database failed.
pub async fn street(app: &App, workplaces: &[Workplace]) -> Result<Vec<CommunityStands>, Fail> {
    let _pass = app.gates.searching.enter().await?;
    let mut stands = Vec::with_capacity(workplaces.len());
    for place in workplaces.iter().filter(|place| place.who.may(Act::ReadWork)) {
        stands.push(community(app, place).await?);
    }
    stands.sort_by(|a, b| (a.needs, &a.hall.name, &a.hall.slug).cmp(&(b.needs, &b.hall.name, &b.hall.slug)));
    Ok(stands)
}

async fn community(app: &App, place: &Workplace) -> Result<CommunityStands, Fail> {
    let (hall, who) = (&place.hall, &place.who);
    let counts = worklist_counts(app, hall, who, &WorkQuery::default(), &STREET_LISTS).await?;
    let rule = |id| hall.register.rules.integer(id, app.now()).ok();
    Ok(CommunityStands {
        needs: Needs::of(&counts),
        counts,
        units: units(app, hall, who).await?,
        stuck: stillest(app, hall, who).await?,
        still_days: rule(RuleId::MatterStillDays),
        returns: rule(RuleId::ReturnCap),
        hall: hall.clone(),
        who: who.clone(),
    })
}

async fn units(app: &App, hall: &Hall, who: &Who) -> Result<Vec<UnitStands>, Fail> {
    let mut found: BTreeMap<UnitId, [i64; OF_UNITS.len()]> = BTreeMap::new();
    for (nth, shown) in OF_UNITS.into_iter().enumerate() {
        for (unit, count) in by_unit(app, hall, who, shown).await? {
            if let Some(counted) = found.entry(unit).or_default().get_mut(nth) {
                *counted = count;
            }
        }
    }
    let stands = |(unit, [overdue, still]): (UnitId, [i64; OF_UNITS.len()])| {
        let name = hall.unit_name(&unit).to_owned();
        UnitStands { unit, name, overdue, still }
    };
    let mut units: Vec<UnitStands> = found.into_iter().map(stands).collect();
    units.sort_by(|a, b| (&a.name, &a.unit).cmp(&(&b.name, &b.unit)));
    Ok(units)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_for_the_street_comes_before_what_is_late() {
        let needs = |shown| Needs::of(&[(shown, 1)]);
        assert_eq!(needs(Shown::ToArbitrate), Needs::Decision);
        assert_eq!(needs(Shown::Escalated), Needs::Decision);
        assert_eq!(needs(Shown::Overdue), Needs::Attention);
        assert_eq!(needs(Shown::Still), Needs::Attention);
        assert_eq!(Needs::of(&[(Shown::Overdue, 0)]), Needs::Nothing);
        assert!(Needs::Decision < Needs::Attention && Needs::Attention < Needs::Nothing);
    }
}
