//! How many take part, building by building: while ballots are taken in steps only, so that nobody reads from one look
//! to the next who has just voted.

use crate::fail::Fail;
use crate::hall::Hall;
use mingtong_domain::Millis;
use mingtong_domain::vote::{StageKind, Vote};
use mingtong_store::Link;
use mingtong_store::rows::TurnoutRow;

/// Shares are told in so many steps while ballots are taken.
const STEPS: u64 = 10;
/// A hundred of a hundred.
const ALL: u64 = 100;

/// How many of a building take part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turnout {
    /// The building; empty where there is but one.
    pub building: String,
    /// Its electors.
    pub electors: u64,
    /// How many of them take part; none while ballots are taken.
    pub voted: Option<u64>,
    /// At least so many of a hundred take part; while ballots are taken, in steps.
    pub percent: u64,
}

/// How many take part; empty before ballots are taken.
pub(super) async fn turnout(link: &mut Link<'_>, hall: &Hall, vote: &Vote, now: Millis) -> Result<Vec<Turnout>, Fail> {
    let is_open = match vote.stage_at(now) {
        StageKind::Announced => return Ok(vec![]),
        StageKind::Void if vote.published().is_none() => return Ok(vec![]),
        StageKind::Open => true,
        StageKind::Over | StageKind::Counted | StageKind::Published | StageKind::Void => false,
    };
    let rows = link.turnout(hall.id, vote.id.as_str(), vote.is_secret()).await?;
    Ok(rows.into_iter().map(|row| of_building(row, is_open)).collect())
}

fn of_building(row: TurnoutRow, is_open: bool) -> Turnout {
    let (electors, voted) = (row.electors.unsigned_abs(), row.voted.unsigned_abs());
    let share = |of: u64| voted.saturating_mul(of).checked_div(electors).unwrap_or(0);
    let percent = if is_open { share(STEPS) * (ALL / STEPS) } else { share(ALL) };
    Turnout { building: row.building, electors, voted: (!is_open).then_some(voted), percent }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn while_it_is_open_shares_are_told_in_steps() {
        let told = |voted, is_open| {
            let row = TurnoutRow { building: "3".to_owned(), electors: 36, voted };
            let turnout = of_building(row, is_open);
            (turnout.voted, turnout.percent)
        };
        assert_eq!(told(0, true), (None, 0));
        assert_eq!(told(7, true), (None, 10));
        assert_eq!(told(10, true), (None, 20));
        assert_eq!(told(36, true), (None, 100));
        assert_eq!(told(7, false), (Some(7), 19));
    }
}
