//! Something to be paid is entered 登记支出, and changed until it is paid: a change undoes every approval.

use super::around::Around;
use super::checks;
use super::event::Event;
use super::expense::{Exception, ExpenseState, Quote, Spending};
use super::keys::SpendingLine;
use super::set_budget::is_within;
use super::state::Fund;
use crate::context::Context;
use crate::ids::{ExpenseId, MatterId, PictureId, TextRef};
use crate::limits::{EXPENSE_QUOTES_MAX, EXPENSE_VOUCHERS_MAX};
use crate::money;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;

/// What is to be paid, as it comes in.
pub(super) struct Asked {
    pub(super) amount: i64,
    pub(super) line: SpendingLine,
    pub(super) vouchers: Vec<PictureId>,
    pub(super) bill: Option<i64>,
    pub(super) quotes: Vec<Quote>,
    pub(super) hazard: Option<MatterId>,
    pub(super) payee: TextRef,
    pub(super) purpose: TextRef,
    pub(super) quoted_by: Option<TextRef>,
    pub(super) why_fewer: Option<TextRef>,
}

pub(super) fn enter_expense(
    (fund, around): (&Fund, &Around),
    expense: ExpenseId,
    asked: Asked,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if around.expense.is_some() {
        return Err(cx.refuse(Code::ExpenseIdTaken));
    }
    checks::made_id(expense.as_str(), cx)?;
    // Who entered it does not approve it: that must be somebody.
    if cx.actor.person.is_none() {
        return Err(cx.refuse(Code::NotKnownHere));
    }
    let spending = Box::new(spending(fund, around, asked, cx)?);
    Ok(vec![Event::Entered { fund: fund.id.clone(), expense, spending }])
}

pub(super) fn change_expense(
    (fund, around): (&Fund, &Around),
    asked: Asked,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let expense = checks::expense(around.expense.as_ref(), cx)?;
    if expense.state() != ExpenseState::Waiting {
        return Err(cx.refuse(Code::ExpenseDone));
    }
    if cx.actor.person.is_none() {
        return Err(cx.refuse(Code::NotKnownHere));
    }
    let spending = Box::new(spending(fund, around, asked, cx)?);
    Ok(vec![Event::Changed { spending }])
}

fn spending(fund: &Fund, around: &Around, asked: Asked, cx: &Context<'_>) -> Result<Spending, Refusal> {
    let Asked { amount, line, vouchers, bill, quotes, hazard, payee, purpose, quoted_by, why_fewer } = asked;
    checks::amount(amount, cx)?;
    if fund.class.is_some() && !line.is_for_community_funds() {
        return Err(cx.refuse(Code::CommunityFundNotFor));
    }
    if vouchers.len() > EXPENSE_VOUCHERS_MAX {
        return Err(cx.refuse(Code::TooManyPictures).with(EXPENSE_VOUCHERS_MAX));
    }
    if let Some(bill) = bill {
        is_part_of(bill, amount, &vouchers, cx)?;
    }
    if quotes.len() > EXPENSE_QUOTES_MAX {
        return Err(cx.refuse(Code::TooManyQuotes).with(EXPENSE_QUOTES_MAX));
    }
    for quote in &quotes {
        checks::amount(quote.amount, cx)?;
    }
    let exception = match (hazard, why_fewer) {
        (None, None) => None,
        (Some(matter), Some(reason)) if around.quoting.is_hazard => Some(Exception { matter, reason }),
        _ => return Err(cx.refuse(Code::NoHazard)),
    };
    if exception.is_none() {
        // What is bought is the whole bill, whoever pays which part of it.
        let bought = amount.saturating_add(around.quoting.lately_alike).max(bill.unwrap_or_default());
        let needed = needed_quotes(bought, cx)?;
        if quotes.len() < needed {
            return Err(cx.refuse(Code::QuotesMissing).with(needed));
        }
        // An amount that nobody stands behind is no quote.
        if around.quoting.quoters < needed {
            return Err(cx.refuse(Code::QuotesUnnamed).with(needed));
        }
        is_within((fund, around), (line, amount), cx)?;
    }
    Ok(Spending { payee, amount, purpose, line, vouchers, bill, quotes, quoted_by, exception })
}

/// A part is no more than its bill, and of several pictures nobody could say which is the bill that others share.
fn is_part_of(bill: i64, amount: i64, vouchers: &[PictureId], cx: &Context<'_>) -> Result<(), Refusal> {
    checks::amount(bill, cx)?;
    if bill < amount {
        return Err(cx.refuse(Code::BillBelow).with(money::yuan(amount - bill)));
    }
    if vouchers.len() > 1 {
        return Err(cx.refuse(Code::BillOfOne));
    }
    Ok(())
}

/// How many are asked for an amount, by the rule book.
fn needed_quotes(amount: i64, cx: &Context<'_>) -> Result<usize, Refusal> {
    let above = money::of_yuan(cx.integer(RuleId::FundQuotesAbove)?);
    let quotes = cx.integer(RuleId::FundQuotes)?;
    Ok(if amount > above { usize::try_from(quotes).unwrap_or_default() } else { 0 })
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use super::*;
    use crate::fund::{BudgetLine, Command};

    fn quotes(count: usize) -> Vec<Quote> {
        vec![Quote { amount: 600_000, picture: None }; count]
    }

    fn with(change: impl FnOnce(&mut Command)) -> Command {
        let mut command = entering("e-00000001", 500_001);
        change(&mut command);
        command
    }

    #[test]
    fn above_an_amount_three_are_asked_or_the_hazard_is_named_with_the_reason() {
        let mut story = Story::new();
        let few = with(|it| {
            if let Command::EnterExpense { quotes: it, .. } = it {
                *it = quotes(2)
            }
        });
        let refused = story.by(&staff(), few).unwrap_err();
        assert_eq!((refused.code, refused.detail.as_deref()), (Code::QuotesMissing, Some("3")));
        let silent = with(|it| {
            if let Command::EnterExpense { hazard, .. } = it {
                *hazard = Some(matter())
            }
        });
        assert_eq!(story.by(&staff(), silent).unwrap_err().code, Code::NoHazard);
        let excepted = || {
            with(|it| {
                if let Command::EnterExpense { hazard, why_fewer, .. } = it {
                    (*hazard, *why_fewer) = (Some(matter()), Some("it falls".into()));
                }
            })
        };
        assert_eq!(story.by(&staff(), excepted()).unwrap_err().code, Code::NoHazard, "an ordinary matter waits");
        story.is_hazard = true;
        story.by(&staff(), excepted()).unwrap();
        let reason = story.expense("e-00000001").spending.exception.map(|it| it.reason);
        assert_eq!(reason, Some("it falls".into()));
        let mut story = Story::new();
        story.by(&staff(), entering("e-00000001", 500_000)).expect("below it nobody need be asked");
        let enough = with(|it| {
            if let Command::EnterExpense { quotes: it, expense, .. } = it {
                (*it, *expense) = (quotes(3), "e-00000002".into());
            }
        });
        story.by(&staff(), enough).unwrap();
    }

    #[test]
    fn quotes_of_nobody_do_not_count_and_work_in_pieces_is_one_work() {
        let three = || {
            with(|it| {
                if let Command::EnterExpense { quotes: it, .. } = it {
                    *it = quotes(3)
                }
            })
        };
        let mut story = Story::new();
        story.quoters = 2;
        let nameless = story.by(&staff(), three()).unwrap_err();
        assert_eq!((nameless.code, nameless.detail.as_deref()), (Code::QuotesUnnamed, Some("3")));
        story.lately_alike = 300_000;
        let piece = story.by(&staff(), entering("e-00000001", 200_001)).unwrap_err();
        assert_eq!(piece.code, Code::QuotesMissing);
        story.by(&staff(), entering("e-00000001", 200_000)).unwrap();
        let mut story = Story::new();
        story.by(&staff(), three()).unwrap();
    }

    #[test]
    fn what_a_hazard_excepted_needs_its_quotes_once_that_is_left_out() {
        let mut story = Story::new();
        story.is_hazard = true;
        story.by(&staff(), excepted(entering("e-00000001", 500_001))).unwrap();
        let bare = story.of("e-00000001", &staff(), changing(500_001)).unwrap_err();
        assert_eq!((bare.code, bare.detail.as_deref()), (Code::QuotesMissing, Some("3")));
        story.of("e-00000001", &staff(), excepted(changing(800_000))).unwrap();
        let lowered = story.of("e-00000001", &staff(), changing(500_001)).unwrap_err();
        assert_eq!(lowered.code, Code::QuotesMissing, "nor is it had by steps");
        story.lately_alike = 300_000;
        let piece = story.of("e-00000001", &staff(), changing(200_001)).unwrap_err();
        assert_eq!(piece.code, Code::QuotesMissing, "nor beside other pieces of the work");
        story.is_hazard = false;
        let other = story.of("e-00000001", &staff(), excepted(changing(200_000))).unwrap_err();
        assert_eq!(other.code, Code::NoHazard, "nor by what is none");
        story.of("e-00000001", &staff(), changing(200_000)).unwrap();
    }

    #[test]
    fn a_part_of_a_bill_is_no_more_than_it_and_has_one_picture() {
        let part = |whole: i64, pictures: usize| {
            let mut command = entering("e-00000001", 60_000);
            if let Command::EnterExpense { bill, vouchers, .. } = &mut command {
                *bill = Some(whole);
                *vouchers = (0..pictures).map(|nth| PictureId(format!("voucher-{nth}"))).collect();
            }
            command
        };
        let refused = Story::new().by(&staff(), part(59_999, 1)).unwrap_err();
        assert_eq!((refused.code, refused.detail.as_deref()), (Code::BillBelow, Some("0.01")));
        assert_eq!(Story::new().by(&staff(), part(90_000, 2)).unwrap_err().code, Code::BillOfOne);
        for wrong in [0, -1, i64::MIN, i64::MAX, 10_000_000_001] {
            assert_eq!(Story::new().by(&staff(), part(wrong, 1)).unwrap_err().code, Code::FundAmount, "{wrong}");
        }
        for whole in [60_000, 90_000] {
            let mut story = Story::new();
            story.by(&staff(), part(whole, 1)).unwrap();
            assert_eq!(story.expense("e-00000001").spending.bill, Some(whole));
        }
    }

    #[test]
    fn a_part_needs_the_quotes_of_its_whole_bill() {
        let part = |whole: i64| {
            let mut command = entering("e-00000001", 450_000);
            if let Command::EnterExpense { bill, .. } = &mut command {
                *bill = Some(whole);
            }
            command
        };
        let refused = Story::new().by(&staff(), part(900_000)).unwrap_err();
        assert_eq!((refused.code, refused.detail.as_deref()), (Code::QuotesMissing, Some("3")));
        Story::new().by(&staff(), part(500_000)).expect("below it nobody need be asked");
        let mut quoted = part(900_000);
        if let Command::EnterExpense { quotes: it, .. } = &mut quoted {
            *it = quotes(3);
        }
        Story::new().by(&staff(), quoted).unwrap();
    }

    #[test]
    fn a_community_fund_pays_no_wages() {
        let mut story = Story::of_community();
        for line in [SpendingLine::Wages, SpendingLine::Office, SpendingLine::Debt, SpendingLine::ManagersDuty] {
            let wrong = with(|it| {
                if let Command::EnterExpense { line: it, amount, .. } = it {
                    (*it, *amount) = (line, 100);
                }
            });
            assert_eq!(story.by(&staff(), wrong).unwrap_err().code, Code::CommunityFundNotFor);
        }
        let budget = vec![BudgetLine { line: SpendingLine::Work, amount: 100 }];
        story.by(&staff(), Command::SetBudget { lines: budget, reason: None }).unwrap();
        story.by(&staff(), entering("e-00000001", 100)).unwrap();
    }

    #[test]
    fn a_community_fund_pays_nothing_that_has_a_budget_elsewhere() {
        let elsewhere = || {
            with(|it| {
                if let Command::EnterExpense { line, amount, .. } = it {
                    (*line, *amount) = (SpendingLine::BudgetedElsewhere, 100);
                }
            })
        };
        let mut story = Story::of_community();
        assert_eq!(story.by(&staff(), elsewhere()).unwrap_err().code, Code::CommunityFundNotFor);
        let lines = vec![BudgetLine { line: SpendingLine::BudgetedElsewhere, amount: 100 }];
        let planned = story.by(&staff(), Command::SetBudget { lines, reason: None }).unwrap_err();
        assert_eq!(planned.code, Code::CommunityFundNotFor, "nor is it planned");
        let lines = vec![BudgetLine { line: SpendingLine::Work, amount: 100 }];
        story.by(&staff(), Command::SetBudget { lines, reason: None }).unwrap();
        story.by(&staff(), entering("e-00000001", 100)).unwrap();
        let mut change = changing(100);
        if let Command::ChangeExpense { line, .. } = &mut change {
            *line = SpendingLine::BudgetedElsewhere;
        }
        let changed = story.of("e-00000001", &staff(), change).unwrap_err();
        assert_eq!(changed.code, Code::CommunityFundNotFor, "nor does an expense become it");
        Story::new().by(&staff(), elsewhere()).expect("the money of others pays what they like");
    }

    #[test]
    fn an_amount_below_nought_of_nothing_or_huge_is_repelled() {
        for wrong in [0, -1, i64::MIN, i64::MAX, 10_000_000_001] {
            let mut story = Story::new();
            let refused = story.by(&staff(), entering("e-00000001", wrong)).unwrap_err();
            assert_eq!(refused.code, Code::FundAmount, "{wrong}");
            let mut quoted = entering("e-00000001", 100);
            if let Command::EnterExpense { quotes: it, .. } = &mut quoted {
                *it = vec![Quote { amount: wrong, picture: None }];
            }
            assert_eq!(story.by(&staff(), quoted).unwrap_err().code, Code::FundAmount, "a quote of {wrong}");
            story.by(&staff(), entering("e-00000001", 100)).unwrap();
            let changed = story.of("e-00000001", &staff(), changing(wrong)).unwrap_err();
            assert_eq!(changed.code, Code::FundAmount, "changed to {wrong}");
        }
    }
}
