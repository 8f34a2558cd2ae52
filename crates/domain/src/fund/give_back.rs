//! Something is given back to whoever gave it: an advance is repaid, what was held returned, a gift refunded.

use super::around::Around;
use super::checks;
use super::event::Event;
use super::keys::Form;
use super::pledge::Pledge;
use super::state::Fund;
use crate::context::Context;
use crate::ids::{PictureId, TextRef};
use crate::money;
use crate::refusal::{Code, Refusal};
use jiff::civil::Date;

pub(super) fn give_back(
    (fund, around): (&Fund, &Around),
    (amount, day, pictures): (i64, Date, Vec<PictureId>),
    words: Option<TextRef>,
    cx: &Context<'_>,
) -> Result<Vec<Event>, Refusal> {
    let pledge = checks::pledge(around.pledge.as_ref(), cx)?;
    checks::amount(amount, cx)?;
    may_go_back(amount, (pledge, around), cx)?;
    checks::pictures(&pictures, cx)?;
    let day = checks::day((fund, around), day, cx)?;
    checks::was_there(amount, around, cx)?;
    Ok(vec![Event::GivenBack { no: around.next_no(), amount, day, words, pictures }])
}

/// Refuses to give back what an expense waits for that has all its approvals: its bill comes first, as if it were paid.
/// What is held for others pays no bill, and what is not there at all is refused as such.
fn leaves_what_is_promised(amount: i64, (pledge, around): (&Pledge, &Around), cx: &Context<'_>) -> Result<(), Refusal> {
    let (there, (left, promised)) = match pledge.form {
        Form::Advance => (around.balance.payable(), around.advance_left()),
        Form::Gift if pledge.source.is_money() => (around.balance.surplus(), (around.left_over(), around.promised())),
        Form::Held | Form::Gift => return Ok(()),
    };
    if promised > 0 && amount <= there && amount > left {
        return Err(cx.refuse(Code::MoneyPromised).with(money::yuan(promised)));
    }
    Ok(())
}

/// Refuses to let go back to a giver what is not there for them, in whatever way it goes: what is held is there as a
/// whole, an advance as far as there is money, a gift as far as nobody has a claim to it and it is the giver's share.
pub(super) fn may_go_back(amount: i64, (pledge, around): (&Pledge, &Around), cx: &Context<'_>) -> Result<(), Refusal> {
    if amount > pledge.kept() {
        return Err(cx.refuse(Code::MoreThanKept).with(money::yuan(pledge.kept())));
    }
    leaves_what_is_promised(amount, (pledge, around), cx)?;
    match pledge.form {
        Form::Held => checks::is_there(amount, around.balance.cash, cx),
        Form::Advance => checks::is_there(amount, around.balance.payable(), cx),
        Form::Gift if pledge.source.is_money() => {
            checks::is_there(amount, around.balance.surplus(), cx)?;
            is_own_share(amount, around, cx)
        }
        // What was used cannot be given back.
        Form::Gift => Err(cx.refuse(Code::FundForm)),
    }
}

/// Refuses to give back what of a surplus is the others': what is left over is everybody's, by what they gave. Where
/// nothing was spent, that is all that each of them gave.
fn is_own_share(amount: i64, around: &Around, cx: &Context<'_>) -> Result<(), Refusal> {
    match around.fair_share.filter(|share| amount > *share) {
        Some(share) => Err(cx.refuse(Code::MoreThanShare).with(money::yuan(share))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::fund::{AccountKind, Act, Command, Form, RedReason};
    use crate::ids::PictureId;
    use crate::limits::PICTURES_MAX;
    use crate::refusal::Code;

    fn back(amount: i64) -> Command {
        Command::GiveBack { amount, day: START.date(), pictures: vec![], words: None }
    }

    #[test]
    fn an_advance_is_repaid_once_there_is_money() {
        let mut story = Story::new();
        story.by(&staff(), of_form("p-00000001", 50_000, Form::Advance)).unwrap();
        story.about("p-00000001", &staff(), receiving("s-00000001", 50_000)).unwrap();
        story.pays("e-00000001", 50_000);
        let short = story.about("p-00000001", &staff(), back(50_000)).unwrap_err();
        assert_eq!((short.code, short.detail.as_deref()), (Code::FundShort, Some("0.00")));
        story.gives("p-00000002", 50_000);
        let proved = |count: usize| {
            let pictures = (0..count).map(|nth| PictureId(format!("voucher-{nth}"))).collect();
            Command::GiveBack { amount: 50_000, day: START.date(), pictures, words: None }
        };
        let refused = story.about("p-00000001", &staff(), proved(PICTURES_MAX + 1)).unwrap_err();
        assert_eq!(refused.code, Code::TooManyPictures);
        story.about("p-00000001", &staff(), proved(1)).unwrap();
        assert_eq!(story.pledge("p-00000001").given_back[0].pictures, [PictureId("voucher-0".to_owned())]);
        let more = story.about("p-00000001", &staff(), back(1)).unwrap_err();
        assert_eq!((more.code, more.detail.as_deref()), (Code::MoreThanKept, Some("0.00")));
        assert_eq!((story.sum(AccountKind::Advances), story.sum(AccountKind::Cash)), (0, 0));
    }

    #[test]
    fn what_is_held_for_others_pays_no_bill() {
        let mut story = Story::new();
        story.by(&staff(), of_form("p-00000001", 50_000, Form::Held)).unwrap();
        story.about("p-00000001", &staff(), receiving("s-00000001", 50_000)).unwrap();
        story.approved("e-00000001", 10_000);
        let refused = story.of("e-00000001", &staff(), paying()).unwrap_err();
        assert_eq!((refused.code, refused.detail.as_deref()), (Code::FundShort, Some("0.00")));
        story.about("p-00000001", &staff(), back(50_000)).unwrap();
        assert_eq!((story.sum(AccountKind::Held), story.sum(AccountKind::Cash)), (0, 0));
    }

    #[test]
    fn what_an_approved_expense_waits_for_does_not_go_back() {
        let mut story = Story::new();
        story.gives("p-00000001", 10_000);
        story.gives("p-00000002", 10_000);
        story.approved("e-00000001", 20_000);
        for fen in [10_000, 1] {
            let refused = story.about("p-00000001", &staff(), back(fen)).unwrap_err();
            assert_eq!((refused.code, refused.detail.as_deref()), (Code::MoneyPromised, Some("200.00")), "{fen}");
        }
        assert!(story.offers(&staff(), Some("p-00000001"), None).contains(&Act::GiveBack), "whoever tries is told why");
        story.of("e-00000001", &staff(), paying()).unwrap();
    }

    #[test]
    fn beside_what_is_promised_everybody_gets_their_share_as_if_it_were_paid() {
        let mut story = Story::new();
        story.gives("p-00000001", 10_000);
        story.gives("p-00000002", 10_000);
        story.approved("e-00000001", 15_000);
        for (fen, code, shown) in [
            (5_001, Code::MoneyPromised, "150.00"),
            (5_000, Code::MoreThanShare, "25.00"),
            (2_501, Code::MoreThanShare, "25.00"),
        ] {
            let refused = story.about("p-00000001", &staff(), back(fen)).unwrap_err();
            assert_eq!((refused.code, refused.detail.as_deref()), (code, Some(shown)), "{fen}");
        }
        story.about("p-00000001", &staff(), back(2_500)).unwrap();
        story.of("e-00000001", &staff(), paying()).unwrap();
        story.about("p-00000002", &staff(), back(2_500)).unwrap();
        assert_eq!(story.sum(AccountKind::Cash), 0);
    }

    #[test]
    fn an_expense_with_too_few_approvals_holds_nothing_back() {
        let mut story = Story::new();
        story.gives("p-00000001", 10_000);
        story.by(&staff(), entering("e-00000001", 10_000)).unwrap();
        let approve = Command::Approve { digest: story.digest("e-00000001") };
        story.of("e-00000001", &secretary(), approve.clone()).unwrap();
        story.about("p-00000001", &staff(), back(4_000)).unwrap();
        story.of("e-00000001", &member(), approve).unwrap();
        let refused = story.about("p-00000001", &staff(), back(1)).unwrap_err();
        assert_eq!(
            (refused.code, refused.detail.as_deref()),
            (Code::MoneyPromised, Some("100.00")),
            "more than is there"
        );
        story.of("e-00000001", &staff(), Command::WithdrawExpense { reason: "why".into() }).unwrap();
        story.about("p-00000001", &staff(), back(6_000)).unwrap();
    }

    #[test]
    fn an_advance_is_not_repaid_out_of_what_is_promised_and_what_is_held_is_none_of_it() {
        let mut story = Story::new();
        for (pledge, form) in [("p-00000001", Form::Advance), ("p-00000002", Form::Held)] {
            story.by(&staff(), of_form(pledge, 10_000, form)).unwrap();
            story.about(pledge, &staff(), receiving("s-00000001", 10_000)).unwrap();
        }
        story.approved("e-00000001", 6_000);
        let refused = story.about("p-00000001", &staff(), back(4_001)).unwrap_err();
        assert_eq!((refused.code, refused.detail.as_deref()), (Code::MoneyPromised, Some("60.00")));
        story.about("p-00000001", &staff(), back(4_000)).unwrap();
        story.about("p-00000002", &staff(), back(10_000)).unwrap();
        story.of("e-00000001", &staff(), paying()).unwrap();
    }

    #[test]
    fn before_an_agreement_starts_an_advance_does_not_go_back_while_an_expense_waits_that_it_pays() {
        let red = |of: u32, amount: i64| {
            let (reason, words) = (RedReason::Refund, "r".into());
            Command::ReverseReceipt { of, amount, reason, words, pictures: vec![] }
        };
        let mut story = Story::new();
        story.origin.may_spend = false;
        story.by(&staff(), of_form("p-00000001", 10_000, Form::Advance)).unwrap();
        story.about("p-00000001", &staff(), receiving("s-00000001", 10_000)).unwrap();
        story.gives("p-00000002", 10_000);
        story.approved("e-00000001", 10_001);
        story.about("p-00000001", &staff(), back(1_000)).expect("what waits for the start holds no advance");
        story.approved("e-00000002", 6_000);
        for again in [back(3_001), back(9_000), red(1, 3_001)] {
            let refused = story.about("p-00000001", &staff(), again).unwrap_err();
            assert_eq!((refused.code, refused.detail.as_deref()), (Code::MoneyPromised, Some("60.00")));
        }
        story.about("p-00000002", &staff(), back(10_000)).expect("what was given pays nothing yet, and goes back");
        story.about("p-00000001", &staff(), red(1, 1_000)).unwrap();
        story.about("p-00000001", &staff(), back(2_000)).unwrap();
        story.of("e-00000002", &staff(), paying()).unwrap();
        assert_eq!(story.sum(AccountKind::Cash), 0);
    }

    #[test]
    fn nobody_gets_the_share_of_another_in_whatever_order_it_goes_back() {
        let mut story = Story::new();
        story.gives("p-00000001", 30_000);
        story.gives("p-00000002", 40_000);
        story.pays("e-00000001", 62_999);
        for (pledge, share, shown) in [("p-00000001", 3_000, "30.00"), ("p-00000002", 4_001, "40.01")] {
            for more in [7_001, share + 1] {
                let refused = story.about(pledge, &staff(), back(more)).unwrap_err();
                assert_eq!(refused.code, if pledge == "p-00000001" { Code::MoreThanShare } else { Code::FundShort });
                assert!(refused.detail.as_deref() == Some(shown), "{refused:?}");
            }
            story.about(pledge, &staff(), back(share)).unwrap();
            assert!(story.about(pledge, &staff(), back(1)).is_err(), "once");
        }
        assert_eq!(story.sum(AccountKind::Cash), 0);
    }

    #[test]
    fn what_nobody_spent_of_goes_back_as_a_whole_and_the_others_lose_nothing_by_it() {
        let mut story = Story::new();
        story.gives("p-00000001", 30_000);
        story.gives("p-00000002", 40_000);
        story.gives("p-00000003", 40_000);
        story.about("p-00000001", &staff(), back(30_000)).unwrap();
        story.pays("e-00000001", 20_000);
        let refused = story.about("p-00000002", &staff(), back(30_001)).unwrap_err();
        assert_eq!((refused.code, refused.detail.as_deref()), (Code::MoreThanShare, Some("300.00")));
        story.about("p-00000002", &staff(), back(30_000)).unwrap();
        assert_eq!(story.refund(None).unwrap().len(), 1, "what is left is the third's");
        assert_eq!(story.pledge("p-00000003").returned(), 30_000);
    }
}
