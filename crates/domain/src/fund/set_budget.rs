//! A budget is set 编制预算, in the place of any before, of which it says why; where the rule book binds the fund to it,
//! nothing is entered beyond it.

use super::around::{Around, Case};
use super::budget::{Budget, BudgetLine};
use super::checks;
use super::event::Event;
use super::keys::SpendingLine;
use super::state::Fund;
use crate::context::Context;
use crate::ids::TextRef;
use crate::money::yuan;
use crate::refusal::{Code, Refusal};

/// Sets the budget 编制预算, or one in the place of it, which says why.
pub(super) fn set_budget(
    (fund, around): (&Fund, &Around),
    lines: Vec<BudgetLine>,
    reason: Option<TextRef>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let mut set: Vec<BudgetLine> = vec![];
    for it in lines {
        checks::amount(it.amount, cx)?;
        if fund.class.is_some() && !it.line.is_for_community_funds() {
            return Err(cx.refuse(Code::CommunityFundNotFor));
        }
        if set.iter().any(|before| before.line == it.line) {
            return Err(cx.refuse(Code::BudgetLines));
        }
        set.push(it);
    }
    if set.is_empty() {
        return Err(cx.refuse(Code::BudgetLines));
    }
    if fund.budget().is_some() && reason.is_none() {
        return Err(cx.refuse(Code::TextMissing));
    }
    set.sort_by_key(|it| it.line);
    let budget = Budget { lines: set, reason, by: (cx.actor.role, cx.now) };
    checks::amount(budget.total(), cx)?;
    if fund.is_bound(cx)? {
        let beyond = around.used.iter().map(|(line, used)| used - budget.on(*line)).filter(|beyond| *beyond > 0);
        let beyond: i64 = beyond.sum();
        if beyond > 0 {
            return Err(cx.refuse(Code::BudgetBelowUsed).with(yuan(beyond)));
        }
    }
    Ok(vec![Event::Budgeted { lines: budget.lines, reason: budget.reason }])
}

/// Lines with room for everything that was entered: what stands in the way of a budget then is not its lines.
pub(super) fn sample(it: &Case<'_>) -> Vec<BudgetLine> {
    let mut lines: Vec<BudgetLine> =
        it.around.used.iter().map(|(line, used)| BudgetLine { line: *line, amount: *used }).collect();
    lines.retain(|it| it.amount > 0);
    if lines.is_empty() {
        lines.push(BudgetLine { line: SpendingLine::Work, amount: 1 });
    }
    lines
}

/// Refuses what goes beyond the line of a budget that binds, and what a community fund spends without one (预算法 art. 13:
/// what is not in the budget is not spent). What an expense asked for in that line until now without an exception it
/// may go on asking for; what rested on one is judged like a new expense.
pub(super) fn is_within(
    (fund, around): (&Fund, &Around),
    (line, amount): (SpendingLine, i64),
    cx: &Context<'_>,
) -> Result<(), Refusal> {
    let before = around.expense.as_ref().map(|it| &it.spending).filter(|it| it.line == line);
    let allowed = before.filter(|it| it.exception.is_none()).map_or(0, |it| it.amount);
    // What is not raised goes no further beyond it.
    if amount <= allowed || !fund.is_bound(cx)? {
        return Ok(());
    }
    // Among what is used stands the expense itself.
    let own = before.map_or(0, |it| it.amount);
    if fund.lacks_budget(cx)? {
        return Err(cx.refuse(Code::BudgetMissing));
    }
    let Some(budget) = fund.budget() else { return Ok(()) };
    let used = around.used.get(&line).copied().unwrap_or_default();
    let beyond = used.saturating_sub(own).saturating_add(amount).saturating_sub(budget.on(line));
    if beyond > 0 { Err(cx.refuse(Code::OverBudget).with(yuan(beyond))) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::fund::{Command, RedReason};

    fn budgeting(lines: &[(SpendingLine, i64)], reason: Option<&str>) -> Command {
        let line = |(line, amount): &(SpendingLine, i64)| BudgetLine { line: *line, amount: *amount };
        Command::SetBudget { lines: lines.iter().map(line).collect(), reason: reason.map(TextRef::from) }
    }

    fn on(line: SpendingLine, expense: &str, fen: i64) -> Command {
        let mut command = entering(expense, fen);
        if let Command::EnterExpense { line: it, .. } = &mut command {
            *it = line;
        }
        command
    }

    #[test]
    fn what_goes_beyond_the_budget_of_a_community_fund_is_refused_to_the_fen() {
        use SpendingLine::{Material, Tax, Work};
        let mut story = Story::of_community();
        story.by(&staff(), budgeting(&[(Work, 10_000), (Tax, 300)], None)).unwrap();
        story.by(&staff(), on(Work, "e-00000001", 6_000)).unwrap();
        let refused = story.by(&staff(), on(Work, "e-00000002", 4_001)).unwrap_err();
        assert_eq!((refused.code, refused.detail.as_deref()), (Code::OverBudget, Some("0.01")), "what waits counts");
        story.by(&staff(), on(Work, "e-00000002", 4_000)).unwrap();
        let elsewhere = story.by(&staff(), on(Material, "e-00000003", 1)).unwrap_err();
        assert_eq!((elsewhere.code, elsewhere.detail.as_deref()), (Code::OverBudget, Some("0.01")));
        story.by(&staff(), on(Tax, "e-00000004", 300)).unwrap();
        // Its own amount does not stand in the way of a change.
        story.of("e-00000001", &staff(), changing(6_000)).unwrap();
        assert_eq!(story.of("e-00000001", &staff(), changing(6_001)).unwrap_err().code, Code::OverBudget);
        let without = Story::of_community().by(&staff(), entering("e-00000001", 1)).unwrap_err();
        assert_eq!(without.code, Code::BudgetMissing);
        story.of("e-00000002", &staff(), Command::WithdrawExpense { reason: "why".into() }).unwrap();
        story.of("e-00000001", &staff(), changing(10_000)).unwrap();
    }

    #[test]
    fn what_was_paid_counts_and_what_was_turned_round_does_not() {
        let mut story = Story::of_community();
        story.by(&staff(), budgeting(&[(SpendingLine::Work, 10_000)], None)).unwrap();
        story.gives("p-00000001", 10_000);
        story.pays("e-00000001", 10_000);
        assert_eq!(story.by(&staff(), entering("e-00000002", 1)).unwrap_err().code, Code::OverBudget);
        let no = story.expense("e-00000001").paid.unwrap().no;
        let back = Command::ReverseExpense {
            of: no,
            amount: 10_000,
            reason: RedReason::Mistake,
            words: "why".into(),
            pictures: vec![],
        };
        story.of("e-00000001", &staff(), back).unwrap();
        story.by(&staff(), entering("e-00000002", 10_000)).unwrap();
    }

    #[test]
    fn a_hazard_does_not_wait_for_a_budget() {
        let mut story = Story::of_community();
        story.by(&staff(), budgeting(&[(SpendingLine::Work, 100)], None)).unwrap();
        let mut command = entering("e-00000001", 101);
        if let Command::EnterExpense { hazard, why_fewer, .. } = &mut command {
            (*hazard, *why_fewer) = (Some(matter()), Some("it falls".into()));
        }
        story.by(&staff(), entering("e-00000002", 100)).unwrap();
        story.is_hazard = true;
        story.by(&staff(), command).unwrap();
        story.of("e-00000002", &staff(), changing(99)).expect("what is lowered goes no further beyond it");
        assert_eq!(story.of("e-00000002", &staff(), changing(100)).unwrap_err().code, Code::OverBudget);
    }

    /// An expense that is changed, in a line.
    fn to(line: SpendingLine, fen: i64) -> Command {
        let mut command = changing(fen);
        if let Command::ChangeExpense { line: it, .. } = &mut command {
            *it = line;
        }
        command
    }

    /// 1300.00 for work and 100.00 for material; 1400.00 of work go beyond it by a hazard.
    fn beyond_by_a_hazard() -> Story {
        let mut story = Story::of_community();
        let lines = [(SpendingLine::Work, 130_000), (SpendingLine::Material, 10_000)];
        story.by(&staff(), budgeting(&lines, None)).unwrap();
        story.is_hazard = true;
        story.by(&staff(), excepted(entering("e-00000001", 140_000))).unwrap();
        story
    }

    #[test]
    fn what_a_hazard_excepted_is_within_the_budget_once_that_is_left_out() {
        let mut story = beyond_by_a_hazard();
        let mut other = changing(140_000);
        if let Command::ChangeExpense { payee, purpose, .. } = &mut other {
            (*payee, *purpose) = ("somebody else".into(), "something else".into());
        }
        let refused = story.of("e-00000001", &staff(), other).unwrap_err();
        assert_eq!((refused.code, refused.detail.as_deref()), (Code::OverBudget, Some("100.00")));
        story.is_hazard = false;
        let no_hazard = story.of("e-00000001", &staff(), excepted(changing(140_000))).unwrap_err();
        assert_eq!(no_hazard.code, Code::NoHazard, "what is no hazard, or none any more, does not do in its place");
        story.of("e-00000001", &staff(), changing(130_000)).expect("its own amount does not stand in its way");
        assert_eq!(story.of("e-00000001", &staff(), changing(130_001)).unwrap_err().code, Code::OverBudget);
    }

    #[test]
    fn what_a_hazard_raised_is_not_kept_by_lowering_it_in_steps() {
        let mut story = beyond_by_a_hazard();
        story.of("e-00000001", &staff(), changing(100_000)).unwrap();
        story.of("e-00000001", &staff(), excepted(changing(150_000))).unwrap();
        for fen in [150_000, 149_999, 130_001] {
            let refused = story.of("e-00000001", &staff(), changing(fen)).unwrap_err();
            assert_eq!(refused.code, Code::OverBudget, "{fen}");
            story.of("e-00000001", &staff(), excepted(changing(fen))).unwrap();
        }
        story.of("e-00000001", &staff(), changing(130_000)).unwrap();
    }

    #[test]
    fn what_a_hazard_excepted_in_one_line_is_allowed_in_no_other() {
        use SpendingLine::{Material, Work};
        let mut story = beyond_by_a_hazard();
        let moved = story.of("e-00000001", &staff(), to(Material, 140_000)).unwrap_err();
        assert_eq!((moved.code, moved.detail.as_deref()), (Code::OverBudget, Some("1300.00")));
        story.of("e-00000001", &staff(), excepted(to(Material, 140_000))).unwrap();
        for line in [Material, Work] {
            let refused = story.of("e-00000001", &staff(), to(line, 140_000)).unwrap_err();
            assert_eq!(refused.code, Code::OverBudget, "{line:?}");
        }
        story.by(&staff(), on(Work, "e-00000002", 130_000)).expect("the line that it left is free");
        assert_eq!(story.of("e-00000001", &staff(), to(Work, 1)).unwrap_err().code, Code::OverBudget, "and taken then");
        story.of("e-00000001", &staff(), to(Material, 10_000)).unwrap();
    }

    #[test]
    fn without_a_budget_nothing_stays_of_what_a_hazard_excepted() {
        let mut story = Story::of_community();
        story.is_hazard = true;
        story.by(&staff(), excepted(entering("e-00000001", 100))).unwrap();
        assert_eq!(story.of("e-00000001", &staff(), changing(100)).unwrap_err().code, Code::BudgetMissing);
    }

    #[test]
    fn another_budget_says_why_and_is_not_below_what_was_entered() {
        use SpendingLine::{Material, Work};
        let mut story = Story::of_community();
        story.by(&staff(), budgeting(&[(Work, 10_000)], None)).unwrap();
        story.by(&staff(), entering("e-00000001", 10_000)).unwrap();
        assert_eq!(story.by(&staff(), budgeting(&[(Work, 20_000)], None)).unwrap_err().code, Code::TextMissing);
        let below = story.by(&staff(), budgeting(&[(Work, 9_000), (Material, 50_000)], Some("why"))).unwrap_err();
        assert_eq!((below.code, below.detail.as_deref()), (Code::BudgetBelowUsed, Some("10.00")));
        story.by(&staff(), budgeting(&[(Material, 5_000), (Work, 10_000)], Some("why"))).unwrap();
        let fund = story.fund();
        assert_eq!((fund.budgets.len(), fund.budget().unwrap().total()), (2, 15_000));
        let lines: Vec<_> = fund.budget().unwrap().lines.iter().map(|it| it.line).collect();
        assert_eq!(lines, [Work, Material], "in the order of the lines");
    }

    #[test]
    fn another_fund_is_compared_with_its_budget_and_not_bound() {
        let mut story = Story::new();
        story.by(&staff(), budgeting(&[(SpendingLine::Work, 100)], None)).unwrap();
        story.by(&staff(), entering("e-00000001", 101)).unwrap();
        story.by(&staff(), budgeting(&[(SpendingLine::Work, 50)], Some("why"))).unwrap();
    }

    #[test]
    fn a_budget_of_nothing_of_a_line_twice_or_for_wages_of_a_community_fund_is_repelled() {
        use SpendingLine::{Wages, Work};
        for (lines, code) in [
            (&[] as &[(SpendingLine, i64)], Code::BudgetLines),
            (&[(Work, 1), (Work, 2)], Code::BudgetLines),
            (&[(Work, 0)], Code::FundAmount),
            (&[(Work, -1)], Code::FundAmount),
            (&[(Work, i64::MAX)], Code::FundAmount),
            (&[(Work, 10_000_000_000), (SpendingLine::Material, 1)], Code::FundAmount),
            (&[(Wages, 1)], Code::CommunityFundNotFor),
        ] {
            let refused = Story::of_community().by(&staff(), budgeting(lines, None)).unwrap_err();
            assert_eq!(refused.code, code, "{lines:?}");
        }
        assert_eq!(
            Story::of_community().by(&lead(), budgeting(&[(Work, 1)], None)).unwrap_err().code,
            Code::RoleMayNot
        );
    }
}
