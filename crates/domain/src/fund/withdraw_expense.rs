//! An expense is not to be paid 撤回支出.

use super::around::Around;
use super::checks;
use super::event::Event;
use super::expense::ExpenseState;
use crate::context::Context;
use crate::ids::TextRef;
use crate::refusal::{Code, Refusal};

pub(super) fn withdraw_expense(around: &Around, reason: TextRef, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    match checks::expense(around.expense.as_ref(), cx)?.state() {
        ExpenseState::Waiting => Ok(vec![Event::Withdrawn { reason }]),
        ExpenseState::Paid | ExpenseState::Withdrawn | ExpenseState::Reversed => Err(cx.refuse(Code::ExpenseDone)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::fund::Command;
    use crate::refusal::Code;

    #[test]
    fn what_was_withdrawn_is_not_paid() {
        let mut story = Story::new();
        story.gives("p-00000001", 10_000);
        story.approved("e-00000001", 10_000);
        story.of("e-00000001", &staff(), Command::WithdrawExpense { reason: "r".into() }).unwrap();
        assert_eq!(story.of("e-00000001", &staff(), paying()).unwrap_err().code, Code::ExpenseDone);
    }
}
