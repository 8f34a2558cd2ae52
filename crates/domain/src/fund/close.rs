//! A fund is closed 结清: nothing is to come, nothing waits, nothing of others is in it, and the rest goes somewhere.
//! What stays is exactly 0.00.

use super::around::Around;
use super::event::Event;
use super::keys::RestGoes;
use crate::context::Context;
use crate::ids::TextRef;
use crate::money;
use crate::refusal::{Code, Refusal};
use crate::rules::RuleId;

pub(super) fn close(
    around: &Around,
    goes: RestGoes,
    words: Option<TextRef>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    if around.open_pledges > 0 {
        return Err(cx.refuse(Code::PledgesOpen).with(around.open_pledges));
    }
    if around.open_expenses > 0 {
        return Err(cx.refuse(Code::ExpensesWait).with(around.open_expenses));
    }
    if around.balance.held != 0 || around.balance.advances != 0 {
        return Err(cx.refuse(Code::OthersMoneyIn));
    }
    let rest = around.balance.cash;
    if (rest == 0) != (goes == RestGoes::Nowhere) || rest < 0 {
        return Err(cx.refuse(Code::RestGoesWhere).with(money::yuan(rest)));
    }
    if goes == RestGoes::PaidOut && words.is_none() {
        return Err(cx.refuse(Code::TextMissing));
    }
    // Whatever is paid out is approved by two; one person alone closes on what rounding left.
    let alone = money::of_yuan(cx.integer(RuleId::FundPaidOutAloneYuan)?);
    if goes == RestGoes::PaidOut && rest > alone {
        return Err(cx.refuse(Code::RestNeedsApproval).with(money::yuan(alone)));
    }
    let no = if rest == 0 { around.last_no } else { around.next_no() };
    Ok(vec![Event::Closed { no, rest, goes, words, day: cx.now.date() }])
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::fund::{AccountKind, Form, RestGoes, StageKind};
    use crate::refusal::Code;

    #[test]
    fn a_closed_fund_is_nought() {
        for (out, goes) in [(30_000, RestGoes::Nowhere), (29_999, RestGoes::PaidOut), (1, RestGoes::CarriedOn)] {
            let mut story = Story::new();
            story.gives("p-00000001", 30_000);
            story.pays("e-00000001", out);
            for wrong in RestGoes::ALL.iter().filter(|it| (**it == RestGoes::Nowhere) != (goes == RestGoes::Nowhere)) {
                assert_eq!(story.by(&staff(), closing(*wrong)).unwrap_err().code, Code::RestGoesWhere);
            }
            story.by(&staff(), closing(goes)).unwrap();
            assert_eq!((story.fund().stage(), story.sum(AccountKind::Cash)), (StageKind::Closed, 0));
            assert!(story.books().is_balanced());
            let late = story.by(&resident("anna"), pledging("p-00000002", 100)).unwrap_err();
            assert_eq!(late.code, Code::NotInThisState);
        }
    }

    #[test]
    fn more_than_what_rounding_left_is_not_paid_out_by_one_person() {
        let mut story = Story::new();
        story.gives("p-00000001", 30_000);
        story.pays("e-00000001", 28_999);
        let alone = story.by(&staff(), closing(RestGoes::PaidOut)).unwrap_err();
        assert_eq!((alone.code, alone.detail.as_deref()), (Code::RestNeedsApproval, Some("10.00")));
        story.pays("e-00000002", 1);
        story.by(&staff(), closing(RestGoes::PaidOut)).unwrap();
        assert_eq!((story.sum(AccountKind::Cash), story.sum(AccountKind::PaidOut)), (0, 1_000));
    }

    #[test]
    fn what_is_to_come_what_waits_and_what_is_of_others_keeps_it_open() {
        let mut story = Story::new();
        story.by(&resident("anna"), pledging("p-00000001", 100)).unwrap();
        assert_eq!(story.by(&staff(), closing(RestGoes::Nowhere)).unwrap_err().code, Code::PledgesOpen);
        story.at = story.pledge("p-00000001").ends();
        story.by(&staff(), entering("e-00000001", 100)).unwrap();
        assert_eq!(story.by(&staff(), closing(RestGoes::Nowhere)).unwrap_err().code, Code::ExpensesWait);
        let mut story = Story::new();
        story.by(&staff(), of_form("p-00000001", 100, Form::Held)).unwrap();
        story.about("p-00000001", &staff(), receiving("s-00000001", 100)).unwrap();
        assert_eq!(story.by(&staff(), closing(RestGoes::PaidOut)).unwrap_err().code, Code::OthersMoneyIn);
    }
}
