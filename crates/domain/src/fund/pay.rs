//! An expense was paid 支付: once, approved as it stands, with money that is there and the fund's own.

use super::approve::is_approved;
use super::around::Around;
use super::checks;
use super::event::Event;
use super::expense::ExpenseState;
use crate::context::Context;
use crate::refusal::{Code, Refusal};
use jiff::civil::Date;

pub(super) fn pay(around: &Around, day: Date, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let expense = checks::expense(around.expense.as_ref(), cx)?;
    if expense.state() != ExpenseState::Waiting {
        return Err(cx.refuse(Code::ExpenseDone));
    }
    is_approved(expense, &around.digest, cx)?;
    let amount = expense.spending.amount;
    checks::is_there(amount, around.payable(), cx)?;
    let day = checks::day(day, cx)?;
    Ok(vec![Event::Paid { no: around.next_no(), amount, day }])
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::refusal::Code;

    #[test]
    fn it_is_paid_once_and_with_money_that_is_there() {
        let mut story = Story::new();
        story.gives("p-00000001", 10_000);
        story.approved("e-00000001", 10_001);
        let short = story.of("e-00000001", &staff(), paying()).unwrap_err();
        assert_eq!((short.code, short.detail.as_deref()), (Code::FundShort, Some("100.00")));
        story.gives("p-00000002", 10_000);
        story.of("e-00000001", &staff(), paying()).unwrap();
        assert_eq!(story.of("e-00000001", &staff(), paying()).unwrap_err().code, Code::ExpenseDone);
        assert_eq!(story.of("e-00000001", &staff(), changing(1)).unwrap_err().code, Code::ExpenseDone);
    }
}
