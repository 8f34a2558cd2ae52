//! How many take part, building by building: while ballots are taken in steps only, so that nobody reads from one look
//! to the next who has just voted. Where few homes stand, a step is a single ballot: until it is published, small
//! buildings are told together, and where even that is few, nothing is.

use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::Millis;
use mingtong_domain::rules::RuleId;
use mingtong_domain::vote::{StageKind, Vote};
use mingtong_store::Link;
use mingtong_store::rows::TurnoutRow;

/// Shares are told in so many steps while ballots are taken.
const STEPS: u64 = 10;
/// A hundred of a hundred.
const ALL: u64 = 100;

/// How many of a building take part, or of several small ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turnout {
    /// Of what.
    pub of: TurnoutOf,
    /// Its electors.
    pub electors: u64,
    /// How many of them take part; none while ballots are taken.
    pub voted: Option<u64>,
    /// At least so many of a hundred take part; while ballots are taken, in steps.
    pub percent: u64,
}

/// Of what it is told how many take part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TurnoutOf {
    /// Of all.
    All,
    /// Of a building.
    Building(String),
    /// Of the buildings together that are too small to be told apart.
    SmallBuildings,
}

/// How many take part; empty before ballots are taken, and where the electorate is too small.
pub(super) async fn turnout(link: &mut Link<'_>, hall: &Hall, vote: &Vote, now: Millis) -> Result<Vec<Turnout>, Fail> {
    let (is_open, is_public) = match vote.stage_at(now) {
        StageKind::Announced => return Ok(vec![]),
        StageKind::Void if vote.published().is_none() => return Ok(vec![]),
        StageKind::Open => (true, false),
        StageKind::Over | StageKind::Counted => (false, false),
        StageKind::Published | StageKind::Void => (false, true),
    };
    // Of a secret vote no building of a home or two is told apart, ever: what it comes to as a whole is.
    let fewest = match is_public && !vote.is_secret() {
        true => Some(0),
        false => hall.register.rules.integer(RuleId::VoteTurnoutMin, now).ok(),
    };
    let Some(fewest) = fewest else { return Ok(vec![]) };
    let mut rows = link.turnout(hall.id, vote.id.as_str(), vote.is_secret()).await?;
    // Where areas stand beside secret ballots, who of a building voted could tell whose a rare area is.
    if vote.hides_who_voted() {
        rows = rows
            .into_iter()
            .reduce(together)
            .map(|all| TurnoutRow { building: String::new(), ..all })
            .into_iter()
            .collect();
    }
    let whole = rows.clone().into_iter().reduce(together).filter(|_| is_public);
    let mut large = large_enough(rows, fewest);
    if large.is_empty() {
        large.extend(whole.map(|whole| (TurnoutOf::All, whole)));
    }
    Ok(large.into_iter().map(|(of, row)| told(of, &row, is_open)).collect())
}

/// The buildings, of which those with fewer electors are one. What is left over is never fewer either: it would be told
/// by the difference.
fn large_enough(rows: Vec<TurnoutRow>, fewest: i64) -> Vec<(TurnoutOf, TurnoutRow)> {
    let (mut large, small): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.electors >= fewest);
    let mut rest: Option<TurnoutRow> = small.into_iter().reduce(together);
    while let Some(few) = rest.take_if(|rest| rest.electors < fewest) {
        let smallest = (0..large.len()).min_by_key(|at| large.get(*at).map(|row| row.electors));
        let Some(smallest) = smallest else { return vec![] };
        rest = Some(together(few, large.remove(smallest)));
    }
    let is_all = large.is_empty();
    let building = |row: TurnoutRow| match row.building.as_str() {
        "" => (TurnoutOf::All, row),
        name => (TurnoutOf::Building(name.to_owned()), row),
    };
    let rest = rest.map(|rest| (if is_all { TurnoutOf::All } else { TurnoutOf::SmallBuildings }, rest));
    large.into_iter().map(building).chain(rest).collect()
}

fn together(one: TurnoutRow, other: TurnoutRow) -> TurnoutRow {
    TurnoutRow { electors: one.electors + other.electors, voted: one.voted + other.voted, ..one }
}

fn told(of: TurnoutOf, row: &TurnoutRow, is_open: bool) -> Turnout {
    let (electors, voted) = (row.electors.unsigned_abs(), row.voted.unsigned_abs());
    let share = |of: u64, half: u64| (voted.saturating_mul(of) + half).checked_div(electors).unwrap_or(0);
    // A step is what was reached; a share that is told is rounded.
    let percent = if is_open { share(STEPS, 0) * (ALL / STEPS) } else { share(ALL, electors / 2) };
    Turnout { of, electors, voted: (!is_open).then_some(voted), percent }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(building: &str, electors: i64, voted: i64) -> TurnoutRow {
        TurnoutRow { building: building.to_owned(), electors, voted }
    }

    #[test]
    fn while_it_is_open_shares_are_told_in_steps() {
        let told = |voted, is_open| {
            let turnout = told(TurnoutOf::All, &row("3", 36, voted), is_open);
            (turnout.voted, turnout.percent)
        };
        assert_eq!(told(0, true), (None, 0));
        assert_eq!(told(7, true), (None, 10));
        assert_eq!(told(10, true), (None, 20));
        assert_eq!(told(36, true), (None, 100));
        assert_eq!(told(7, false), (Some(7), 19));
    }

    #[test]
    fn in_a_building_of_ten_homes_a_step_would_tell_a_single_ballot() {
        let of = |rows: &[(&str, i64)]| -> Vec<(TurnoutOf, i64)> {
            let rows = rows.iter().map(|(building, electors)| row(building, *electors, 1)).collect();
            large_enough(rows, 20).into_iter().map(|(of, row)| (of, row.electors)).collect()
        };
        let building = |name: &str| TurnoutOf::Building(name.to_owned());
        assert_eq!(of(&[("1", 36), ("2", 20)]), [(building("1"), 36), (building("2"), 20)]);
        assert_eq!(
            of(&[("1", 10), ("2", 36), ("3", 10)]),
            [(building("2"), 36), (TurnoutOf::SmallBuildings, 20)],
            "small ones are told together"
        );
        assert_eq!(
            of(&[("1", 36), ("2", 10), ("3", 24)]),
            [(building("1"), 36), (TurnoutOf::SmallBuildings, 34)],
            "one that is left over alone takes another along"
        );
        assert_eq!(of(&[("1", 36), ("2", 10)]), [(TurnoutOf::All, 46)]);
        assert_eq!(of(&[("1", 10), ("2", 9)]), [], "of so few nothing is told");
        assert_eq!(of(&[]), []);
        assert_eq!(large_enough(vec![row("1", 4, 1)], 0), [(building("1"), row("1", 4, 1))], "it is published");
    }
}
