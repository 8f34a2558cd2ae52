//! What was booked wrongly is not changed 红字冲销: an entry with the sign turned round stands beside it, with its reason.

use super::around::Around;
use super::checks;
use super::event::Event;
use super::give_back;
use super::keys::{Form, RedReason};
use super::pledge::{Pledge, turned_round};
use crate::context::Context;
use crate::ids::{PictureId, TextRef};
use crate::money;
use crate::refusal::{Code, Refusal};

/// What is to be turned round.
pub(super) struct Turned {
    pub(super) of: u32,
    pub(super) amount: i64,
    pub(super) reason: RedReason,
    pub(super) words: TextRef,
    pub(super) pictures: Vec<PictureId>,
}

impl Turned {
    /// Refuses what is none of it, was turned round, or is a part where all that is left of it was wrong. Of what went
    /// back since, that stands in the books by itself: `kept` is the most there is, and where that is less, it is all.
    fn check(&self, booked: i64, before: i64, kept: i64, cx: &Context<'_>) -> Result<(), Refusal> {
        checks::amount(self.amount, cx)?;
        checks::pictures(&self.pictures, cx)?;
        let left = booked - before;
        if left == 0 {
            return Err(cx.refuse(Code::TurnedRound).with(self.of));
        }
        let most = left.min(kept);
        if self.amount > most && (self.amount <= left || most == 0) {
            return Err(cx.refuse(Code::MoreThanKept).with(money::yuan(most)));
        }
        if self.amount > most || !(self.amount == most || self.reason.may_be_of_a_part()) {
            return Err(cx.refuse(Code::RedAmount).with(money::yuan(most)));
        }
        Ok(())
    }
}

/// Beside an expense.
pub(super) fn reverse_expense(around: &Around, turned: Turned, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let expense = checks::expense(around.expense.as_ref(), cx)?;
    let paid = expense.paid.as_ref().filter(|paid| paid.no == turned.of);
    let paid = paid.ok_or_else(|| cx.refuse(Code::NoSuchBooking).with(turned.of))?;
    turned.check(paid.amount, turned_round(&expense.reds, paid.no), expense.net(), cx)?;
    if turned.reason.goes_back() {
        is_proved(&turned.pictures, &expense.spending.vouchers, cx)?;
    }
    let (no, day) = (around.next_no(), cx.now.date());
    let Turned { of, amount, reason, words, pictures } = turned;
    Ok(vec![Event::ExpenseReversed { no, of, amount, reason, words, pictures, day }])
}

/// Refuses money that came back without any voucher of that: what proves that money was paid does not prove it.
fn is_proved(pictures: &[PictureId], vouchers: &[PictureId], cx: &Context<'_>) -> Result<(), Refusal> {
    if pictures.is_empty() {
        return Err(cx.refuse(Code::RefundUnproved));
    }
    if pictures.iter().any(|picture| vouchers.contains(picture)) {
        return Err(cx.refuse(Code::RefundVoucher));
    }
    Ok(())
}

/// Beside a receipt, or beside what was given back.
pub(super) fn reverse_receipt(around: &Around, turned: Turned, cx: &Context<'_>) -> Result<Vec<Event>, Refusal> {
    let pledge = checks::pledge(around.pledge.as_ref(), cx)?;
    let received = pledge.receipts.iter().find(|it| it.no == turned.of).map(|it| it.amount);
    let returned = pledge.given_back.iter().find(|it| it.no == turned.of).map(|it| it.amount);
    let booked = received.or(returned).ok_or_else(|| cx.refuse(Code::NoSuchBooking).with(turned.of))?;
    // Of a receipt only what did not go back is there; what went back comes again as a whole.
    let kept = if received.is_some() { pledge.kept() } else { booked };
    turned.check(booked, turned_round(&pledge.reds, turned.of), kept, cx)?;
    if received.is_some() {
        if turned.reason.goes_back() {
            give_back::may_go_back(turned.amount, (pledge, around), cx)?;
        } else {
            is_still_there(turned.amount, (pledge, around), cx)?;
        }
    }
    let (no, day) = (around.next_no(), cx.now.date());
    let Turned { of, amount, reason, words, pictures } = turned;
    Ok(vec![Event::PledgeReversed { no, of, amount, reason, words, pictures, day }])
}

/// What can be turned round of a pledge, if anything: of what, how much, and why. Beside what was given back nothing is
/// bound; of a receipt all that is left and did not go back is asked for where it is there, else one fen, which may go
/// back.
pub(super) fn sample(around: &Around) -> Option<(u32, i64, RedReason)> {
    let pledge = around.pledge.as_ref()?;
    let left = |no: u32, amount: i64| (no, amount - turned_round(&pledge.reds, no));
    let mut returned = pledge.given_back.iter().map(|it| left(it.no, it.amount));
    if let Some((no, amount)) = returned.find(|(_, left)| *left > 0) {
        return Some((no, amount, RedReason::Mistake));
    }
    let kept = |(no, left): (u32, i64)| (no, left.min(pledge.kept()));
    let mut received = pledge.receipts.iter().rev().map(|it| kept(left(it.no, it.amount)));
    let (no, amount) = received.find(|(_, left)| *left > 0)?;
    let there = if pledge.form == Form::Held { around.balance.cash } else { around.balance.payable() };
    let is_there = amount <= there || !pledge.source.is_money();
    Some(if is_there { (no, amount, RedReason::Mistake) } else { (no, 1, RedReason::Refund) })
}

/// Refuses to take out of the books what never came, where so much of it is not there any more. Nobody is given
/// anything by it: neither a share nor what others have a claim to counts.
fn is_still_there(amount: i64, (pledge, around): (&Pledge, &Around), cx: &Context<'_>) -> Result<(), Refusal> {
    if !pledge.source.is_money() {
        return Ok(());
    }
    // What is held for others is taken out by whoever it is of alone.
    let there = if pledge.form == Form::Held { around.balance.cash } else { around.balance.payable() };
    checks::is_there(amount, there, cx)
}

#[cfg(test)]
mod tests {
    use super::super::story::*;
    use crate::fund::{AccountKind, Command, ExpenseState, Form, PledgeState, RedReason, Source};
    use crate::ids::PictureId;
    use crate::limits::PICTURES_MAX;
    use crate::refusal::Code;

    fn expense(of: u32, amount: i64, reason: RedReason) -> Command {
        Command::ReverseExpense { of, amount, reason, words: "r".into(), pictures: vec!["red".into()] }
    }
    fn receipt(of: u32, amount: i64, reason: RedReason) -> Command {
        Command::ReverseReceipt { of, amount, reason, words: "r".into(), pictures: vec![] }
    }

    #[test]
    fn a_red_entry_restores_exactly() {
        let mut story = Story::new();
        story.gives("p-00000001", 30_000);
        let before = story.books();
        story.pays("e-00000001", 12_345);
        story.of("e-00000001", &staff(), expense(2, 12_345, RedReason::Mistake)).unwrap();
        assert_eq!(story.sums(), before.sums().filter(|(_, fen)| *fen != 0).map(|(it, fen)| (*it, fen)).collect());
        assert_eq!(story.expense("e-00000001").state(), ExpenseState::Reversed);
        let twice = story.of("e-00000001", &staff(), expense(2, 12_345, RedReason::Mistake)).unwrap_err();
        assert_eq!(twice.code, Code::TurnedRound);
        story.about("p-00000001", &staff(), receipt(1, 30_000, RedReason::Mistake)).unwrap();
        assert_eq!(story.sums(), [].into());
        assert_eq!(story.pledge("p-00000001").state_at(story.at), PledgeState::Reserved);
    }

    #[test]
    fn what_went_back_is_owed_by_nobody_and_missing_again() {
        use RedReason::{Dispute, Duplicate, Refund};
        for (reason, whole) in [(Refund, true), (Dispute, true), (Duplicate, true), (Refund, false), (Dispute, false)] {
            let mut story = Story::with_target(30_000);
            story.gives("p-00000001", 30_000);
            let fen = if whole { 30_000 } else { 10_000 };
            story.about("p-00000001", &staff(), receipt(1, fen, reason)).unwrap();
            let pledge = story.pledge("p-00000001");
            let state = if whole { PledgeState::Voided } else { PledgeState::Received };
            assert_eq!((pledge.to_come(), pledge.state_at(story.at)), (0, state), "{reason:?}");
            let again = story.about("p-00000001", &staff(), receiving("s-00000002", 1)).unwrap_err();
            let code = if whole { Code::PledgeVoided } else { Code::PledgeReceived };
            assert_eq!(again.code, code, "{reason:?}");
            story.by(&resident("bert"), pledging("p-00000002", fen)).expect("others fill the gap");
        }
    }

    #[test]
    fn what_of_a_part_went_back_leaves_the_rest_to_come() {
        let mut story = Story::new();
        story.by(&resident("anna"), pledging("p-00000001", 30_000)).unwrap();
        story.about("p-00000001", &staff(), receiving("s-00000001", 10_000)).unwrap();
        story.about("p-00000001", &staff(), receipt(1, 4_000, RedReason::Refund)).unwrap();
        let pledge = story.pledge("p-00000001");
        assert_eq!(
            (pledge.kept(), pledge.to_come(), pledge.state_at(story.at)),
            (6_000, 20_000, PledgeState::Reserved)
        );
    }

    #[test]
    fn a_refund_may_be_a_part_and_a_mistake_is_all_that_is_left() {
        let mut story = Story::new();
        story.gives("p-00000001", 30_000);
        story.pays("e-00000001", 20_000);
        let part = story.of("e-00000001", &staff(), expense(2, 5_000, RedReason::Mistake)).unwrap_err();
        assert_eq!(part.code, Code::RedAmount);
        story.of("e-00000001", &staff(), expense(2, 5_000, RedReason::Refund)).unwrap();
        let more = story.of("e-00000001", &staff(), expense(2, 15_001, RedReason::Refund)).unwrap_err();
        assert_eq!((more.code, more.detail.as_deref()), (Code::RedAmount, Some("150.00")));
        let other = story.of("e-00000001", &staff(), expense(1, 5_000, RedReason::Refund)).unwrap_err();
        assert_eq!(other.code, Code::NoSuchBooking);
        assert_eq!((story.sum(AccountKind::Cash), story.expense("e-00000001").net()), (15_000, 15_000));
        for wrong in [0, -5_000, i64::MAX, i64::MIN] {
            let refused = story.of("e-00000001", &staff(), expense(2, wrong, RedReason::Refund)).unwrap_err();
            assert_eq!(refused.code, Code::FundAmount);
        }
        story.of("e-00000001", &staff(), expense(2, 15_000, RedReason::Mistake)).unwrap();
    }

    #[test]
    fn beside_what_went_back_all_that_is_kept_is_turned_round() {
        use RedReason::{Dispute, Duplicate, Mistake, Refund};
        let back = |amount: i64| Command::GiveBack { amount, day: START.date(), pictures: vec![], words: None };
        for form in [Form::Gift, Form::Advance, Form::Held] {
            for reason in [Mistake, Duplicate, Refund, Dispute] {
                let mut story = Story::new();
                story.by(&staff(), of_form("p-00000001", 10_000, form)).unwrap();
                story.about("p-00000001", &staff(), receiving("s-00000001", 10_000)).unwrap();
                story.about("p-00000001", &staff(), back(3_000)).unwrap();
                let (kept, red) = (Code::MoreThanKept, Code::RedAmount);
                let tried = [(10_001, red), (10_000, kept), (7_001, kept), (6_999, red)];
                for (fen, code) in tried.into_iter().filter(|(fen, _)| *fen > 7_000 || !reason.goes_back()) {
                    let refused = story.about("p-00000001", &staff(), receipt(1, fen, reason)).unwrap_err();
                    let named = (refused.code, refused.detail.as_deref());
                    assert_eq!(named, (code, Some("70.00")), "{form:?} {reason:?} {fen}: one figure, and it goes");
                }
                story.about("p-00000001", &staff(), receipt(1, 7_000, reason)).unwrap();
                assert_eq!((story.pledge("p-00000001").kept(), story.sum(AccountKind::Cash)), (0, 0));
                let more = story.about("p-00000001", &staff(), receipt(1, 3_000, reason)).unwrap_err();
                assert_eq!((more.code, more.detail.as_deref()), (Code::MoreThanKept, Some("0.00")));
                // What did not go back after all was not there either.
                story.about("p-00000001", &staff(), receipt(2, 3_000, Mistake)).unwrap();
                story.about("p-00000001", &staff(), receipt(1, 3_000, reason)).unwrap();
                assert_eq!((story.sums(), story.impossible()), ([].into(), vec![]), "{form:?} {reason:?}");
            }
        }
    }

    #[test]
    fn what_went_back_leaves_each_of_several_receipts_as_far_as_anything_is_kept() {
        let mut story = Story::new();
        story.by(&staff(), pledging("p-00000001", 15_000)).unwrap();
        story.about("p-00000001", &staff(), receiving("s-00000001", 10_000)).unwrap();
        story.about("p-00000001", &staff(), receiving("s-00000002", 5_000)).unwrap();
        let back = Command::GiveBack { amount: 3_000, day: START.date(), pictures: vec![], words: None };
        story.about("p-00000001", &staff(), back).unwrap();
        let part = story.about("p-00000001", &staff(), receipt(2, 4_999, RedReason::Duplicate)).unwrap_err();
        assert_eq!((part.code, part.detail.as_deref()), (Code::RedAmount, Some("50.00")));
        story.about("p-00000001", &staff(), receipt(2, 5_000, RedReason::Duplicate)).unwrap();
        story.about("p-00000001", &staff(), receipt(1, 7_000, RedReason::Mistake)).unwrap();
        assert_eq!((story.pledge("p-00000001").kept(), story.impossible()), (0, vec![]));
    }

    #[test]
    fn money_that_a_crew_gave_back_has_a_voucher_of_its_own() {
        let mut story = Story::new();
        story.gives("p-00000001", 30_000);
        story.pays("e-00000001", 20_000);
        let proved = |count: usize| {
            let pictures = (0..count).map(|nth| PictureId(format!("voucher-{nth}"))).collect();
            let (reason, words) = (RedReason::Refund, "r".into());
            Command::ReverseExpense { of: 2, amount: 5_000, reason, words, pictures }
        };
        let refused = story.of("e-00000001", &staff(), proved(PICTURES_MAX + 1)).unwrap_err();
        assert_eq!(refused.code, Code::TooManyPictures);
        assert_eq!(story.of("e-00000001", &staff(), proved(0)).unwrap_err().code, Code::RefundUnproved);
        let mut by_the_bill = proved(1);
        if let Command::ReverseExpense { pictures, .. } = &mut by_the_bill {
            pictures.extend(story.expense("e-00000001").spending.vouchers);
        }
        assert_eq!(story.of("e-00000001", &staff(), by_the_bill).unwrap_err().code, Code::RefundVoucher);
        story.of("e-00000001", &staff(), proved(1)).unwrap();
        assert_eq!(story.expense("e-00000001").reds[0].pictures, [PictureId("voucher-0".to_owned())]);
    }

    #[test]
    fn what_is_held_for_others_is_not_taken_out_by_a_red_entry_beside_a_gift() {
        let mut story = Story::new();
        story.by(&staff(), of_form("p-00000001", 50_000, Form::Held)).unwrap();
        story.about("p-00000001", &staff(), receiving("s-00000001", 50_000)).unwrap();
        story.gives("p-00000002", 30_000);
        story.pays("e-00000001", 30_000);
        let refused = story.about("p-00000002", &staff(), receipt(2, 30_000, RedReason::Mistake)).unwrap_err();
        assert_eq!((refused.code, refused.detail.as_deref()), (Code::FundShort, Some("0.00")));
        story.about("p-00000001", &staff(), receipt(1, 50_000, RedReason::Mistake)).unwrap();
        assert_eq!(story.sum(AccountKind::Held), 0);
    }

    #[test]
    fn a_spent_gift_does_not_go_back_out_of_an_advance_whatever_it_is_called() {
        for (reason, may) in [
            (RedReason::Refund, false),
            (RedReason::Dispute, false),
            (RedReason::Mistake, true),
            (RedReason::Duplicate, true),
        ] {
            let mut story = Story::new();
            story.gives("p-00000001", 30_000);
            story.by(&staff(), of_form("p-00000002", 50_000, Form::Advance)).unwrap();
            story.about("p-00000002", &staff(), receiving("s-00000001", 50_000)).unwrap();
            story.pays("e-00000001", 40_000);
            let tried = story.about("p-00000001", &staff(), receipt(1, 30_000, reason));
            let refused = tried.err().map(|refused| (refused.code, refused.detail));
            let expected = (!may).then(|| (Code::FundShort, Some("0.00".to_owned())));
            assert_eq!(refused, expected, "{reason:?}: what never came is taken out as before");
            let advance = story.about("p-00000002", &staff(), receipt(2, 40_001, RedReason::Refund)).unwrap_err();
            let there = if may { "100.00" } else { "400.00" };
            assert_eq!((advance.code, advance.detail.as_deref()), (Code::FundShort, Some(there)));
        }
    }

    #[test]
    fn nobody_gets_the_share_of_another_by_a_red_entry_nor_their_own_twice() {
        for reason in [RedReason::Refund, RedReason::Dispute] {
            let mut story = Story::new();
            story.gives("p-00000001", 30_000);
            story.gives("p-00000002", 40_000);
            story.pays("e-00000001", 62_999);
            let refused = story.about("p-00000001", &staff(), receipt(1, 7_001, reason)).unwrap_err();
            assert_eq!((refused.code, refused.detail.as_deref()), (Code::MoreThanShare, Some("30.00")), "{reason:?}");
            story.about("p-00000001", &staff(), receipt(1, 3_000, reason)).unwrap();
            let (day, words) = (START.date(), None);
            let back = Command::GiveBack { amount: 1, day, pictures: vec![], words };
            for again in [receipt(1, 1, reason), back] {
                let refused = story.about("p-00000001", &staff(), again).unwrap_err();
                assert_eq!((refused.code, refused.detail.as_deref()), (Code::MoreThanShare, Some("0.00")));
            }
            assert_eq!(story.refund(None).unwrap().len(), 1, "what is left is the other's");
            assert_eq!((story.pledge("p-00000002").returned(), story.sum(AccountKind::Cash)), (4_001, 0));
        }
    }

    #[test]
    fn what_was_given_in_kind_is_corrected_and_does_not_go_back() {
        let mut story = Story::new();
        let mut given = pledging("p-00000001", 20_000);
        if let Command::Pledge { source, what, .. } = &mut given {
            (*source, *what) = (Source::InKind, Some("what".into()));
        }
        story.by(&staff(), given).unwrap();
        story.about("p-00000001", &staff(), receiving("s-00000001", 20_000)).unwrap();
        let refused = story.about("p-00000001", &staff(), receipt(1, 5_000, RedReason::Refund)).unwrap_err();
        assert_eq!(refused.code, Code::FundForm);
        story.about("p-00000001", &staff(), receipt(1, 20_000, RedReason::Mistake)).unwrap();
        assert_eq!(story.sums(), [].into());
    }

    #[test]
    fn money_that_was_spent_is_not_taken_out_again() {
        let mut story = Story::new();
        story.gives("p-00000001", 30_000);
        story.pays("e-00000001", 20_000);
        let refused = story.about("p-00000001", &staff(), receipt(1, 30_000, RedReason::Mistake)).unwrap_err();
        assert_eq!((refused.code, refused.detail.as_deref()), (Code::FundShort, Some("100.00")));
    }
}
