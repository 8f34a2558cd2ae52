//! What is left over goes back to everybody who gave money, in proportion to what they gave 结余退还.

use super::around::Around;
use super::checks;
use super::event::Event;
use super::pledge::Pledge;
use super::state::Fund;
use crate::context::Context;
use crate::ids::{PledgeId, TextRef};
use crate::limits::REFUND_PLEDGES_MAX;
use crate::refusal::{Code, Refusal};
use mingtong_methods::books::still_due;

/// What goes back of one pledge.
#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    /// Of which pledge.
    pub pledge: PledgeId,
    /// What happened to it.
    pub event: Event,
}

/// Gives a surplus back: `amount`, or all of it where none is given.
///
/// # Errors
/// The role may not, or not there; the fund is closed; expenses wait; there is no such surplus, nobody gave money, or
/// more did than one write holds.
pub fn refund_surplus(
    fund: &Fund,
    around: &Around,
    pledges: &[Pledge],
    (amount, words): (Option<i64>, Option<TextRef>),
    cx: &Context<'_>,
) -> Result<Vec<Share>, Refusal> {
    cx.authorise()?;
    if fund.closed.is_some() {
        return Err(cx.refuse(Code::NotInThisState));
    }
    if around.open_expenses > 0 {
        return Err(cx.refuse(Code::ExpensesWait).with(around.open_expenses));
    }
    let given: Vec<&Pledge> = pledges.iter().filter(|it| it.fills_the_gap() && it.kept() > 0).collect();
    if given.len() > REFUND_PLEDGES_MAX {
        return Err(cx.refuse(Code::TooManyPledges).with(REFUND_PLEDGES_MAX));
    }
    // What was carried over from another fund is nobody's gift: no more goes back than was given.
    let given_in_all: i64 = given.iter().map(|pledge| pledge.kept()).sum();
    if given_in_all == 0 {
        return Err(cx.refuse(Code::NothingToRefund));
    }
    // All that is left goes back, and nothing is.
    if amount.is_none() && around.balance.surplus() <= 0 {
        return Err(cx.refuse(Code::NothingToRefund));
    }
    let total = checks::amount(amount.unwrap_or(around.balance.surplus().min(given_in_all)), cx)?;
    checks::is_there(total, around.balance.surplus(), cx)?;
    let givers: Vec<(i64, i64)> = given.iter().map(|pledge| pledge.came_and_went()).collect();
    let back = still_due(total, &givers).ok_or_else(|| cx.refuse(Code::NothingToRefund))?;
    let day = cx.now.date();
    let shares = given.iter().zip(back).filter(|(_, back)| *back > 0).zip(around.next_no()..);
    let share = |((pledge, amount), no): ((&&Pledge, i64), u32)| Share {
        pledge: pledge.id.clone(),
        event: Event::GivenBack { no, amount, day, words: words.clone(), pictures: vec![] },
    };
    Ok(shares.map(share).collect())
}

/// What may still go back of one pledge where `surplus` is left: its share, with what went back before. The givers are
/// those of whose money something is kept, in the order of the fund, each with what came in and what went back, in
/// either way ([`Pledge::came_and_went`]).
pub fn fair_share(pledge: &PledgeId, givers: &[(PledgeId, i64, i64)], surplus: i64) -> i64 {
    let moved: Vec<(i64, i64)> = givers.iter().map(|(_, received, returned)| (*received, *returned)).collect();
    let left: i64 = moved.iter().map(|(received, returned)| received - returned).sum();
    let due = still_due(surplus.clamp(0, left.max(0)), &moved).unwrap_or_default();
    let own = givers.iter().zip(due).find(|((id, ..), _)| id == pledge);
    own.map_or(0, |(_, due)| due)
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::fund::AccountKind;
    use crate::refusal::Code;

    #[test]
    fn a_surplus_goes_back_in_proportion_and_to_the_fen() {
        let mut story = Story::new();
        story.gives("p-00000001", 30_000);
        story.gives("p-00000002", 40_000);
        story.pays("e-00000001", 62_999);
        let back = story.refund(None).unwrap();
        assert_eq!(back.len(), 2);
        let left = |id: &str| story.pledge(id).returned();
        assert_eq!((left("p-00000001"), left("p-00000002")), (3_000, 4_001));
        assert_eq!((story.sum(AccountKind::Cash), story.sum(AccountKind::GivenBack)), (0, 7_001));
        assert_eq!(story.refund(None).unwrap_err().code, Code::NothingToRefund);
    }

    #[test]
    fn a_bill_that_waits_goes_first_and_more_than_is_left_does_not_go() {
        let mut story = Story::new();
        story.gives("p-00000001", 30_000);
        story.approved("e-00000001", 10_000);
        assert_eq!(story.refund(None).unwrap_err().code, Code::ExpensesWait);
        story.of("e-00000001", &staff(), paying()).unwrap();
        assert_eq!(story.refund(Some(20_001)).unwrap_err().code, Code::FundShort);
        for wrong in [0, -1, i64::MIN, i64::MAX] {
            assert_eq!(story.refund(Some(wrong)).unwrap_err().code, Code::FundAmount);
        }
    }
}
