//! What one measure of a vote came to as a bar over the whole electorate: who agreed, who did not, who was silent, with
//! the shares that had to be reached as lines. Drawn by `vote/bar.html`, beside its table.

use mingtong_domain::vote::{Arithmetic, Column};

/// The length of a bar.
const WHOLE: u64 = 1_000;

/// The classes of the pieces, in their order; what is left of the bar is those who were silent.
pub(super) const PIECES: [&str; 5] = ["agree", "joined", "oppose", "others", "all"];
/// The classes of the lines: how many take part, and how many carry it.
pub(super) const LINES: [&str; 2] = ["part", "carries"];

/// A bar.
pub(super) struct ResultBar {
    /// The class of a piece, where it begins, and how long it is.
    pub(super) pieces: Vec<(&'static str, u64, u64)>,
    /// The class of a line, and where it stands.
    pub(super) lines: Vec<(&'static str, u64)>,
}

impl ResultBar {
    /// The bar of one measure; none where a number is missing. `tests` are those of this measure.
    pub(super) fn of(column: &Column, tests: &[&Arithmetic]) -> Option<Self> {
        let electorate = column.electorate.filter(|electorate| *electorate > 0)?;
        let scaled = |amount: u64| (u128::from(WHOLE) * u128::from(amount) / u128::from(electorate)).min(WHOLE.into());
        let scaled = |amount: u64| u64::try_from(scaled(amount)).unwrap_or(WHOLE);
        let (agree, oppose) = (column.agree?, column.oppose?);
        // With the majority go those who asked for it, and, by the setting of the vote, those who were silent.
        let counted = tests.iter().find(|test| !test.test.is_of_quorum()).and_then(|test| test.have).unwrap_or(agree);
        let took_part = tests.iter().find(|test| test.test.is_of_quorum()).and_then(|test| test.have);
        let others = took_part.or(column.took_part)?.saturating_sub(counted.max(agree)).saturating_sub(oppose);
        let mut upto = 0_u64;
        let mut pieces = Vec::new();
        for (class, amount) in
            [("agree", agree), ("joined", counted.saturating_sub(agree)), ("oppose", oppose), ("others", others)]
        {
            let (from, to) = (scaled(upto), scaled(upto.saturating_add(amount)));
            if to > from {
                pieces.push((class, from, to - from));
            }
            upto = upto.saturating_add(amount);
        }
        let line =
            |test: &&Arithmetic| Some((if test.test.is_of_quorum() { "part" } else { "carries" }, scaled(test.need?)));
        Some(Self { pieces, lines: tests.iter().filter_map(line).collect() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use mingtong_domain::rules::{Requirement, RuleId};
    use mingtong_domain::vote::TestKind;

    fn test(test: TestKind, have: u64, need: u64) -> Arithmetic {
        let (rule, asks) = (RuleId::VoteOwnersParticipation, Requirement::None);
        Arithmetic { test, rule, asks, have: Some(have), of: None, need: Some(need), holds: Some(have >= need) }
    }

    #[test]
    fn a_bar_stands_on_the_whole_electorate() {
        let column =
            Column { electorate: Some(36), agree: Some(18), oppose: Some(9), took_part: Some(30), ..Column::default() };
        let (part, agree) = (test(TestKind::ParticipationHeads, 30, 24), test(TestKind::AgreeHeads, 18, 16));
        let bar = ResultBar::of(&column, &[&part, &agree]).unwrap();
        assert_eq!(bar.pieces, [("agree", 0, 500), ("oppose", 500, 250), ("others", 750, 83)]);
        assert_eq!(bar.lines, [("part", 666), ("carries", 444)]);
        // The silent go with the majority.
        let (part, agree) = (test(TestKind::ParticipationHeads, 36, 24), test(TestKind::AgreeHeads, 24, 19));
        let bar = ResultBar::of(&column, &[&part, &agree]).unwrap();
        assert_eq!(bar.pieces, [("agree", 0, 500), ("joined", 500, 166), ("oppose", 666, 250), ("others", 916, 84)]);
    }

    #[test]
    fn what_is_not_known_has_no_bar() {
        assert!(ResultBar::of(&Column::default(), &[]).is_none());
        assert!(ResultBar::of(&Column { electorate: Some(0), ..Column::default() }, &[]).is_none());
    }
}
