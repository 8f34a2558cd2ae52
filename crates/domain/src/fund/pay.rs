//! An expense was paid 支付: once, approved as it stands, with money that is there and the fund's own.

use super::approve::is_approved;
use super::around::Around;
use super::checks;
use super::event::Event;
use super::expense::ExpenseState;
use super::state::Fund;
use crate::context::Context;
use crate::refusal::{Code, Refusal};
use jiff::civil::Date;

pub(super) fn pay((fund, around): (&Fund, &Around), day: Date, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let expense = checks::expense(around.expense.as_ref(), cx)?;
    if expense.state() != ExpenseState::Waiting {
        return Err(cx.refuse(Code::ExpenseDone));
    }
    is_approved(expense, &around.digest, cx)?;
    let amount = expense.spending.amount;
    if !around.origin.may_spend && amount > around.balance.payable_before_start() {
        return Err(cx.refuse(Code::FundAgreementNotStarted));
    }
    checks::is_there(amount, around.balance.payable(), cx)?;
    let day = checks::day((fund, around), day, cx)?;
    checks::was_there(amount, around, cx)?;
    Ok(vec![Event::Paid { no: around.next_no(), amount, day }])
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::fund::{Command, Form};
    use crate::refusal::Code;
    use jiff::civil::date;

    #[test]
    fn it_is_paid_on_no_day_on_which_the_money_was_not_there() {
        let mut story = Story::new();
        // What was held for somebody else is none of it.
        story.by(&staff(), of_form("p-00000002", 10_000, Form::Held)).unwrap();
        story.about("p-00000002", &staff(), receiving("s-00000002", 10_000)).unwrap();
        story.at = START.saturating_add_hours(24);
        let came = story.at.date();
        story.by(&staff(), until(pledging("p-00000001", 10_000), came)).unwrap();
        let receive = Command::Receive { amount: 10_000, day: came, slip: "s-00000001".to_owned(), pictures: vec![] };
        story.about("p-00000001", &staff(), receive).unwrap();
        story.approved("e-00000001", 10_000);
        let on = |day: i8| Command::Pay { day: date(2021, 6, day) };
        let early = story.of("e-00000001", &staff(), on(8)).unwrap_err();
        assert_eq!((early.code, early.detail.as_deref()), (Code::FundShortThen, Some("0.00")));
        story.of("e-00000001", &staff(), on(9)).unwrap();
    }

    #[test]
    fn nothing_moves_before_the_fund_was_opened() {
        let mut story = Story::new();
        story.gives("p-00000001", 10_000);
        story.by(&staff(), pledging("p-00000002", 10_000)).unwrap();
        story.approved("e-00000001", 5_000);
        for day in [date(2001, 1, 1), date(2021, 6, 7)] {
            let receive = Command::Receive { amount: 1, day, slip: "s-00000002".to_owned(), pictures: vec![] };
            let back = Command::GiveBack { amount: 1, day, pictures: vec![], words: None };
            for refused in [
                story.about("p-00000002", &staff(), receive),
                story.about("p-00000001", &staff(), back),
                story.of("e-00000001", &staff(), Command::Pay { day }),
            ] {
                let refused = refused.unwrap_err();
                assert_eq!((refused.code, refused.detail.as_deref()), (Code::FundDayBefore, Some("2021-06-08")));
            }
        }
    }

    #[test]
    fn money_of_an_agreement_that_never_started_is_not_spent_and_of_one_that_fell_not_taken() {
        let mut story = Story::new();
        story.gives("p-00000001", 10_000);
        story.by(&staff(), pledging("p-00000002", 10_000)).unwrap();
        story.approved("e-00000001", 10_000);
        story.origin.may_spend = false;
        let early = story.of("e-00000001", &staff(), paying()).unwrap_err();
        assert_eq!(early.code, Code::FundAgreementNotStarted);
        story.origin.may_take = false;
        for refused in [
            story.about("p-00000002", &staff(), receiving("s-00000001", 1)),
            story.by(&resident("anna"), pledging("p-00000003", 1)),
        ] {
            assert_eq!(refused.unwrap_err().code, Code::FundOriginFell);
        }
        let back = Command::GiveBack { amount: 10_000, day: START.date(), pictures: vec![], words: None };
        story.about("p-00000001", &staff(), back).expect("what came goes back");
    }

    #[test]
    fn what_somebody_advances_may_be_spent_before_an_agreement_starts() {
        let mut story = Story::new();
        story.origin.may_spend = false;
        story.by(&staff(), of_form("p-00000001", 10_000, Form::Advance)).unwrap();
        story.about("p-00000001", &staff(), receiving("s-00000001", 10_000)).unwrap();
        story.gives("p-00000002", 10_000);
        story.approved("e-00000001", 10_001);
        let more = story.of("e-00000001", &staff(), paying()).unwrap_err();
        assert_eq!(more.code, Code::FundAgreementNotStarted);
        story.pays("e-00000002", 10_000);
    }

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
